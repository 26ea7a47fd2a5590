package walt.reboot.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static walt.reboot.vm.VmFixture.ID;
import static walt.reboot.vm.VmFixture.SLEEP;
import static walt.reboot.vm.VmFixture.alive;
import static walt.reboot.vm.VmFixture.await;
import static walt.reboot.vm.VmFixture.die;
import static walt.reboot.vm.VmFixture.pid;
import static walt.reboot.vm.VmFixture.spec;
import static walt.reboot.vm.VmFixture.status;
import static walt.reboot.vm.VmFixture.tickUntilNew;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import walt.reboot.vm.VmStatus.State;

/** The next run of the server: what it finds, and what it leaves alone. */
@Timeout(60)
class FoundAgainTest {
    @TempDir
    Path folder;

    private VmFixture fixture;
    private long pid;

    @BeforeEach
    void runAndClose() {
        fixture = new VmFixture(folder);
        VmSupervisor earlier = fixture.supervisor(SLEEP);
        earlier.start(List.of(spec()));
        pid = pid(earlier);
        earlier.close();
        await(() -> ProcessTable.stat(pid).orElseThrow().leadsSession());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aClosedSupervisorLeavesTheProcessAlone() {
        VmSupervisor closed = fixture.supervisor(SLEEP);
        closed.start(List.of(spec()));
        closed.close();
        assertThat(alive(pid)).isTrue();
        die(pid);
        fixture.clock.turn(Duration.ofMinutes(5));
        closed.tick();
        assertThat(new ProcessTable(fixture.config(SLEEP).serverId()).all()).isEmpty();
    }

    @Test
    void theProcessIsTakenOver() {
        VmSupervisor vms = fixture.supervisor(SLEEP);
        vms.start(List.of(spec()));
        assertThat(status(vms).state()).isEqualTo(State.RUNNING);
        assertThat(pid(vms)).isEqualTo(pid);
        assertThat(vms.strays()).isEmpty();
    }

    @Test
    void aProcessThatWasTakenOverIsRestartedLikeAnyOther() {
        VmSupervisor vms = fixture.supervisor(SLEEP);
        vms.start(List.of(spec()));
        assertThat(vms.restart(ID)).isEqualTo(new RestartOutcome.Up(pid(vms)));
        assertThat(alive(pid)).isFalse();
        assertThat(pid(vms)).isNotEqualTo(pid);
    }

    @Test
    void aProcessThatWasTakenOverAndEndsIsStartedAgain() {
        VmSupervisor vms = fixture.supervisor(SLEEP);
        vms.start(List.of(spec()));
        fixture.clock.turn(Duration.ofSeconds(11));
        die(pid);
        tickUntilNew(vms, pid);
        assertThat(alive(pid(vms))).isTrue();
    }

    @Test
    void aProcessWhoseDeviceIsGoneIsAStray() {
        VmSupervisor vms = fixture.supervisor(SLEEP);
        vms.start(List.of());
        List<Stray> strays = vms.strays();
        assertThat(strays).extracting(Stray::device, Stray::pid).containsExactly(tuple(ID, pid));
        assertThat(vms.end(strays.getFirst())).isEmpty();
        assertThat(alive(pid)).isFalse();
        assertThat(vms.strays()).isEmpty();
    }

    @Test
    void aStrayThatEndedMeanwhileIsNotTakenForItsSuccessor() {
        VmSupervisor vms = fixture.supervisor(SLEEP);
        Stray recycled = new Stray(ID, pid, vms.strays().getFirst().startTicks() - 1);
        assertThat(vms.end(recycled)).isEmpty();
        assertThat(alive(pid)).isTrue();
    }

    @Test
    void aForeignProcessWithARecycledPidIsNotSignalled() {
        ProcStat now = ProcessTable.stat(pid).orElseThrow();
        VmProcess earlier = VmProcess.found(new ProcStat(pid, 'S', pid, now.startTicks() - 1));
        assertThat(earlier.alive()).isFalse();
        earlier.kill();
        assertThat(new Ending(new ProcessTable("another"), Duration.ofMillis(100)).end(earlier))
                .isEmpty();
        assertThat(alive(pid)).isTrue();
    }

    @Test
    void aVirtualNodeHasOneProcess() {
        VmSupervisor vms = fixture.supervisor(SLEEP);
        VmSupervisor twin = fixture.supervisor(SLEEP);
        UUID other = UUID.fromString("01990000-0000-7000-8000-000000000002");
        vms.start(List.of(spec()));
        vms.start(List.of(spec(), spec(other, "", Duration.ZERO)));
        twin.start(List.of(spec()));
        assertThat(pid(twin)).isEqualTo(pid);
        assertThat(vms.supervised()).containsExactlyInAnyOrder(ID, other);
    }
}
