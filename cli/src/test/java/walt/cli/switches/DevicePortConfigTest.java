package walt.cli.switches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.api.JsonObject;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class DevicePortConfigTest {
    private static final String GET = "GET /devices/sw-1/ports";
    private static final String PATCH = "PATCH /devices/sw-1/ports";
    private static final String FED = """
            {"ifIndex": 10103, "ifName": "Gi1/0/3", "lldpPort": 3, "poe": {"group": 1, "port": 3}, "mapping": "stated", "why": "stated by an operator",
             "power": "on", "delivering": true, "peers": ["rpi-1", "02:00:00:00:00:07"], "label": "left", "distrusted": null}""";
    private static final String DOUBTFUL = """
            {"ifIndex": 10104, "ifName": "Gi1/0/4", "lldpPort": null, "poe": {"group": 1, "port": 4}, "mapping": "ambiguous", "why": "two rows fit",
             "power": "on", "delivering": false, "peers": [], "label": null, "distrusted": null}""";
    private static final String DISTRUSTED = """
            {"ifIndex": 10105, "ifName": "Gi1/0/5", "lldpPort": null, "poe": {"group": 1, "port": 5}, "mapping": "derived", "why": "same number",
             "power": "off", "delivering": null, "peers": [], "label": null, "distrusted": "its link stayed up"}""";

    @AutoClose
    private final FakeServer server = new FakeServer()
            .on(GET, Answer.json("{\"ports\": [" + FED + "," + DOUBTFUL + "," + DISTRUSTED + "], \"oddities\": []}"))
            .on(PATCH, Answer.json(FED));

    @Test
    void withoutAPortItIsATableOfAll() {
        Run run = Run.of(server, "device port-config sw-1");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                PORT     NAME  POE  MAPPING     POWER  DELIVERING  PEERS
                Gi1/0/3  left  1.3  stated      on     yes         rpi-1, 02:00:00:00:00:07
                Gi1/0/4  -     1.4  ambiguous   on     no          -
                Gi1/0/5  -     1.5  distrusted  off    -           -
                Gi1/0/3 stated: stated by an operator
                Gi1/0/4 ambiguous: two rows fit
                Gi1/0/5 distrusted: its link stayed up
                """);
        assertThat(Run.of(server, "device ports sw-1").out()).isEqualTo(run.out());
    }

    @Test
    void aPortIsFoundByItsInterfaceOrItsName() {
        Run run = Run.of(server, "device port-config sw-1 Gi1/0/3");
        assertThat(run.out()).isEqualTo("""
                sw-1/Gi1/0/3 (ifIndex 10103, LLDP port 3)
                  Name:    left
                  Behind:  rpi-1, 02:00:00:00:00:07
                  PoE:     row 1.3, stated: stated by an operator
                  Power:   on, delivering
                """);
        assertThat(Run.of(server, "device port-config sw-1 left").out()).isEqualTo(run.out());
    }

    @Test
    void aPortThatCannotBeReliedOnTellsWhatToDo() {
        String step = "  walt device port-config sw-1 Gi1/0/%d poe=GROUP.PORT\n";
        assertThat(Run.of(server, "device port-config sw-1 Gi1/0/4").out())
                .contains("row 1.4, ambiguous: two rows fit\n", "Power:   on, not delivering\n")
                .endsWith(step.formatted(4));
        assertThat(Run.of(server, "device port-config sw-1 Gi1/0/5").out())
                .contains("row 1.5, distrusted: its link stayed up\n")
                .endsWith(step.formatted(5));
    }

    @Test
    void aPortWithoutPoeSaysSo() {
        server.on(GET, Answer.json("""
                {"ports": [{"ifIndex": 10201, "ifName": "Te1/1", "lldpPort": null, "poe": null, "mapping": "none", "why": "",
                  "power": "unavailable", "delivering": null, "peers": []}], "oddities": []}
                """));
        assertThat(Run.of(server, "device port-config sw-1 Te1/1").out()).isEqualTo("""
                sw-1/Te1/1 (ifIndex 10201)
                  Name:    none
                  Behind:  nobody is heard
                  PoE:     none
                  Power:   unavailable
                """);
    }

    @Test
    void ofAPortWhoseRowIsInDoubtNothingIsClaimed() {
        server.on(GET, Answer.json("""
                {"ports": [
                  {"ifName": "Gi1", "poe": null, "mapping": "ambiguous", "why": "two fit", "power": "unavailable", "delivering": null, "peers": []},
                  {"ifName": "Te1", "poe": null, "mapping": "none", "why": null, "power": "unavailable", "delivering": false, "peers": []}]}
                """));
        assertThat(Run.of(server, "device port-config sw-1").out()).startsWith("""
                PORT  NAME  POE  MAPPING    POWER        DELIVERING  PEERS
                Gi1   -     -    ambiguous  unknown      -           -
                Te1   -     -    none       unavailable  -           -
                """);
        assertThat(Run.of(server, "device port-config sw-1 Gi1").out()).contains("  Power:   unknown\n");
        assertThat(Run.of(server, "device port-config sw-1 Te1").out()).contains("  Power:   unavailable\n");
    }

    @Test
    void aPortThatIsNotThereIsBadInput() {
        Run run = Run.of(server, "device port-config sw-1 3");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("sw-1 has no port '3'. It has: Gi1/0/[3-5]\n");
    }

    @Test
    void whatIsStatedIsSentAndShown() {
        Run run = Run.of(server, "device port-config sw-1 Gi1/0/3 name=left poe=1.3");
        assertThat(server.last().body()).isEqualTo("{\"port\":\"Gi1/0/3\",\"label\":\"left\",\"poe\":\"1.3\"}");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("sw-1/Gi1/0/3 ").contains("Name:    left");
    }

    @Test
    void statementsAreTakenBack() {
        Run.of(server, "device port-config sw-1 left poe=auto name=");
        assertThat(server.last().body()).isEqualTo("{\"port\":\"left\",\"poe\":null,\"label\":null}");
        Run.of(server, "device port-config sw-1 left poe=");
        assertThat(server.last().body()).isEqualTo("{\"port\":\"left\",\"poe\":null}");
        Run.of(server, "device port-config sw-1 left name=auto");
        assertThat(server.last().body()).isEqualTo("{\"port\":\"left\",\"label\":\"auto\"}");
    }

    @Test
    void wrongStatementsAreNotSent() {
        for (String wrong : new String[] {"Gi1/0/3 label=x", "Gi1/0/3 poe=1.3 poe=1.4", "name=x", "Gi1/0/3 left"}) {
            Run run = Run.of(server, "device port-config sw-1 " + wrong);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).containsAnyOf("poe=auto", "beside another", "PORT name=x");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aSwitchThatDoesNotAnswerHasFailed() {
        server.on(GET, Answer.problem(409, "sw-1 does not answer SNMP requests."));
        Run run = Run.of(server, "device port-config sw-1");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("sw-1 does not answer SNMP requests.\n");
    }

    @Test
    void oddAnswersOfTheSwitchAreProblems() {
        server.on(
                GET, Answer.json("{\"ports\": [" + FED + "], \"oddities\": [\"ifAlias could not be read: genErr\"]}"));
        assertThat(Run.of(server, "device port-config sw-1").err())
                .isEqualTo("The switch answers oddly: ifAlias could not be read: genErr\n");
    }

    @Test
    void jsonIsAllOrOne() throws IOException {
        assertThat(JsonObject.parse(
                                Run.of(server, "device port-config sw-1 --json").out())
                        .objects("ports"))
                .hasSize(3);
        assertThat(JsonObject.parse(
                        Run.of(server, "device port-config sw-1 left --json").out()))
                .isEqualTo(JsonObject.parse(FED));
    }
}
