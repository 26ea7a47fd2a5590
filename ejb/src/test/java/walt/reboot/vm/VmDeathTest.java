package walt.reboot.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static walt.reboot.vm.VmFixture.ID;
import static walt.reboot.vm.VmFixture.SLEEP;
import static walt.reboot.vm.VmFixture.alive;
import static walt.reboot.vm.VmFixture.await;
import static walt.reboot.vm.VmFixture.die;
import static walt.reboot.vm.VmFixture.pid;
import static walt.reboot.vm.VmFixture.spec;
import static walt.reboot.vm.VmFixture.status;
import static walt.reboot.vm.VmFixture.tickUntil;
import static walt.reboot.vm.VmFixture.tickUntilNew;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import walt.reboot.vm.VmStatus.State;

/** What the supervisor does when a process ends by itself, or can't be started. */
@Timeout(60)
class VmDeathTest {
    @TempDir
    Path folder;

    private VmFixture fixture;

    @BeforeEach
    void open() {
        fixture = new VmFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aProcessThatEndsAfterALongLifeIsStartedAgainAtOnce() {
        VmSupervisor vms = started(SLEEP);
        long before = pid(vms);
        fixture.clock.turn(Duration.ofSeconds(10));
        die(before);
        tickUntilNew(vms, before);
        assertThat(alive(pid(vms))).isTrue();
    }

    @Test
    void aProcessThatDiesAtOnceIsStartedAgainAfterAPauseThatGrows() {
        VmSupervisor vms = started("sh -c \"echo x; exit 3\"");
        for (int pause : new int[] {1, 2, 4}) {
            tickUntil(vms, State.BACKING_OFF);
            assertThat(status(vms).reason())
                    .isEqualTo("the process ended at once (exit status 3): see " + fixture.console());
            fixture.clock.turn(Duration.ofSeconds(pause).minusMillis(1));
            vms.tick();
            assertThat(status(vms).state()).isEqualTo(State.BACKING_OFF);
            fixture.clock.turn(Duration.ofMillis(1));
            vms.tick();
            assertThat(status(vms).state()).isEqualTo(State.STARTING);
        }
        await(() -> fixture.printed().equals("x\nx\nx\nx\n"));
    }

    @Test
    void aLongLifeEndsTheBackOff() {
        VmSupervisor vms = started(SLEEP);
        die(pid(vms));
        tickUntil(vms, State.BACKING_OFF);
        fixture.clock.turn(Duration.ofSeconds(1));
        vms.tick();
        long second = pid(vms);
        fixture.clock.turn(Duration.ofSeconds(10));
        die(second);
        tickUntilNew(vms, second);
        die(pid(vms));
        tickUntil(vms, State.BACKING_OFF);
        fixture.clock.turn(Duration.ofSeconds(1));
        vms.tick();
        assertThat(alive(pid(vms))).isTrue();
    }

    @Test
    void aHardRebootDuringTheBackOffStartsAtOnce() throws Exception {
        Path flag = folder.resolve("well");
        VmSupervisor vms = started("sh -c \"[ -e $0 ] && exec sleep 1000\" " + flag);
        tickUntil(vms, State.BACKING_OFF);
        Files.createFile(flag);
        assertThat(vms.restart(ID)).isEqualTo(new RestartOutcome.Up(pid(vms)));
    }

    @Test
    void aHardRebootWhoseProcessDiesAtOnceHasFailed() {
        fixture.settle = Duration.ofSeconds(20);
        VmSupervisor vms = started("sh -c \"exit 1\"");
        assertThat(vms.restart(ID))
                .isEqualTo(new RestartOutcome.NotUp(
                        "the process ended at once (exit status 1): see " + fixture.console()));
        assertThat(status(vms).state()).isEqualTo(State.BACKING_OFF);
    }

    @Test
    void aProgramThatIsNotThereIsNamedAndTriedAgainLater() throws Exception {
        Path program = folder.resolve("program");
        VmSupervisor vms = started(program + " 1000");
        assertThat(status(vms).state()).isEqualTo(State.FAILED);
        assertThat(vms.restart(ID)).isEqualTo(new RestartOutcome.NotUp("program not found: " + program));
        Files.copy(Path.of("/bin/sleep"), program);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        fixture.clock.turn(Duration.ofSeconds(60));
        vms.tick();
        assertThat(alive(pid(vms))).isTrue();
    }

    @Test
    void theConsoleFileStaysSmall() throws Exception {
        VmSupervisor vms = started("sh -c \"head -c 1500000 /dev/zero | tr '\\\\0' x; echo; echo full; "
                + "while [ ! -e go ]; do sleep 0.05; done; echo more; exec sleep 1000\"");
        fixture.awaitPrinted("full");
        vms.boundLogs();
        assertThat(Files.size(fixture.console())).isLessThan(1000);
        assertThat(Files.size(folder.resolve("vms/vn-1/console.log.1"))).isGreaterThan(1_500_000);
        Files.createFile(folder.resolve("vms/vn-1/go"));
        fixture.awaitPrinted("more");
        assertThat(Files.size(fixture.console())).isLessThan(1000);
    }

    private VmSupervisor started(String command) {
        VmSupervisor vms = fixture.supervisor(command);
        vms.start(List.of(spec()));
        return vms;
    }
}
