package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.PortStatement;

class StatedPlacesTest {
    /** Derived: row 1.1 feeds Gi1, and so on. */
    private final SwitchMap map =
            new ReadingBuilder().ports(1, 4, "Gi", 1).rows(1, 1, 4).map();

    private static PortStatement stated(String name, int row) {
        return new PortStatement(name, null, new PoeRow(1, row));
    }

    @Test
    void aStatementOverrulesWhatIsDerived() {
        SwitchMap stated = map.with(List.of(stated("Gi3", 4)));
        assertThat(stated.rowOf("Gi3")).isEqualTo(new SwitchMap.Row(new PoeRow(1, 4)));
        assertThat(stated.rowOf("Gi4")).as("its row feeds another one").isInstanceOf(SwitchMap.NoRow.class);
        assertThat(stated.places().get(new PoeRow(1, 3)))
                .as("its interface has another row")
                .isInstanceOf(RowPlace.Ambiguous.class);
        assertThat(stated.rowOf("Gi1")).isEqualTo(new SwitchMap.Row(new PoeRow(1, 1)));
    }

    @Test
    void aStatementThatSaysTheSameIsAStatement() {
        assertThat(map.with(List.of(stated("Gi3", 3))).places().get(new PoeRow(1, 3)))
                .isInstanceOf(RowPlace.Stated.class);
    }

    @Test
    void statementsThatContradictEachOtherAreNotUsed() {
        SwitchMap twice = map.with(List.of(stated("Gi3", 4), stated("Gi1", 4)));
        assertThat(twice.rowOf("Gi3")).isInstanceOf(SwitchMap.NoRow.class);
        assertThat(twice.rowOf("Gi1")).isInstanceOf(SwitchMap.NoRow.class);
    }

    @Test
    void aStatementOfAnInterfaceThatIsGoneTakesTheRowAway() {
        assertThat(map.with(List.of(stated("Gi9", 2))).rowOf("Gi2")).isInstanceOf(SwitchMap.NoRow.class);
    }

    @Test
    void aStatementOfARowThatIsGoneSaysNothing() {
        assertThat(map.with(List.of(stated("Gi2", 9))).places()).isEqualTo(map.places());
    }

    @Test
    void aLabelSaysNothingOfRows() {
        assertThat(map.with(List.of(new PortStatement("Gi2", "left", null))).places())
                .isEqualTo(map.places());
    }
}
