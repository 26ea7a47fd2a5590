package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RowPlacesTest {
    private static void assertAmbiguous(ReadingBuilder reading) {
        SwitchMap map = reading.map();
        assertThat(Expected.rowsOf(map))
                .isNotEmpty()
                .allSatisfy((row, place) -> assertThat(place).isEqualTo("ambiguous"));
        assertThat(map.firstDoubt().orElseThrow()).contains("power.port=SWITCH/GROUP.PORT");
    }

    private static void assertDerived(ReadingBuilder reading, Expected expected) {
        assertThat(Expected.rowsOf(reading.map())).isEqualTo(expected.asMap());
    }

    @Test
    void asManyRowsAsPortsAreInTheSameOrder() {
        assertDerived(
                new ReadingBuilder().ports(1, 8, "Gi1/0/", 1).rows(1, 1, 8), new Expected().rows(1, 1, 8, "Gi1/0/", 1));
    }

    @Test
    void asManyRowsAsPortsOfTheMainKindAreInTheSameOrderWhateverTheRowsAreNumbered() {
        assertDerived(
                new ReadingBuilder()
                        .ports(10001, 24, "Fa1/0/", 1)
                        .ports(10101, 2, "Gi1/0/", 1)
                        .rows(1, 3, 24),
                new Expected().rows(1, 3, 24, "Fa1/0/", 1));
    }

    @Test
    void numbersThatAreIfIndexesInOneReadingAndPositionsInTheOtherAreAmbiguous() {
        // as the one above, but ifIndex 3 exists: row 3 may be Fa1/0/3 or the first port
        assertAmbiguous(new ReadingBuilder()
                .ports(1, 24, "Fa1/0/", 1)
                .ports(25, 2, "Gi1/0/", 1)
                .rows(1, 3, 24));
    }

    @Test
    void someOfThePortsWithoutAnybodySayingWhichAreAmbiguous() {
        assertAmbiguous(new ReadingBuilder().ports(1, 10, "g", 1).rows(1, 1, 8));
    }

    @Test
    void uplinksOfAnotherKindThatAreListedFirstDoNotShiftTheOrder() {
        assertDerived(
                new ReadingBuilder()
                        .ports(1, 2, "Te1/1/", 1)
                        .ports(11, 8, "Gi1/0/", 1)
                        .rows(1, 1, 8),
                new Expected().rows(1, 1, 8, "Gi1/0/", 1));
    }

    @Test
    void uplinksOfTheSameNamesThatAreListedFirstMakeItAmbiguous() {
        assertAmbiguous(new ReadingBuilder().ports(1, 12, "Gi1/0/", 1).rows(1, 1, 10));
    }

    @Test
    void fewPortsOfAnotherSpeedAreNotTakenForThePoePortsSinceTheirNumberFits() {
        // four of eight ports have PoE, and there are four uplinks
        assertAmbiguous(new ReadingBuilder()
                .ports(1, 8, "Gi1/0/", 1)
                .ports(11, 4, "Te1/0/", 1)
                .rows(1, 1, 4));
    }

    @Test
    void twoKindsWithAsManyPortsAreAmbiguous() {
        assertAmbiguous(new ReadingBuilder()
                .ports(1, 8, "Gi1/0/", 1)
                .ports(11, 8, "Te1/0/", 1)
                .rows(1, 1, 8));
    }

    @Test
    void multiGigabitPortsThatGoOnCountingHaveTheirOwnRows() {
        assertDerived(
                new ReadingBuilder()
                        .ports(101, 6, "1/g", 1)
                        .ports(107, 2, "1/mg", 7)
                        .rows(1, 1, 8),
                new Expected().rows(1, 1, 6, "1/g", 1).rows(1, 7, 2, "1/mg", 7));
    }

    @Test
    void multiGigabitPortsThatCountAnewAreAmbiguous() {
        assertAmbiguous(new ReadingBuilder()
                .ports(1, 6, "Gi1/0/", 1)
                .ports(7, 2, "Tw1/0/", 1)
                .rows(1, 1, 8));
    }

    @Test
    void theGroupsOfAStackAreItsUnits() {
        assertDerived(
                new ReadingBuilder()
                        .ports(1, 4, "Gi1/0/", 1)
                        .ports(53, 4, "Gi2/0/", 1)
                        .rows(1, 1, 4)
                        .rows(2, 1, 4),
                new Expected().rows(1, 1, 4, "Gi1/0/", 1).rows(2, 1, 4, "Gi2/0/", 1));
    }

    @Test
    void aStackWhoseFirstUnitHasNoPoeIsAmbiguous() {
        assertAmbiguous(new ReadingBuilder()
                .ports(1, 4, "Gi1/0/", 1)
                .ports(53, 4, "Gi2/0/", 1)
                .rows(1, 1, 4));
        assertAmbiguous(new ReadingBuilder()
                .ports(1, 4, "Gi1/0/", 1)
                .ports(53, 2, "Gi2/0/", 1)
                .rows(1, 1, 4));
        assertAmbiguous(new ReadingBuilder()
                .ports(1, 4, "Gi1/0/", 1)
                .ports(53, 4, "Gi2/0/", 1)
                .ports(103, 4, "Gi3/0/", 1)
                .rows(1, 1, 4)
                .rows(2, 1, 4));
    }

    @Test
    void highRowNumbersThatAreIfIndexesAreIfIndexes() {
        assertDerived(
                new ReadingBuilder().ports(1001, 12, "1:", 1).rows(1, 1001, 8),
                new Expected().rows(1, 1001, 8, "1:", 1));
    }

    @Test
    void interfacesThatAreListedInAnotherOrderThanTheyAreNumberedAreAmbiguous() {
        assertAmbiguous(new ReadingBuilder()
                .face(101, "gi1", 6, true)
                .face(102, "gi3", 6, true)
                .face(103, "gi2", 6, true)
                .rows(1, 5, 3));
    }

    @Test
    void portsThatCountFromZeroAreMappedByOrderOnly() {
        assertDerived(
                new ReadingBuilder().ports(501, 8, "ge-0/0/", 0).rows(1, 1, 8),
                new Expected().rows(1, 1, 8, "ge-0/0/", 0));
        assertAmbiguous(new ReadingBuilder().ports(501, 24, "ge-0/0/", 0).rows(1, 1, 8));
    }

    @Test
    void virtualInterfacesThatClaimToBeEthernetAreNoPorts() {
        assertDerived(
                new ReadingBuilder()
                        .ports(1, 9, "Vlan-interface", 1)
                        .ports(101, 8, "gi", 1)
                        .rows(1, 1, 8),
                new Expected().rows(1, 1, 8, "gi", 1));
    }

    @Test
    void linksThatAreDownWherePowerIsDeliveredMakeItAmbiguous() {
        assertAmbiguous(new ReadingBuilder()
                .ports(1, 8, "Gi1/0/", 1)
                .rows(1, 1, 8)
                .delivering(1, 1)
                .delivering(1, 2)
                .delivering(1, 3)
                .down(1)
                .down(2));
    }

    @Test
    void aHungNodeWithoutLinkDoesNotMakeItAmbiguous() {
        assertDerived(
                new ReadingBuilder()
                        .ports(1, 8, "Gi1/0/", 1)
                        .rows(1, 1, 8)
                        .delivering(1, 3)
                        .down(3),
                new Expected().rows(1, 1, 8, "Gi1/0/", 1));
    }

    @Test
    void theVendorsThatNumberByIfIndexMayHavePortsWithoutPoe() {
        assertDerived(
                new ReadingBuilder().vendor(Vendor.HP).ports(1, 10, "", 1).rows(1, 1, 8),
                new Expected().rows(1, 1, 8, "", 1));
    }

    @Test
    void aRowIsAmbiguousWhenItsEntityIsNoPortOrIsThatOfAnotherRow() {
        SwitchMap map = new ReadingBuilder()
                .vendor(Vendor.CISCO)
                .ports(10001, 3, "Fa0/", 1)
                .face(1, "Vl1", 53, true)
                .rows(1, 1, 5)
                .entity(1, 1, OptionalInt.of(10001))
                .entity(1, 2, OptionalInt.of(10002))
                .entity(1, 3, OptionalInt.of(10002))
                .entity(1, 4, OptionalInt.of(1))
                .entity(1, 5, OptionalInt.empty())
                .map();
        assertThat(Expected.rowsOf(map))
                .isEqualTo(Map.of(
                        "1.1",
                        "Fa0/1",
                        "1.2",
                        "ambiguous",
                        "1.3",
                        "ambiguous",
                        "1.4",
                        "ambiguous",
                        "1.5",
                        "ambiguous"));
    }

    @Test
    void anInterfaceIsFoundByEitherOfItsNamesAndADoubtIsExplained() {
        SwitchMap map =
                new ReadingBuilder().ports(10001, 4, "Fa0/", 1).rows(1, 1, 4).map();
        assertThat(map.rowOf("Fa0/3").toString()).contains("1.3");
        assertThat(map.rowOf("Fa0/9")).isEqualTo(new SwitchMap.NoRow("the switch has no interface Fa0/9"));
        SwitchMap doubtful =
                new ReadingBuilder().ports(1, 10, "g", 1).rows(1, 1, 8).map();
        assertThat(doubtful.rowOf("g3"))
                .isInstanceOfSatisfying(
                        SwitchMap.NoRow.class, none -> assertThat(none.why()).startsWith("8 PoE rows and 10 ports"));
    }
}
