package walt.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import walt.it.server.Answer;
import walt.it.server.BuiltEar;
import walt.it.server.LabAddresses;
import walt.it.server.WaltServer;
import walt.lab.Lab;
import walt.lab.file.LabFile;
import walt.lab.log.PortChange;

/** A server that ended in the middle of its work, and starts again. */
@ExtendWith(ArquillianExtension.class)
class RecoveryIT {
    private static final String APP = "walt";
    private static final String LAB = """
            times: {shutdown: 0.02, down: 0.1, boot: 0.2}
            switches: [{name: sw-1, ports: 4, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}]
            nodes: [{name: "rpi-[1-4]", port: "sw-1/1.[1-4]"}]
            """;

    private final WaltServer server = new WaltServer();

    @Deployment(name = APP, managed = false, testable = false)
    static EnterpriseArchive ear() {
        return BuiltEar.plain();
    }

    /** Leaves behind what a server that was killed leaves: {@code rpi-1} off in the middle of its cycle. */
    private String interrupted(Deployer deployer, Lab lab, Instant began) throws SQLException {
        server.deleteData();
        deployer.deploy(APP);
        server.load(lab.inventory());
        deployer.undeploy(APP);
        lab.sw("sw-1").port("1.1").enable(false, "the server that was killed");
        try (LeftBehind rows = new LeftBehind(server, began)) {
            rows.node("rpi-1", "RUNNING");
            rows.node("rpi-2", "PENDING");
            rows.node("rpi-3", "FAILED");
            rows.owedPower("sw-1", 1, 1, "rpi-1");
            return rows.job();
        }
    }

    private static Lab lab() throws IOException {
        return Lab.start(LabFile.parse(LAB, LabAddresses.own()));
    }

    private static Map<?, ?> node(Answer report, String name) {
        return report.objects("nodes").stream()
                .filter(node -> name.equals(node.get("name")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPortThatWasLeftOffIsOnAgainAndTheRecordSaysSo(@ArquillianResource Deployer deployer) throws Exception {
        try (Lab lab = lab()) {
            String job = interrupted(deployer, lab, Instant.now().minusSeconds(5));
            deployer.deploy(APP);
            try {
                Answer report = server.report(job);
                assertThat(report.text("state")).isEqualTo("done");
                assertThat(report.each("nodes", "state"))
                        .as(() -> report.each("summary", "text").toString())
                        .containsExactly("rebooted", "rebooted", "failed");
                assertThat(String.valueOf(node(report, "rpi-1").get("attempts")))
                        .contains("poe", "rebooted");
                assertThat(lab.sw("sw-1").port("1.1").enabled()).isTrue();
                assertThat(lab.sw("sw-1").changes("1.1"))
                        .extracting(PortChange::power)
                        .startsWith("off", "on");
                assertThat(lab.node("rpi-1").requests()).isEmpty();
                assertThat(lab.node("rpi-2").requests()).containsExactly("REBOOT");
                assertThat(lab.node("rpi-3").requests()).isEmpty();
                assertThat(server.get("/server").at("openPowerIntents")).isEqualTo(0);
            } finally {
                deployer.undeploy(APP);
            }
        }
    }

    @Test
    void aJobOfLongAgoIsNotResumedButItsPortIsSwitchedOn(@ArquillianResource Deployer deployer) throws Exception {
        try (Lab lab = lab()) {
            String job = interrupted(deployer, lab, Instant.now().minus(Duration.ofHours(12)));
            deployer.deploy(APP);
            try {
                Answer report = server.report(job);
                assertThat(report.each("nodes", "state"))
                        .as(() -> report.each("summary", "text").toString())
                        .containsExactly("rebooted", "failed", "failed");
                assertThat(report.each("summary", "text").toString())
                        .contains("the server was stopped before it was this node's turn");
                assertThat(lab.sw("sw-1").port("1.1").enabled()).isTrue();
                assertThat(lab.node("rpi-2").requests()).isEmpty();
            } finally {
                deployer.undeploy(APP);
            }
        }
    }

    @Test
    void aJobThatWasAbortedRebootsNobodyAfterTheCrash(@ArquillianResource Deployer deployer) throws Exception {
        try (Lab lab = lab()) {
            String job = interrupted(deployer, lab, Instant.now().minusSeconds(5));
            try (LeftBehind rows = new LeftBehind(server, Instant.now())) {
                rows.abortWanted();
            }
            deployer.deploy(APP);
            try {
                Answer report = server.report(job);
                assertThat(report.text("state")).isEqualTo("aborted");
                assertThat(report.each("nodes", "state"))
                        .as(() -> report.each("summary", "text").toString())
                        .containsExactly("rebooted", "aborted", "failed");
                assertThat(lab.sw("sw-1").port("1.1").enabled()).isTrue();
                assertThat(lab.node("rpi-2").requests()).isEmpty();
            } finally {
                deployer.undeploy(APP);
            }
        }
    }

    @Test
    void aPortThatIsOwedPowerByNoJobIsSwitchedOnToo(@ArquillianResource Deployer deployer) throws Exception {
        try (Lab lab = lab()) {
            interrupted(deployer, lab, Instant.now());
            lab.sw("sw-1").port("1.4").enable(false, "the server that was killed");
            try (LeftBehind rows = new LeftBehind(server, Instant.now())) {
                rows.forgetAllJobs();
                rows.owedPower("sw-1", 1, 4, "rpi-4");
            }
            long before = lab.log().newest();
            deployer.deploy(APP);
            try {
                for (String port : List.of("1.1", "1.4")) {
                    assertThat(lab.log().await(before, event -> isOn(event, port), Duration.ofSeconds(30)))
                            .as(port)
                            .isPresent();
                }
            } finally {
                deployer.undeploy(APP);
            }
        }
    }

    private static boolean isOn(Object event, String port) {
        return event instanceof PortChange change
                && change.port().equals(port)
                && change.power().equals("on");
    }
}
