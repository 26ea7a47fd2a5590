package walt.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import walt.cli.terminal.Terminal;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class ConfigTest {
    @TempDir
    Path directory = Path.of("");

    @AutoClose
    private final FakeServer server = new FakeServer()
            .on("GET /config?devices=x", Answer.json("""
                {"devices": [{"name": "rpi-1", "type": "node", "config": {"boot.retries": 9, "power.port": null}},
                             {"name": "sw-1", "type": "switch", "config": {"snmp.community": "******"}},
                             {"name": "rpi-2", "type": "node", "config": {"boot.retries": 9, "power.port": null}}]}
                """))
            .on("PATCH /config", Answer.json("{\"devices\": 1, \"rebootNeeded\": false}"));

    @Test
    void devicesWithTheSameSettingsAreShownTogether() {
        assertThat(Run.of(server, "device config x").out()).isEqualTo("""
                rpi-[1-2] (node):
                  boot.retries  9
                  power.port    (not set)

                sw-1 (switch):
                  snmp.community  ******
                """);
    }

    @Test
    void nodeConfigRefusesWhatIsNotANode() {
        for (String command : new String[] {"node config x", "node config x boot.retries=3"}) {
            Run run = Run.of(server, command);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("sw-1 is not a node, it is a switch.\n");
        }
        assertThat(server.lines()).containsOnly("GET /config?devices=x");
    }

    @Test
    void assignmentsAreSentTogether() {
        Run run = Run.of(server, "device config sw-1 lldp.explore=true power.port=a=b");
        assertThat(run.out()).isEqualTo("Done.\n");
        assertThat(server.last().body())
                .contains("\"devices\":\"sw-1\"")
                .contains("{\"lldp.explore\":\"true\",\"power.port\":\"a=b\"}");
    }

    @Test
    void aRebootThatIsNeededIsSaidSo() {
        server.on("PATCH /config", Answer.json("{\"devices\": 1, \"rebootNeeded\": true}"));
        assertThat(Run.of(server, "device config vn-1 ram=1G").out())
                .isEqualTo("Done. Reboot node(s) to see new settings in effect.\n");
    }

    @Test
    void wrongAssignmentsAreRefusedHere() {
        for (String wrong : new String[] {"ram", "=1", "ram=1 ram=2"}) {
            assertThat(Run.of(server, "device config vn-1 " + wrong).exitCode()).isEqualTo(2);
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aSecretCanComeFromAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("community"), "s3cret\nmore\n");
        Run run = Run.with(server).run("device", "config", "sw-1", "snmp.community=@" + file);
        assertThat(run.exitCode()).isZero();
        assertThat(server.last().body()).contains("{\"snmp.community\":\"s3cret\"}");
        assertThat(run.out() + run.err()).doesNotContain("s3cret");
    }

    @Test
    void severalSecretsComeFromTheLinesOfTheInput() {
        Run.with(server)
                .input("one\ntwo\nthree\n")
                .run("device config sw-1 snmp.auth-password=- snmp.privacy-password=- snmp.write-community=-");
        assertThat(server.last().body())
                .contains("{\"snmp.auth-password\":\"one\",\"snmp.privacy-password\":\"two\","
                        + "\"snmp.write-community\":\"three\"}");
    }

    @Test
    void aMissingSecretIsSaidSo() {
        assertThat(Run.of(server, "device config sw-1 snmp.community=-").exitCode())
                .isEqualTo(2);
        assertThat(Run.of(server, "device config sw-1 snmp.community=@gone").err())
                .contains("gone");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void nothingIsAskedWhereTheAnswerWouldBeSeen() {
        Terminal onlyInput = new Terminal(true, false, false, 80, true, false);
        Run run = Run.with(server).terminal(onlyInput).run("device config sw-1 snmp.community=-");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("snmp.community=@FILE");
    }

    @Test
    void otherSettingsAreTakenAsTheyAre() {
        Run.of(server, "device config sw-1 poe.label=@x snmp.user=-");
        assertThat(server.last().body()).contains("\"@x\"").contains("\"-\"");
    }

    @Test
    void anEmptyValueGoesBackToTheDefault() {
        Run.of(server, "device config sw-1 snmp.community= boot.retries=");
        assertThat(server.last().body()).contains("{\"snmp.community\":null,\"boot.retries\":null}");
    }

    @Test
    void someDevicesCanBeLeftOut() {
        Run.of(server, "device config all-switches -x sw-1 poe.reboots=true");
        assertThat(server.last().body()).contains("\"all-switches,-sw-1\"");
    }

    @Test
    void scriptsThatWereWrittenForWaltRunUnchanged() {
        server.on("GET /config?devices=vn-1", Answer.json("{\"devices\": [{\"name\": \"vn-1\", \"type\": \"node\"}]}"));
        assertThat(Run.of(server, "node config vn-1 ram=384M").exitCode()).isZero();
        assertThat(server.last().body()).contains("{\"ram\":\"384M\"}");
        assertThat(Run.of(server, "device config sw-1 lldp.explore=true poe.reboots=true")
                        .exitCode())
                .isZero();
        assertThat(server.last().body()).contains("{\"lldp.explore\":\"true\",\"poe.reboots\":\"true\"}");
    }

    @Test
    void theHistoryIsATable() {
        server.on("GET /devices/sw-1/config/history", Answer.json("""
                {"changes": [{"when": "then", "who": "admin", "setting": "poe.reboots", "from": null, "to": "true"}]}
                """));
        assertThat(Run.of(server, "device config --history sw-1").out()).isEqualTo("""
                WHEN  WHO    SETTING      FROM       TO
                then  admin  poe.reboots  (default)  true
                """);
        server.on("GET /devices/sw-1/config/history?limit=5", Answer.json("{\"changes\": []}"));
        assertThat(Run.of(server, "device config --history sw-1 --limit 5").err())
                .contains("No setting of sw-1");
    }
}
