package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Switches some of whose ports have PoE, though all are named alike: right or ambiguous, never wrong. */
class SubsetOfPortsTest {
    private static void assertAmbiguous(ReadingBuilder reading) {
        assertThat(Expected.rowsOf(reading.map()).values()).isNotEmpty().containsOnly("ambiguous");
    }

    private static ReadingBuilder twentyFourOf28() {
        return new ReadingBuilder().vendor(Vendor.NETGEAR).ports(1, 28, "g", 1).rows(1, 1, 24);
    }

    @Test
    void nobodySaysWhichPortsHaveNoPoe() {
        assertAmbiguous(twentyFourOf28());
    }

    @Test
    void portsThatAreDescribedAsThoseForFibreHaveNoPoe() {
        ReadingBuilder reading = twentyFourOf28();
        for (int port = 25; port <= 28; port++) {
            reading.described(port, "Port " + port + " SFP+ - Level 0x6040001");
        }
        assertThat(Expected.rowsOf(reading.map()))
                .isEqualTo(new Expected().rows(1, 1, 24, "g", 1).asMap());
        assertThat(reading.map().places().values().iterator().next().why())
                .isEqualTo("there are as many PoE rows as ports, but for those for fibre, in the same order");
    }

    @Test
    void portsForFibreThatAreListedFirstDoNotShiftTheOrder() {
        ReadingBuilder reading = new ReadingBuilder().ports(101, 10, "gi", 1).rows(1, 1, 8);
        reading.described(101, "gi1 1000BASE-SX").described(102, "gi2 1000BASE-SX");
        // rows count from 1, and so do the names: row 1 is gi3 by the order and gi1 by the names, which has no PoE
        assertThat(Expected.rowsOf(reading.map()))
                .isEqualTo(new Expected().rows(1, 1, 8, "gi", 3).asMap());
    }

    @Test
    void oneForFibreMoreThanFitsLeavesTheDoubt() {
        assertAmbiguous(twentyFourOf28().described(28, "SFP").described(27, "SFP"));
        ReadingBuilder tooMany = twentyFourOf28();
        for (int port = 24; port <= 28; port++) {
            tooMany.described(port, "SFP");
        }
        assertAmbiguous(tooMany);
    }

    @Test
    void comboPortsHaveACopperSide() {
        ReadingBuilder reading = twentyFourOf28();
        for (int port = 25; port <= 28; port++) {
            reading.described(port, "1000BASE-T/SFP combo");
        }
        assertAmbiguous(reading);
    }

    @Test
    void theVendorsSchemeIsNotBelievedAgainstTheLinks() {
        ReadingBuilder reading =
                new ReadingBuilder().vendor(Vendor.HP).ports(1, 10, "", 1).rows(1, 1, 8);
        for (int port = 1; port <= 3; port++) {
            reading.delivering(1, port).down(port);
        }
        assertAmbiguous(reading);
    }

    @Test
    void aStackWhoseFirstUnitHasNoPoeIsNotCountedFromThere() {
        // the rows' group is 2: perhaps the unit, perhaps not
        assertAmbiguous(new ReadingBuilder()
                .ports(1, 24, "Gi1/0/", 1)
                .ports(53, 24, "Gi2/0/", 1)
                .rows(2, 1, 24));
    }

    @ParameterizedTest
    @CsvSource({
        "SFP, true",
        "Port 25 SFP+, true",
        "Unit 1 Port 49 QSFP28, true",
        "Fiber Port 9, true",
        "1000BASE-LX, true",
        "10GBASE-SR module, true",
        "SFP/RJ45 combo, false",
        "10GBASE-T, false",
        "1000Base-T SFP, false",
        "fiberhome uplink, false",
        "gi25, false"
    })
    void aPortIsForFibreWhenItSaysSo(String description, boolean fibre) {
        SwitchInterface face = new SwitchInterface(1, "gi25", description, "", 6, true, null);
        assertThat(face.isFibre()).isEqualTo(fibre);
    }
}
