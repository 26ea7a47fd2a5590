package walt.reboot.inventory.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static walt.reboot.inventory.topology.Hearings.fdb;
import static walt.reboot.inventory.topology.Hearings.hearing;
import static walt.reboot.inventory.topology.Hearings.lldp;

import java.util.List;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.MacAddress;

/** What becomes of positions when switches are scanned. */
class ScansOfSwitchesTest {
    private final Hearings lab = new Hearings();
    private final Device sw1 = lab.add(DeviceType.SWITCH, "sw-1");
    private final Device sw2 = lab.add(DeviceType.SWITCH, "sw-2");
    private final Device rpi = lab.add(DeviceType.NODE, "rpi-1");
    private final Device other = lab.add(DeviceType.NODE, "rpi-2");

    @Test
    void whoIsHeardIsThere() {
        assertThat(lab.scan(0, hearing(sw1, 0, List.of(lldp(3, rpi))))).containsExactly("rpi-1 is new at sw-1/Gi3");
        assertThat(lab.places(rpi)).containsExactly("sw-1/Gi3 LLDP");
        assertThat(lab.scan(1, hearing(sw1, 1, List.of(lldp(3, rpi))))).isEmpty();
    }

    @Test
    void whoIsNotHeardAnyMoreHasAStalePosition() {
        lab.scan(0, hearing(sw1, 0, List.of(lldp(3, rpi))));
        assertThat(lab.scan(1, hearing(sw1, 1, List.of()))).containsExactly("rpi-1 is not heard at sw-1/Gi3 any more");
        assertThat(lab.places(rpi)).containsExactly("sw-1/Gi3 LLDP stale");
        assertThat(lab.of(rpi).getFirst().seen()).isEqualTo(Hearings.at(0));
        assertThat(lab.scan(2, hearing(sw1, 2, List.of()))).isEmpty();
    }

    @Test
    void aNodeThatMovedOnItsSwitchIsAtTheNewPortOnly() {
        lab.scan(0, hearing(sw1, 0, List.of(lldp(3, rpi))));
        assertThat(lab.scan(1, hearing(sw1, 1, List.of(lldp(4, rpi)))))
                .containsExactly("rpi-1 moved from sw-1/Gi3 to sw-1/Gi4");
        assertThat(lab.places(rpi)).containsExactly("sw-1/Gi4 LLDP");
    }

    @Test
    void aNodeThatMovedToAnotherSwitchIsThereOnly() {
        lab.scan(0, hearing(sw1, 0, List.of(lldp(3, rpi))), hearing(sw2, 0, List.of()));
        assertThat(lab.scan(1, hearing(sw2, 1, List.of(lldp(5, rpi))), hearing(sw1, 1, List.of())))
                .contains("rpi-1 moved from sw-1/Gi3 to sw-2/Gi5");
        assertThat(lab.places(rpi)).containsExactly("sw-2/Gi5 LLDP");
    }

    @Test
    void aNodeThatMovedAwayFromADeadSwitchIsAtTheNewPortOnly() {
        lab.scan(0, hearing(sw1, 0, List.of(lldp(3, rpi), lldp(4, other))));
        lab.scan(1, hearing(sw2, 1, List.of(lldp(5, rpi))));
        assertThat(lab.places(rpi)).containsExactly("sw-2/Gi5 LLDP");
        assertThat(lab.places(other))
                .as("of a switch that failed nothing changes")
                .containsExactly("sw-1/Gi4 LLDP");
    }

    @Test
    void theSwitchWhereANodeWasHeardBeforeIsAskedToo() {
        lab.scan(0, hearing(sw1, 0, List.of(lldp(3, rpi))));
        PositionChanges changes = SwitchPlan.of(
                hearing(sw2, 1, List.of(lldp(5, rpi))), lab.directory(), List.copyOf(lab.record.values()));
        assertThat(changes.asked()).containsExactly(sw1.id());
    }

    @Test
    void whoIsHeardAtSeveralPlacesAtOnceIsAtAllOfThem() {
        lab.scan(0, hearing(sw1, 0, List.of(lldp(3, rpi))), hearing(sw2, 0, List.of(lldp(5, rpi))));
        assertThat(lab.places(rpi)).containsExactly("sw-1/Gi3 LLDP", "sw-2/Gi5 LLDP");
        lab.scan(1, hearing(sw2, 1, List.of(lldp(5, rpi))), hearing(sw1, 1, List.of(lldp(3, rpi))));
        assertThat(lab.places(rpi)).containsExactly("sw-1/Gi3 LLDP", "sw-2/Gi5 LLDP");
    }

    @Test
    void aLinkHasItsSwitchAtBothEndsAndNobodyElse() {
        lab.scan(
                0,
                hearing(sw1, 0, List.of(lldp(24, sw2), lldp(24, rpi)), List.of()),
                hearing(sw2, 0, List.of(lldp(1, sw1)), List.of()));
        assertThat(lab.places(sw2)).containsExactly("sw-1/Gi24 LLDP");
        assertThat(lab.places(sw1)).containsExactly("sw-2/Gi1 LLDP");
        assertThat(lab.places(rpi)).isEmpty();
    }

    @Test
    void whoWasHeardOnAPortThatLeadsToASwitchNowIsNotThere() {
        lab.scan(0, hearing(sw1, 0, List.of(lldp(24, rpi))));
        lab.scan(1, hearing(sw1, 1, List.of(lldp(24, new MacAddress("02:11:11:11:11:11"), true))));
        assertThat(lab.places(rpi)).isEmpty();
    }

    @Test
    void anOlderReadingDoesNotOverruleANewerOne() {
        lab.scan(1, hearing(sw1, 1, List.of(lldp(4, rpi))));
        lab.scan(1, hearing(sw1, 0, List.of(lldp(3, rpi))));
        assertThat(lab.places(rpi)).containsExactly("sw-1/Gi4 LLDP");
    }

    @Test
    void anOlderReadingStillTellsHowManyDevicesItHeard() {
        lab.scan(1, hearing(sw1, 1, List.of(lldp(4, rpi))));
        PositionChanges changes = SwitchPlan.of(
                hearing(sw1, 0, List.of(lldp(3, rpi), lldp(5, other))),
                lab.directory(),
                List.copyOf(lab.record.values()));
        assertThat(changes.devices()).isEqualTo(2);
        assertThat(changes.written()).isEmpty();
    }

    @Test
    void withoutLldpTheForwardingTableTellsThePosition() {
        lab.scan(0, hearing(sw1, 0, List.of(), List.of(fdb(3, rpi))));
        assertThat(lab.places(rpi)).containsExactly("sw-1/Gi3 FDB");
        lab.scan(1, hearing(sw1, 1, List.of(), null));
        assertThat(lab.places(rpi)).as("an unread table says nothing").containsExactly("sw-1/Gi3 FDB");
        assertThat(lab.scan(2, hearing(sw1, 2, List.of(), List.of(fdb(4, rpi)))))
                .containsExactly("rpi-1 moved from sw-1/Gi3 to sw-1/Gi4");
        lab.scan(3, hearing(sw1, 3, List.of(), List.of()));
        assertThat(lab.places(rpi)).containsExactly("sw-1/Gi4 FDB stale");
    }

    @Test
    void lldpBeatsForwardingTables() {
        lab.scan(0, hearing(sw1, 0, List.of(), List.of(fdb(3, rpi))), hearing(sw2, 0, List.of(), List.of()));
        lab.scan(
                1, hearing(sw1, 1, List.of(), List.of(fdb(3, rpi))), hearing(sw2, 1, List.of(lldp(5, rpi)), List.of()));
        assertThat(lab.places(rpi)).containsExactly("sw-2/Gi5 LLDP");
    }

    @Test
    void aNodeThatIsAloneOnAPortToASwitchIsNotThere() {
        lab.scan(0, hearing(sw1, 0, List.of(lldp(24, sw2))), hearing(sw2, 0, List.of(lldp(3, rpi))));
        lab.scan(
                1, // sw-2 reboots: no LLDP from it, and only one address is learned behind it
                hearing(sw1, 1, List.of(), List.of(fdb(24, rpi))));
        assertThat(lab.places(rpi)).containsExactly("sw-2/Gi3 LLDP");
    }

    @Test
    void aHungNodeStaysWhereItWasHeardAsLongAsThatSwitchWasNotAsked() {
        lab.scan(0, hearing(sw2, 0, List.of(lldp(3, rpi))));
        lab.scan(1, hearing(sw2, 1, List.of()));
        lab.scan(2, hearing(sw1, 2, List.of(), List.of(fdb(7, rpi))));
        assertThat(lab.places(rpi)).containsExactly("sw-2/Gi3 LLDP stale");
    }

    @Test
    void whoIsLearnedOnOneSwitchIsNotThereWhileTheOneWhereHeWasLearnedBeforeIsNotAsked() {
        lab.scan(0, hearing(sw1, 0, List.of(), List.of()), hearing(sw2, 0, List.of(), List.of(fdb(3, rpi))));
        lab.scan(
                1,
                hearing(
                        sw1,
                        1,
                        List.of(),
                        List.of(fdb(24, rpi)))); // the port to sw-2, of which sw-1 has learned nothing else
        assertThat(lab.places(rpi)).containsExactly("sw-2/Gi3 FDB");
        lab.scan(2, hearing(sw1, 2, List.of(), List.of(fdb(24, rpi))), hearing(sw2, 2, List.of(), null));
        assertThat(lab.places(rpi)).containsExactly("sw-2/Gi3 FDB");
        lab.scan(3, hearing(sw1, 3, List.of(), List.of(fdb(24, rpi))), hearing(sw2, 3, List.of(), List.of()));
        assertThat(lab.places(rpi)).containsExactly("sw-1/Gi24 FDB");
    }
}
