package walt.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import walt.it.system.RebootServer.StopOf;

/** Virtual nodes live on when the server that runs them ends, and hard-reboots do what they promise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledVmServerIT {
    private static final String LAB = """
            switches:
              - {name: sw-1, ports: 4, config: {lldp.explore: true, poe.reboots: true}}
            nodes:
              - {name: "rpi-[1-2]", port: "sw-1/1.[1-2]"}
            virtual:
              - {name: "vn-[1-3]"}
            """;

    private final Path folder = Workplace.folder("killed-vm-server");
    private final RebootServer server = new RebootServer(folder);
    private final VirtualNodes vms = new VirtualNodes(server);
    private final LabProcess lab = LabProcess.of(folder, LAB);

    @BeforeAll
    void start() {
        server.settings(VirtualNodes.command(lab));
        server.start();
        server.importInventory(lab);
    }

    @AfterAll
    void end() {
        try (lab) {
            server.close();
        }
    }

    @Test
    void virtualNodesOutliveAKilledServerAndAreFoundAgain() {
        List<Long> before = pids();
        server.kill();
        assertThat(before).allMatch(VirtualNodes::runs);
        server.start();
        assertThat(pids()).isEqualTo(before);
        assertThat(before).allMatch(VirtualNodes::runs);
    }

    @Test
    void virtualNodesOutliveAStoppedServerAndAreFoundAgain() {
        List<Long> before = pids();
        server.stop(StopOf.BOTH);
        assertThat(before).allMatch(VirtualNodes::runs);
        server.start();
        assertThat(pids()).isEqualTo(before);
        assertThat(before).allMatch(VirtualNodes::runs);
    }

    @Test
    void aHardRebootStartsANewProcessAlsoAfterTheServerWasKilled() {
        long first = vms.pid("vn-1");
        server.kill();
        server.start();
        assertThat(vms.pid("vn-1")).isEqualTo(first);
        Walt.Result result = server.walt().run("node", "reboot", "--hard", "vn-1");
        assertThat(result.out()).containsExactly("vn-1: rebooted OK.");
        assertThat(result.exit()).isZero();
        assertThat(VirtualNodes.runs(first)).isFalse();
        assertThat(vms.pid("vn-1")).isNotEqualTo(first);
    }

    @Test
    void theProcessOfARemovedNodeEnds() {
        long pid = vms.pid("vn-3");
        Walt.Result result = server.walt().run("node", "remove", "vn-3");
        assertThat(result.out()).containsExactly("Removed the virtual node vn-3.");
        assertThat(result.exit()).isZero();
        VirtualNodes.awaitEnd(pid);
        assertThat(vms.pid("vn-2")).as("the others stay").isPositive();
    }

    @Test
    void aHardRebootAsksNoPhysicalNodeFirst() {
        int mark = lab.mark();
        Walt.Result result = server.walt().run("node", "reboot", "--hard", "rpi-[1-2]");
        assertThat(result.out()).containsExactly("rpi-[1-2]: rebooted OK.");
        assertThat(result.exit()).isZero();
        List<LabLine> seen = lab.since(mark);
        assertThat(seen).filteredOn(line -> line.is("request")).isEmpty();
        assertThat(seen).filteredOn(line -> line.isPower("off")).hasSize(2);
    }

    private List<Long> pids() {
        return List.of(vms.pid("vn-1"), vms.pid("vn-2"));
    }
}
