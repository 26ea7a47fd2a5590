package walt.it.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.it.server.WaltServer;
import walt.reboot.inventory.Ids;

/** The rows of a job that a killed server leaves behind, written into its database while it is not deployed. */
final class LeftBehind implements AutoCloseable {
    private final Connection database;
    private final OffsetDateTime began;
    private final String holder;
    private final UUID job;
    private int nodes;

    LeftBehind(WaltServer server, Instant began) throws SQLException {
        this.database =
                DriverManager.getConnection("jdbc:h2:file:" + server.data().resolve("walt"), "walt", "walt");
        this.began = began.atOffset(ZoneOffset.UTC);
        this.holder = holder(server);
        this.job = Ids.next(began);
        run(
                "insert into reboot_job (id, mode, state, requester, expression, created, holder, lease_until, fence)"
                        + " values (?, 'SOFT_THEN_HARD', 'RUNNING', 'admin', 'rpi-[1-3]', ?, ?, ?, 0)",
                job,
                this.began,
                holder,
                this.began.plusSeconds(30));
    }

    private static String holder(WaltServer server) {
        try {
            return Files.readString(server.data().resolve("server.id")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String job() {
        return job.toString();
    }

    void node(String name, String state) throws SQLException {
        run(
                "insert into reboot_node (job_id, ordinal, name, state, phase, seq) values (?, ?, ?, ?, ?, ?)",
                job,
                nodes,
                name,
                state,
                state.equals("RUNNING") ? "PoE-reboot: power is off" : null,
                nodes + 1);
        nodes++;
    }

    void owedPower(String powerSwitch, int group, int port, String node) throws SQLException {
        run(
                "insert into power_intent (id, switch_id, poe_group, poe_port, node_name, job_id, phase, since, holder)"
                        + " select ?, id, ?, ?, ?, ?, 'OFF', ?, ? from device where name = ?",
                Ids.next(began.toInstant()),
                group,
                port,
                node,
                job,
                began,
                holder,
                powerSwitch);
    }

    void abortWanted() throws SQLException {
        run("update reboot_job set abort_wanted = true");
    }

    void forgetAllJobs() throws SQLException {
        run("update power_intent set job_id = null");
        run("delete from reboot_job");
    }

    private void run(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
