package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.history.SettingChange.Author;
import walt.reboot.inventory.topology.Directory;
import walt.reboot.inventory.topology.Hearing;
import walt.reboot.inventory.topology.PortClaims.Claims;
import walt.reboot.inventory.topology.PortClaims.Place;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.inventory.topology.Position;
import walt.reboot.inventory.topology.Sighting;
import walt.reboot.inventory.topology.TopologyRows;

/** Who is on record at interface Gi3 of sw-1, in the real database. */
class PortClaimsInTheDatabaseTest {
    private static final Author AUTHOR = new Author("tester", Instant.EPOCH);
    private static final DeviceName SWITCH = new DeviceName("sw-1");
    private static final Place PLACE = new Place(3, "Gi3");
    private static final Instant SEEN = Instant.parse("2026-01-31T12:00:00Z");

    private final CountedDatabase database;

    PortClaimsInTheDatabaseTest() throws SQLException {
        database = new CountedDatabase("claims");
    }

    @BeforeEach
    void thereAreASwitchAndNodes() {
        ImportDocument platform = Imports.document(
                Imports.powerSwitch("sw-1", "10.0.0.250"),
                Imports.powerSwitch("sw-2", "10.0.0.251"),
                Imports.node("rpi-1", "10.0.0.1", Map.of()),
                Imports.node("rpi-2", "10.0.0.2", Map.of("power.port", "sw-1/Gi3")));
        database.with(inventory -> inventory.importAll(platform, AUTHOR, false));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void whoIsNotHeardAnyMoreIsToldWithTheTimeWhenHeWas() {
        hear(SEEN, "rpi-1");
        hear(SEEN.plusSeconds(60), "rpi-2");
        assertThat(heard(PLACE))
                .containsExactlyInAnyOrder(
                        "rpi-1 Gi3 2026-01-31T12:00:00Z stale", "rpi-2 Gi3 2026-01-31T12:01:00Z confirmed");
        hear(SEEN.plusSeconds(120));
        assertThat(heard(PLACE))
                .containsExactlyInAnyOrder(
                        "rpi-1 Gi3 2026-01-31T12:00:00Z stale", "rpi-2 Gi3 2026-01-31T12:01:00Z stale");
    }

    @Test
    void thoseAtOtherInterfacesAreNotTold() {
        hear(SEEN, "rpi-1");
        assertThat(heard(new Place(4, "Gi4"))).isEmpty();
    }

    @Test
    void aStatementIsFoundByTheNameThatTheSwitchHasNow() {
        UUID id = id("sw-1");
        assertThat(stated(id)).containsExactly("rpi-2 sw-1/Gi3");
        database.with(inventory ->
                inventory.edit(SWITCH, new DeviceEdit(new DeviceName("core"), null, null, null, null), AUTHOR));
        assertThat(stated(id)).containsExactly("rpi-2 core/Gi3");
    }

    @Test
    void nothingIsStatedOnASwitchThatIsNotThereAnyMore() {
        assertThat(stated(new UUID(9, 9))).isEmpty();
    }

    @Test
    void whatOperatorsSayOfThePortsOfTheSwitchIsTold() {
        UUID id = id("sw-1");
        assertThat(claims(id, PLACE).statements()).isEmpty();
        PortStatement lamp = new PortStatement("Gi4", "lamp", null);
        PortStatement moved = new PortStatement("Gi3", null, new PoeRow(1, 5));
        state(id, lamp, moved);
        state(id("sw-2"), new PortStatement("Gi5", null, new PoeRow(1, 3)));
        assertThat(claims(id, PLACE).statements()).containsExactlyInAnyOrder(lamp, moved);
    }

    private void state(UUID switchId, PortStatement... statements) {
        database.inTransaction(rows -> {
            TopologyRows.statements(rows).state(switchId, List.of(statements), List.of());
            return switchId;
        });
    }

    private List<String> heard(Place place) {
        return claims(id("sw-1"), place).heard().stream()
                .map(each -> each.device().name() + " " + each.at().interfaceName() + " "
                        + each.at().seen() + (each.at().confirmed() ? " confirmed" : " stale"))
                .toList();
    }

    private List<String> stated(UUID switchId) {
        return claims(switchId, PLACE).stated().stream()
                .map(each -> each.name() + " " + each.port())
                .toList();
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private Claims claims(UUID switchId, Place place) {
        UUID node = id("rpi-1");
        return database.inTransaction(rows -> {
            DeviceLookup devices = new DeviceLookup();
            devices.rows = rows;
            return TopologyRows.claims(rows, devices).of(switchId, node, place);
        });
    }

    private void hear(Instant when, String... nodes) {
        List<Sighting> seen = Stream.of(nodes)
                .map(node -> new Sighting(
                        PLACE.ifIndex(),
                        PLACE.name(),
                        Position.Via.LLDP,
                        List.of(Imports.macOf(node)),
                        List.of(),
                        false))
                .toList();
        Hearing hearing = new Hearing(id("sw-1"), when, seen, null);
        Directory directory = new Directory(database.with(Inventory::all), Set.of());
        database.inTransaction(rows -> TopologyRows.positions(rows).hear(hearing, directory));
    }

    private UUID id(String device) {
        return database.with(inventory -> inventory.get(new DeviceName(device)).id());
    }
}
