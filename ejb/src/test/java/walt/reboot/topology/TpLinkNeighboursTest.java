package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;

/** Who a TP-Link hears: its own table first, since some models choke on requests for standard ones, over real sockets. */
class TpLinkNeighboursTest {
    private static final String STANDARD = "1.0.8802.1.1.2.1.";
    private static final String OWN = "1.3.6.1.4.1.11863.6.35.1.2.2.1.";
    private static final Neighbour SEVEN =
            new Neighbour(List.of(new MacAddress("02:00:00:00:00:07")), List.of(), "", false);

    private final ReplayedSwitch replayed = new ReplayedSwitch();

    @BeforeEach
    void isATpLink() {
        replayed.table().put("1.3.6.1.2.1.1.2.0", new OID("1.3.6.1.4.1.11863.5.190"));
    }

    @AfterEach
    void close() {
        replayed.close();
    }

    private void own(String type, String id) {
        replayed.table().put(OWN + "3.49153.1", new OctetString(type)).put(OWN + "4.49153.1", new OctetString(id));
    }

    private void standard() {
        replayed.table()
                .put(STANDARD + "4.1.1.4.0.3.1", new Integer32(4))
                .put(STANDARD + "4.1.1.5.0.3.1", OctetString.fromHexString("02:00:00:00:00:07"));
    }

    private Heard heard() throws InterruptedException {
        assertThat(replayed.listen()).isInstanceOf(SwitchMaps.Listened.class);
        return ((SwitchMaps.Listened) replayed.listen()).heard();
    }

    @Test
    void whoIsInItsOwnTableIsHeardAndNothingElseIsAskedFor() throws Exception {
        own("MAC address", "02:00:00:00:00:07");
        standard();
        Heard own = new Heard(Map.of(), Map.of(49153, List.of(SEVEN)));
        assertThat(heard()).isEqualTo(own);
        assertThat(replayed.read().heardOnInterface()).isEqualTo(own.onInterface());
        assertThat(replayed.asked()).noneMatch(request -> request.contains(STANDARD));
    }

    @Test
    void theStandardTableIsAskedForWhenItsOwnIsEmpty() throws Exception {
        standard();
        assertThat(heard()).isEqualTo(new Heard(Map.of(3, List.of(SEVEN)), Map.of()));
        assertThat(replayed.asked().subList(0, 3))
                .satisfiesExactly(
                        kind -> assertThat(kind).isEqualTo("GET 1.3.6.1.2.1.1.2.0"),
                        own -> assertThat(own).endsWith(" " + OWN + "3"),
                        standard -> assertThat(standard).endsWith(" " + STANDARD + "4.1.1.5"));
    }

    @Test
    void whoTellsNoMacAddressIsThereAllTheSame() throws Exception {
        own("Locally assigned", "core");
        replayed.table().put(OWN + "9.49153.1", new OctetString("core-1"));
        assertThat(heard().onInterface())
                .isEqualTo(Map.of(49153, List.of(new Neighbour(List.of(), List.of(), "core-1", false))));
    }

    @Test
    void aNeighbourIsKnownByItsPortAndItsAddressToo() throws Exception {
        own("Locally assigned", "core");
        replayed.table()
                .put(OWN + "5.49153.1", new OctetString("MAC address"))
                .put(OWN + "6.49153.1", new OctetString("02:00:00:00:00:08"))
                .put(OWN + "9.49153.1", new OctetString("core-1"))
                .put(OWN + "12.49153.1", new OctetString("Bridge WLAN Access Point"))
                .put(OWN + "13.49153.1", new OctetString("127.0.0.8"));
        Neighbour core = new Neighbour(
                List.of(new MacAddress("02:00:00:00:00:08")), List.of(new IpAddress("127.0.0.8")), "core-1", true);
        assertThat(heard().onInterface()).isEqualTo(Map.of(49153, List.of(core)));
        replayed.table().put(OWN + "13.49153.1", new org.snmp4j.smi.IpAddress("0.0.0.0"));
        assertThat(heard().onInterface().get(49153))
                .singleElement()
                .satisfies(at -> assertThat(at.addresses()).isEmpty());
    }

    @Test
    void theStandardTableIsEnoughWhenItsOwnCannotBeRead() throws Exception {
        own("MAC address", "02:00:00:00:00:08");
        replayed.refuse(OWN + "4");
        standard();
        assertThat(heard()).isEqualTo(new Heard(Map.of(3, List.of(SEVEN)), Map.of()));
    }

    @Test
    void anOwnTableThatCannotBeReadDoesNotMeanNobody() throws Exception {
        own("MAC address", "02:00:00:00:00:07");
        replayed.refuse(OWN + "4");
        assertThat(replayed.listen())
                .isInstanceOfSatisfying(
                        SwitchMaps.Deaf.class,
                        deaf -> assertThat(deaf.why()).contains("TP-Link's LLDP chassis ids could not be read"));
    }
}
