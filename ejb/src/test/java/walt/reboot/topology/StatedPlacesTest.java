package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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
    }

    @Test
    void aStatementThatContradictsANumberingLeavesOnlyWhatIsStated() {
        SwitchMap stated = map.with(List.of(stated("Gi1", 2), stated("Gi3", 4)));
        assertThat(stated.rowOf("Gi1")).isEqualTo(new SwitchMap.Row(new PoeRow(1, 2)));
        assertThat(stated.rowOf("Gi3")).isEqualTo(new SwitchMap.Row(new PoeRow(1, 4)));
        assertThat(stated.places().get(new PoeRow(1, 1)))
                .isInstanceOfSatisfying(
                        RowPlace.Ambiguous.class,
                        doubt -> assertThat(doubt.why())
                                .startsWith("PoE row 1.2 is stated to feed another interface than was derived")
                                .contains("by which PoE row 1.1 was derived is wrong"));
        assertThat(stated.places().get(new PoeRow(1, 3))).isInstanceOf(RowPlace.Ambiguous.class);
    }

    @Test
    void aStatementThatContradictsTheSwitchIsNoDoubtOfItsOtherRows() {
        SwitchMap told = new ReadingBuilder()
                .ports(1, 3, "Gi", 1)
                .rows(1, 1, 3)
                .entity(1, 1, OptionalInt.of(1))
                .entity(1, 2, OptionalInt.of(2))
                .entity(1, 3, OptionalInt.of(3))
                .map()
                .with(List.of(stated("Gi1", 2)));
        assertThat(told.rowOf("Gi1")).isEqualTo(new SwitchMap.Row(new PoeRow(1, 2)));
        assertThat(told.places().get(new PoeRow(1, 1))).isInstanceOf(RowPlace.Ambiguous.class);
        assertThat(told.rowOf("Gi3")).isEqualTo(new SwitchMap.Row(new PoeRow(1, 3)));
    }

    @Test
    void aStatementThatSaysTheSameIsAStatement() {
        SwitchMap stated = map.with(List.of(stated("Gi3", 3)));
        assertThat(stated.places().get(new PoeRow(1, 3))).isInstanceOf(RowPlace.Stated.class);
        assertThat(stated.rowOf("Gi1")).isEqualTo(new SwitchMap.Row(new PoeRow(1, 1)));
    }

    @Test
    void whatIsSaidLaterReplacesAllThatWasSaidBefore() {
        List<PortStatement> said = new ArrayList<>(List.of(stated("Gi3", 4)));
        SwitchMap stated = map.with(said);
        said.clear();
        assertThat(stated.statements()).containsExactly(stated("Gi3", 4));
        assertThat(stated.with(said)).isEqualTo(map);
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
