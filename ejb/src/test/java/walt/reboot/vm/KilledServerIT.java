package walt.reboot.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server is another process here, because it is killed. */
@Timeout(120)
class KilledServerIT {
    private final String serverId = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    @Test
    void aVirtualNodeSurvivesAKilledServerAndIsFoundByTheNextOne() throws Exception {
        long pid = runAServerAndKillIt();
        assertThat(VmFixture.alive(pid)).isTrue();
        VmConfig config = VmConfig.of(serverId, CommandTemplate.parse(VmFixture.SLEEP, Set.of()), folder);
        try (VmSupervisor next = new VmSupervisor(config, Clock.systemUTC())) {
            next.start(List.of(VmFixture.spec()));
            assertThat(VmFixture.pid(next)).isEqualTo(pid);
            assertThat(next.restart(VmFixture.ID)).isEqualTo(new RestartOutcome.Up(VmFixture.pid(next)));
            assertThat(VmFixture.alive(pid)).isFalse();
            assertThat(next.remove(VmFixture.ID)).isEmpty();
        }
    }

    /** The pid of its virtual node. */
    private long runAServerAndKillIt() throws Exception {
        Process server = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SupervisorProgram.class.getName(),
                        serverId,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = server.inputReader()) {
            return Long.parseLong(String.valueOf(output.readLine()));
        } finally {
            server.destroyForcibly().waitFor();
        }
    }
}
