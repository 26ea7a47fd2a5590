package walt.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import walt.it.server.BuiltEar;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Ids;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.SettingsChange;
import walt.reboot.inventory.Stale;
import walt.reboot.inventory.history.SettingChange.Author;
import walt.reboot.inventory.history.SettingHistory;
import walt.reboot.inventory.records.AttemptRecord;
import walt.reboot.inventory.records.Entry;
import walt.reboot.inventory.records.Job;
import walt.reboot.inventory.records.JobNode;
import walt.reboot.inventory.records.JobState;
import walt.reboot.inventory.records.JournalWriter;
import walt.reboot.inventory.records.NewJob;
import walt.reboot.inventory.records.NodeState;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.inventory.records.RebootRecords;

/** The database as the container's transactions see it; runs inside the server. */
@ExtendWith(ArquillianExtension.class)
class PersistenceIT {
    /** Just after a clock change in many places, with microseconds. */
    private static final List<UUID> IDS = List.of(new UUID(3, 1), new UUID(3, 2));

    private static final Instant WHEN = Instant.parse("2026-03-29T01:30:00.123456Z");

    private static final Author AUTHOR = new Author("tester", WHEN);
    private static final String NOBODY = "a server that does not exist";

    @Inject
    Inventory inventory;

    @Inject
    SettingHistory history;

    @Inject
    RebootRecords records;

    @Inject
    JournalWriter journal;

    @Resource(lookup = "java:app/jdbc/walt")
    DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.onEmptyServer(PersistenceIT.class);
    }

    private Job job(String holder) {
        return records.create(new NewJob(
                Ids.next(WHEN),
                "SOFT_THEN_HARD",
                "tester",
                "a cause",
                "rpi-[1-2]",
                null,
                WHEN,
                holder,
                WHEN.plus(Duration.ofHours(1)),
                List.of(
                        new NewJob.Member(IDS.get(0), new DeviceName("rpi-1")),
                        new NewJob.Member(IDS.get(1), new DeviceName("rpi-2")))));
    }

    private UUID powerSwitch(int number) {
        return inventory
                .add(
                        new NewDevice(
                                new DeviceName("sw-" + number),
                                DeviceType.SWITCH,
                                new MacAddress("02:00:00:00:01:0" + number),
                                new IpAddress("127.65.0." + number),
                                null,
                                false,
                                null,
                                null,
                                null,
                                Map.of()),
                        AUTHOR)
                .id();
    }

    private String sql(String query, Object key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return String.valueOf(rows.getString(1));
            }
        }
    }

    @Test
    void timesAreKeptInUtcToTheMicrosecond() throws SQLException {
        assertThat(TimeZone.getDefault().getRawOffset())
                .as("the test's server is not in UTC")
                .isNotZero();
        Job made = job(NOBODY);
        assertThat(records.find(made.id())).contains(made);
        assertThat(made.created()).isEqualTo(WHEN);
        assertThat(sql("select cast(created at time zone 'UTC' as varchar) from reboot_job where id = ?", made.id()))
                .startsWith("2026-03-29 01:30:00.123456+00");
    }

    @Test
    void whatHappensToANodeIsReadBackAsItWasWritten() {
        UUID job = job(NOBODY).id();
        AttemptRecord attempt = new AttemptRecord("SOFT", "FAILED", "nö", WHEN, Duration.ofMillis(15_003));
        journal.write(List.of(
                new Entry.NodeChanged(job, 1, NodeState.FAILED, null, 7),
                new Entry.AttemptMade(job, 1, 0, attempt),
                new Entry.JobEnded(job, JobState.DONE, WHEN)));
        assertThat(records.nodes(job, -1))
                .containsExactly(
                        new JobNode(0, IDS.get(0), "rpi-1", NodeState.PENDING, null, 0, List.of()),
                        new JobNode(1, IDS.get(1), "rpi-2", NodeState.FAILED, null, 7, List.of(attempt)));
        assertThat(records.nodes(job, 6)).extracting(JobNode::name).containsExactly("rpi-2");
        assertThat(records.counts(List.of(job)).get(job)).containsEntry(NodeState.FAILED, 1L);
        assertThat(records.find(job).orElseThrow().finished()).isEqualTo(WHEN);
    }

    @Test
    void aBatchIsWrittenWholeOrNotAtAll() {
        UUID job = job(NOBODY).id();
        AttemptRecord attempt = new AttemptRecord("SOFT", "REBOOTED", null, WHEN, Duration.ZERO);
        assertThatThrownBy(() -> journal.write(List.of(
                        new Entry.NodeChanged(job, 0, NodeState.RUNNING, "trying", 1),
                        new Entry.AttemptMade(job, 99, 0, attempt))))
                .isInstanceOf(RuntimeException.class);
        assertThat(records.nodes(job, -1)).extracting(JobNode::state).containsOnly(NodeState.PENDING);
    }

    @Test
    void aPortHasOneOpenIntentAtMost() {
        UUID device = powerSwitch(1);
        PowerIntent first = intent(device);
        journal.write(List.of(new Entry.IntentOpened(first)));
        assertThatThrownBy(() -> journal.write(List.of(new Entry.IntentOpened(intent(device)))))
                .isInstanceOf(RuntimeException.class);
        assertThat(records.openIntent(device, first.row())).contains(first);
        journal.write(List.of(new Entry.IntentChanged(first.id(), PowerPhase.OFF, "still dark")));
        assertThat(records.openIntents()).extracting(PowerIntent::problem).contains("still dark");
        journal.write(List.of(new Entry.IntentClosed(first.id())));
        assertThat(records.openIntent(device, first.row())).isEmpty();
    }

    private static PowerIntent intent(UUID device) {
        return new PowerIntent(
                Ids.next(WHEN),
                device,
                new PoeRow(1, 3),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 161),
                null,
                "rpi-1",
                null,
                PowerPhase.CUTTING,
                WHEN,
                null,
                NOBODY);
    }

    @Test
    void aServerTakesUpItsOwnJobsOnly() throws SQLException {
        Job mine = job("me");
        job(NOBODY);
        assertThat(records.takeOver("me", WHEN)).extracting(Job::id).containsExactly(mine.id());
        assertThat(sql("select fence from reboot_job where id = ?", mine.id())).isEqualTo("1");
    }

    @Test
    void secretsAreEncryptedInTheDatabase() throws SQLException {
        UUID device = powerSwitch(2);
        configure("sw-2", Map.of("snmp.version", "2", "snmp.community", "hush-hush"), null);
        String query = "select val from setting where name = 'snmp.community' and device_id = ?";
        String stored = sql(query, device);
        assertThat(stored).startsWith("aes1:").doesNotContain("hush");
        configure("sw-2", Map.of("snmp.port", "1161"), null);
        assertThat(sql(query, device)).isEqualTo(stored);
        assertThat(inventory.get(new DeviceName("sw-2")).settings()).containsValue("hush-hush");
    }

    private Device configure(String name, Map<String, @Nullable String> values, @Nullable Long version) {
        SettingsChange change = new SettingsChange(List.of(new DeviceName(name)), values, AUTHOR, version);
        return inventory.configure(change, present -> {}).devices().getFirst();
    }

    @Test
    void theVersionOfADeviceRisesWithItsSettingsToo() {
        powerSwitch(3);
        Device first = inventory.get(new DeviceName("sw-3"));
        Device second = configure("sw-3", Map.of("snmp.port", "1161"), first.version());
        assertThat(second.version()).isGreaterThan(first.version());
        Device third = configure("sw-3", Map.of("snmp.port", "1162"), second.version());
        assertThat(third.version()).isGreaterThan(second.version());
        assertThat(inventory.get(new DeviceName("sw-3"))).isEqualTo(third);
        assertThat(configure("sw-3", Map.of("snmp.port", "1162"), null).version())
                .as("nothing has changed")
                .isEqualTo(third.version());
        assertThatThrownBy(() -> configure("sw-3", Map.of("snmp.port", "1163"), second.version()))
                .isInstanceOf(Stale.class)
                .hasMessageContaining("sw-3 was changed by somebody else");
    }

    @Test
    void ofTwoChangesAtTheSameTimeOneWinsAndTheOtherIsToldSo() throws Exception {
        powerSwitch(4);
        long before = inventory.get(new DeviceName("sw-4")).version();
        int changes = 8;
        List<Callable<Device>> all = IntStream.range(0, changes)
                .<Callable<Device>>mapToObj(i -> () -> configure("sw-4", Map.of("snmp.port", "" + (2000 + i)), null))
                .toList();
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(changes)) {
            for (Future<Device> each : threads.invokeAll(all)) {
                try {
                    assertThat(each.get().version()).isGreaterThan(before);
                    done++;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(Conflict.class);
                }
            }
        }
        assertThat(done).isPositive();
        assertThat(history.of(inventory.get(new DeviceName("sw-4")).id(), 100)).hasSize(done);
    }

    @Test
    void tokensAreKeptAsHashesOnly() throws SQLException {
        assertThat(sql("select hash from api_token where label = ?", "first start"))
                .matches("[0-9a-f]{64}");
    }
}
