package walt.reboot.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static walt.reboot.vm.VmFixture.ID;
import static walt.reboot.vm.VmFixture.SLEEP;
import static walt.reboot.vm.VmFixture.alive;
import static walt.reboot.vm.VmFixture.await;
import static walt.reboot.vm.VmFixture.pid;
import static walt.reboot.vm.VmFixture.spec;
import static walt.reboot.vm.VmFixture.status;

import java.nio.file.Files;
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

@Timeout(60)
class VmSupervisorTest {
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
    void aProcessLeadsItsOwnSessionUnderThePidThatIsShown() {
        VmSupervisor vms = started(SLEEP);
        await(() -> ProcessTable.stat(pid(vms)).orElseThrow().leadsSession());
        assertThat(status(vms).state()).isEqualTo(State.STARTING);
        fixture.clock.turn(Duration.ofSeconds(1));
        vms.tick();
        assertThat(status(vms).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aProcessHasFilesInsteadOfPipes() throws Exception {
        VmSupervisor vms = started("sh -c \"echo out; echo err >&2; exec sleep 1000\"");
        fixture.awaitPrinted("out\nerr\n");
        Path files = Path.of("/proc/" + pid(vms) + "/fd");
        assertThat(Files.readSymbolicLink(files.resolve("0"))).hasToString("/dev/null");
        assertThat(Files.readSymbolicLink(files.resolve("1"))).isEqualTo(fixture.console());
        assertThat(Files.readSymbolicLink(files.resolve("2"))).isEqualTo(fixture.console());
    }

    @Test
    void aProcessGetsLittleOfTheServersEnvironment() {
        started("sh -c \"export -p; echo ready; exec sleep 1000\"");
        fixture.awaitPrinted("ready");
        assertThat(fixture.printed().lines().map(line -> line.replaceAll("export |=.*", "")))
                .contains("PATH", "WALT_VM")
                .isSubsetOf(
                        "PATH",
                        "WALT_VM",
                        "HOME",
                        "USER",
                        "LANG",
                        "LC_ALL",
                        "TZ",
                        "TMPDIR",
                        "JAVA_HOME",
                        "XDG_RUNTIME_DIR",
                        "PWD",
                        "OLDPWD",
                        "SHLVL",
                        "ready");
    }

    @Test
    void aValueCantBecomeAnotherArgument() {
        VmSupervisor vms = fixture.supervisor("sh -c \"printf '<%s>' \\\"$@\\\"; exec sleep 1000\" x {value} {name}");
        vms.start(List.of(spec("a  b; $(id) \" '")));
        fixture.awaitPrinted("<a  b; $(id) \" '><vn-1>");
    }

    @Test
    void aHardRebootGivesANewProcessByTheNewestSpecification() {
        VmSupervisor vms = fixture.supervisor("sh -c \"echo $0; exec sleep 1000\" {value}");
        vms.start(List.of(spec("one")));
        fixture.awaitPrinted("one");
        long before = pid(vms);
        vms.start(List.of(spec("two")));
        assertThat(pid(vms)).isEqualTo(before);
        assertThat(vms.restart(ID)).isEqualTo(new RestartOutcome.Up(pid(vms)));
        assertThat(pid(vms)).isNotEqualTo(before);
        assertThat(alive(before)).isFalse();
        fixture.awaitPrinted("two");
        assertThat(status(vms).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aProcessThatIgnoresTermIsKilled() {
        VmSupervisor vms = started("sh -c \"trap '' TERM; echo ready; while :; do sleep 0.1; done\"");
        fixture.awaitPrinted("ready");
        long before = pid(vms);
        assertThat(vms.restart(ID)).isInstanceOf(RestartOutcome.Up.class);
        assertThat(alive(before)).isFalse();
    }

    @Test
    void whatAProcessLeavesInItsSessionEndsWithIt() {
        VmSupervisor vms = started("sh -c \"sleep 1001 & echo child $!; wait\"");
        fixture.awaitPrinted("child");
        long child = Long.parseLong(fixture.printed().replaceAll("\\D", ""));
        await(() -> alive(child));
        assertThat(vms.remove(ID)).isEmpty();
        assertThat(alive(child)).isFalse();
    }

    @Test
    void anInterruptDoesNotLeaveAVirtualNodeDown() {
        VmSupervisor vms = started(SLEEP);
        long before = pid(vms);
        Thread.currentThread().interrupt();
        assertThat(vms.restart(ID)).isInstanceOf(RestartOutcome.Up.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(pid(vms)).isNotEqualTo(before);
    }

    @Test
    void aVirtualNodeOfAnotherServerIsNotRebooted() {
        assertThat(fixture.supervisor(SLEEP).restart(ID)).isEqualTo(new RestartOutcome.NotUp("not run by this server"));
    }

    @Test
    void aRemovedVirtualNodeIsNotRunAnyMore() {
        VmSupervisor vms = started(SLEEP);
        long before = pid(vms);
        assertThat(vms.remove(ID)).isEmpty();
        assertThat(alive(before)).isFalse();
        assertThat(vms.status(ID)).isEmpty();
    }

    @Test
    void aBootDelayIsWaitedFor() {
        VmSupervisor vms = fixture.supervisor(SLEEP);
        vms.start(List.of(spec(ID, "", Duration.ofSeconds(10))));
        fixture.clock.turn(Duration.ofSeconds(9));
        vms.tick();
        assertThat(status(vms).pid()).isNull();
        assertThat(status(vms).reason()).isEqualTo("waits for its boot delay");
        fixture.clock.turn(Duration.ofSeconds(1));
        vms.tick();
        assertThat(alive(pid(vms))).isTrue();
    }

    @Test
    void aHardRebootDoesNotWaitForTheBootDelay() {
        VmSupervisor vms = fixture.supervisor(SLEEP);
        vms.start(List.of(spec(ID, "", Duration.ofHours(1))));
        assertThat(vms.restart(ID)).isEqualTo(new RestartOutcome.Up(pid(vms)));
    }

    @Test
    void strangersMayHaveTheSameDevice() {
        VmSupervisor ours = started(SLEEP);
        VmSupervisor other = fixture.supervisor(UUID.randomUUID().toString(), SLEEP);
        assertThat(other.strays()).isEmpty();
        other.start(List.of(spec()));
        assertThat(pid(other)).isNotEqualTo(pid(ours));
        assertThat(other.remove(ID)).isEmpty();
        assertThat(alive(pid(ours))).isTrue();
    }

    private VmSupervisor started(String command) {
        VmSupervisor vms = fixture.supervisor(command);
        vms.start(List.of(spec()));
        return vms;
    }
}
