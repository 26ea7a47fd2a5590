package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.history.SettingChange.Author;
import walt.reboot.inventory.records.Entry;
import walt.reboot.inventory.records.Journals;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;

/** Ports that are owed power, written down and read again. */
class PowerIntentRowsTest {
    private static final Author AUTHOR = new Author("tester", Instant.EPOCH);

    private final CountedDatabase database;

    PowerIntentRowsTest() throws SQLException {
        database = new CountedDatabase("intents");
    }

    @BeforeEach
    void thereIsASwitch() {
        ImportDocument platform = Imports.document(Imports.powerSwitch("sw-1", "10.0.0.250"));
        database.with(inventory -> inventory.importAll(platform, AUTHOR, false));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void theAddressAtWhichAPortWasCutIsKept() {
        IpAddress address = new IpAddress("10.0.0.250");
        assertKept(intent(3, new InetSocketAddress(address.address(), 1161)));
        IpAddress longest = new IpAddress("2001:db8:1111:2222:3333:4444:5555:6666");
        assertKept(intent(4, new InetSocketAddress(longest.address(), 65535)));
    }

    @Test
    void rowsOfEarlierServersHaveNone() {
        assertKept(intent(3, null));
    }

    @Test
    void aPortThatIsCutAnewIsOwedPowerAnew() {
        PowerIntent intent = intent(3, null);
        PowerIntent anew = intent.with(PowerPhase.OFF, "no answer")
                .anew("rpi-2", new UUID(7, 7), Instant.EPOCH.plusSeconds(60), "this server");
        write(new Entry.IntentOpened(intent));
        write(new Entry.IntentReopened(anew));
        assertThat(open()).containsExactly(anew);
        assertThat(anew.problem()).isNull();
    }

    @Test
    void itIsOwedPowerAlthoughItWasGivenUpMeanwhile() {
        PowerIntent intent = intent(3, null);
        write(new Entry.IntentReopened(intent));
        assertThat(open()).containsExactly(intent);
    }

    private void assertKept(PowerIntent intent) {
        write(new Entry.IntentOpened(intent));
        assertThat(open()).contains(intent);
    }

    private void write(Entry entry) {
        database.inTransaction(rows -> {
            Journals.writer(rows).write(List.of(entry));
            return entry;
        });
    }

    private List<PowerIntent> open() {
        return database.inTransaction(rows -> Journals.records(rows).openIntents());
    }

    private PowerIntent intent(int port, @Nullable InetSocketAddress cutAt) {
        UUID id =
                database.with(inventory -> inventory.get(new DeviceName("sw-1")).id());
        return new PowerIntent(
                new UUID(1, port),
                id,
                new PoeRow(1, port),
                cutAt,
                null,
                "rpi-1",
                null,
                PowerPhase.CUTTING,
                Instant.EPOCH,
                null,
                "a server");
    }
}
