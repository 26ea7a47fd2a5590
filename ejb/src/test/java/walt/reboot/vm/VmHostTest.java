package walt.reboot.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static walt.reboot.vm.VmFixture.ID;
import static walt.reboot.vm.VmFixture.SLEEP;
import static walt.reboot.vm.VmFixture.alive;
import static walt.reboot.vm.VmFixture.await;
import static walt.reboot.vm.VmFixture.die;
import static walt.reboot.vm.VmFixture.spec;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource;
import walt.reboot.engine.Progress;
import walt.reboot.inventory.DeviceName;

@Timeout(60)
class VmHostTest {
    private static final UUID OTHER = UUID.fromString("01990000-0000-7000-8000-000000000002");

    @TempDir
    Path folder;

    private VmFixture fixture;
    private final VmHost host = new VmHost();

    @BeforeEach
    void open() {
        fixture = new VmFixture(folder);
        host.open(fixture.config(SLEEP), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        host.close();
        fixture.close();
    }

    @Test
    void aProcessThatIsKilledComesBackByItself() {
        host.reconcile(List.of(spec()));
        long before = pid(ID);
        die(before);
        await(() -> host.status(ID).orElseThrow().state() == VmStatus.State.RUNNING && pid(ID) != before);
    }

    @Test
    void whatIsNotWantedAnyMoreIsEnded() {
        host.reconcile(List.of(spec(), spec(OTHER, "", Duration.ZERO)));
        long unwanted = pid(OTHER);
        host.reconcile(List.of(spec()));
        assertThat(alive(unwanted)).isFalse();
        assertThat(alive(pid(ID))).isTrue();
        assertThat(host.status(OTHER)).isEmpty();
    }

    @Test
    void whatWasRemovedWhileTheServerWasDownIsEnded() {
        VmSupervisor earlier = fixture.supervisor(SLEEP);
        earlier.start(List.of(spec()));
        long stray = VmFixture.pid(earlier);
        earlier.close();
        await(() -> ProcessTable.stat(stray).orElseThrow().leadsSession());
        host.reconcile(List.of());
        assertThat(alive(stray)).isFalse();
    }

    @Test
    void theStrategyRestartsTheProcess() throws Exception {
        host.reconcile(List.of(spec()));
        long before = pid(ID);
        List<String> log = new ArrayList<>();
        assertThat(new VmStrategy(host).reboot(node(ID), new Log(log))).isEqualTo(new Attempt.Rebooted());
        assertThat(pid(ID)).isNotEqualTo(before);
        assertThat(log).containsExactly("BEGIN", "restarting its process");
    }

    @Test
    void theStrategySaysSoWhenThisServerDoesNotRunTheNode() throws Exception {
        assertThat(new VmStrategy(host).reboot(node(OTHER), new Log(new ArrayList<>())))
                .isEqualTo(new Attempt.Failed("not run by this server"));
    }

    private long pid(UUID id) {
        Long pid = host.status(id).orElseThrow().pid();
        return pid == null ? -1 : pid;
    }

    private static Node node(UUID id) {
        return new Node(id, new DeviceName("vn-1"), null, new PowerSource.VirtualMachine());
    }

    private record Log(List<String> lines) implements Progress {
        @Override
        public UUID job() {
            return new UUID(0, 0);
        }

        @Override
        public void phase(String what) {
            lines.add(what);
        }

        @Override
        public void onceRecorded(Runnable deed) {
            deed.run();
        }

        @Override
        public void begin() {
            lines.add("BEGIN");
        }
    }
}
