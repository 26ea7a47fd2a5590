package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.PortStatement;

/**
 * What operators state of the ports after the switch was read and before the cut. The node is {@code rpi-1}, at Gi1/0/3 of sw-1,
 * which is row 1.3.
 */
class RestatedPortTest {
    private static final String REFUSED = "what the PoE rows of sw-1 feed was stated anew meanwhile, and row 1.3 is not"
            + " certain to feed the same port any more: reboot the node again";

    private final PoeBench bench = new PoeBench();

    private static PortStatement said(String interfaceName, @Nullable String label, @Nullable Integer row) {
        return new PortStatement(interfaceName, label, row == null ? null : new PoeRow(1, row));
    }

    private static PortStatement said(String interfaceName, int row) {
        return said(interfaceName, null, row);
    }

    @ParameterizedTest
    @CsvSource({"Gi1/0/3, 4", "Gi1/0/4, 3", "Gi1/0/9, 3", "Gi1/0/2, 1"})
    void aRowThatMayFeedAnotherPortNowIsNotCut(String interfaceName, int row) throws Exception {
        bench.records.restated = List.of(said(interfaceName, row));
        bench.isNotCut(REFUSED);
        bench.isNotCut(bench.cycle("Gi1/0/3", null), REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"Gi1/0/3, lamp, 3", "Gi1/0/3, lamp,", "Gi1/0/4, , 4", "Gi1/0/4, lamp,"})
    void aRowThatFeedsTheSamePortIsCut(String interfaceName, @Nullable String label, @Nullable Integer row)
            throws Exception {
        bench.records.restated = List.of(said(interfaceName, label, row));
        bench.isCut();
    }

    @Test
    void aRowIsNotCutWhenTheStatementThatMadeItCertainIsTakenBack() throws Exception {
        bench.sight.ambiguous = true;
        bench.sight.statements.add(said("Gi1/0/3", 3));
        bench.records.restated = List.of();
        bench.isNotCut(REFUSED);
    }

    @Test
    void aRowWhoseInterfaceGotKnownIsNotCutBeforeItsNeighboursWereLookedAt() throws Exception {
        bench.sight.ambiguous = true;
        bench.records.restated = List.of(said("Gi1/0/3", 3));
        assertThat(bench.cycle().toString()).contains(REFUSED);
        assertThat(bench.poeSwitch.cuts).isZero();
    }

    @Test
    void aRowThatIsOnlyDerivedNowIsDistrustedWithTheOthers() throws Exception {
        bench.sight.statements.add(said("Gi1/0/3", 3));
        bench.records.distrusted.put(new PoeRow(1, 1), "its link stayed up");
        bench.records.restated = List.of();
        bench.isNotCut("what PoE row 1.3 feeds was derived in the same way as for PoE row 1.1, which is distrusted");
    }

    @Test
    void aRowThatIsStatedNowIsNotDistrustedWithTheOthers() throws Exception {
        bench.records.distrusted.put(new PoeRow(1, 1), "its link stayed up");
        bench.records.restated = List.of(said("Gi1/0/3", 3));
        bench.isCut();
    }
}
