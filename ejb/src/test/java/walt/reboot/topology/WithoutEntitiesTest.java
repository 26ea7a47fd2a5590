package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded switches, when they would not say which entity a row is: what is derived all the same must be right. */
class WithoutEntitiesTest {
    /** Of two units with 52 ports and 48 rows each, or 28 ports and 24 rows, nothing else tells which ports the rows feed. */
    @ParameterizedTest
    @CsvSource({
        "cisco-c3750-stack96, false",
        "cisco-c3560g-24ps, false",
        "cisco-c3750-24ps-12.2.50-offset2, true",
        "cisco-c3560-24ps-delivering, true",
        "cisco-c2960-24pc-nolldp, true"
    })
    void whatIsDerivedAgreesWithWhatTheSwitchSays(String recording, boolean derived) throws Exception {
        try (ReplayedSwitch replayed = new ReplayedSwitch()) {
            Recording.replay(recording, replayed.table());
            SwitchReading told = replayed.read();
            Map<String, String> truth = Expected.rowsOf(SwitchMap.of(told));
            Map<String, String> found = Expected.rowsOf(SwitchMap.of(new SwitchReading(
                    Vendor.OTHER,
                    told.interfaces(),
                    told.bridgePorts(),
                    told.localPorts(),
                    told.heard(),
                    told.heardOnInterface(),
                    null,
                    told.poe(),
                    Map.of(),
                    told.oddities())));
            if (derived) {
                assertThat(found).isEqualTo(truth);
            } else {
                assertThat(found.values()).containsOnly("ambiguous");
            }
        }
    }
}
