package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpVersion;

/** On snmpsim, which replays what the switches have said, and knows nothing of this code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedSwitchesIT extends RecordedSwitches {
    private static final SnmpConfig PATIENT =
            new SnmpConfig(List.of(Duration.ofSeconds(20)), Duration.ofSeconds(20), Duration.ofSeconds(10), 10, 1000);

    private final SnmpAgents agents = SnmpAgents.open(() -> PATIENT);
    private Snmpsim snmpsim;

    @BeforeAll
    void start(@TempDir Path dir) throws Exception {
        snmpsim = Snmpsim.start(dir);
    }

    @AfterAll
    void stop() throws Exception {
        agents.close();
        if (snmpsim != null) {
            snmpsim.stop();
        }
    }

    @Override
    SwitchMap mapOf(String recording) throws Exception {
        return SwitchMap.of(ReplayedSwitch.read(agents, snmpsim.target(SnmpVersion.V2C, recording)));
    }

    @Test
    void version1TellsTheSame() throws Exception {
        SwitchMap map = SwitchMap.of(ReplayedSwitch.read(agents, snmpsim.target(SnmpVersion.V1, "extreme-x440-8p")));
        assertThat(Expected.rowsOf(map))
                .isEqualTo(new Expected().rows(1, 1001, 8, "1:", 1).asMap());
        assertThat(map.oddities()).isEmpty();
    }
}
