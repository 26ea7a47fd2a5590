package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.lab.Lab;

/** A thousand nodes in one job. */
class ManyNodesIT extends DeployedTest {
    private static final String LAB = """
            style: simple
            times: {shutdown: 0.02, down: 0.2, boot: 0.3}
            switches:
              - {name: "sw-[1-20]", ports: 10, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
            nodes:
              - {name: "soft-[1-790]"}
              - {name: "hung-[1-200]", port: "sw-[1-20]/1.[1-10]", faults: [refusing]}
              - {name: "lost-[1-10]", faults: [refusing]}
            """;

    @Test
    void allOfAThousandNodesAreDoneWithTheRightCounts() throws IOException {
        try (Lab lab = Labs.start(server, LAB)) {
            Answer report = server.reboot("{\"nodes\": \"all-nodes\"}");
            assertThat(report.each("summary", "text"))
                    .containsExactly(
                            "hung-[1-200], soft-[1-790]: rebooted OK.",
                            "lost-[1-10]: failed soft-reboot (connection refused)"
                                    + " and PoE-reboot (unknown LLDP network position)");
            assertThat(report.at("counts/rebooted")).isEqualTo(990);
            assertThat(report.at("counts/failed")).isEqualTo(10);
            assertThat(report.list("nodes")).hasSize(1000);
            lab.switches().forEach(each -> {
                assertThat(Labs.mostAtOnce(each)).isEqualTo(1);
                assertThat(each.ports()).allMatch(port -> port.enabled());
                assertThat(each.ports())
                        .allSatisfy(port -> assertThat(Labs.asked(each, port.name()))
                                .isEqualTo(List.of("read", "off", "read", "on", "read")));
            });
            Duration took =
                    Duration.between(Instant.parse(report.text("created")), Instant.parse(report.text("finished")));
            System.out.println("1000 nodes in one job, 200 of them by PoE on 20 switches: " + took.toMillis() + " ms");
        }
    }
}
