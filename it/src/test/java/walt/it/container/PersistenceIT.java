package walt.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import walt.it.server.BuiltEar;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.Ids;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.PoeRow;
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
    private static final List<UUID> IDS = List.of(new UUID(3, 1), new UUID(3, 2));

    /** Just after a clock change in many places, with microseconds. */
    private static final Instant WHEN = Instant.parse("2026-03-29T01:30:00.123456Z");

    private static final String NOBODY = "a server that does not exist";

    @Inject
    Inventory inventory;

    @Inject
    RebootRecords records;

    @Inject
    JournalWriter journal;

    @Resource(lookup = "java:app/jdbc/walt")
    DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.onEmptyServer(PersistenceIT.class, NewSwitch.class, Sql.class);
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

    @Test
    void timesAreKeptInUtcToTheMicrosecond() throws SQLException {
        assertThat(TimeZone.getDefault().getRawOffset())
                .as("the test's server is not in UTC")
                .isNotZero();
        Job made = job(NOBODY);
        assertThat(records.find(made.id())).contains(made);
        assertThat(made.created()).isEqualTo(WHEN);
        assertThat(Sql.one(
                        database,
                        "select cast(created at time zone 'UTC' as varchar) from reboot_job where id = ?",
                        made.id()))
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
        UUID device = NewSwitch.add(inventory, 1);
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
        assertThat(Sql.one(database, "select fence from reboot_job where id = ?", mine.id()))
                .isEqualTo("1");
    }

    @Test
    void tokensAreKeptAsHashesOnly() throws SQLException {
        assertThat(Sql.one(database, "select hash from api_token where label = ?", "first start"))
                .matches("[0-9a-f]{64}");
    }
}
