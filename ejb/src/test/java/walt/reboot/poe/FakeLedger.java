package walt.reboot.poe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;

/** A ledger in memory that survives the "process". */
final class FakeLedger implements PowerLedger {
    enum Call {
        OWED,
        OPEN,
        REOPEN,
        PROVEN_OFF,
        PROBLEM,
        CLOSE
    }

    /** What fails, as if the database were down. */
    final Set<Call> failing = EnumSet.noneOf(Call.class);

    final Map<UUID, PowerIntent> open = new LinkedHashMap<>();
    final List<String> problems = new ArrayList<>();

    private final Story story;
    private int opened;

    FakeLedger(Story story) {
        this.story = story;
    }

    /** An intent that an earlier process has left. */
    PowerIntent left(SwitchPort port, PowerPhase phase) {
        PowerIntent intent = intent(port, "rpi-1", null, phase, null);
        open.put(intent.id(), intent);
        return intent;
    }

    /** An intent of a server that did not yet write down where switches are. */
    PowerIntent leftSomewhere(SwitchPort port, PowerPhase phase) {
        PowerIntent known = left(port, phase);
        PowerIntent intent = new PowerIntent(
                known.id(),
                known.switchId(),
                known.row(),
                null,
                null,
                known.nodeName(),
                null,
                phase,
                known.since(),
                null,
                known.holder());
        open.put(intent.id(), intent);
        return intent;
    }

    /** An intent that an earlier process has left for the reboot that is taken up again. */
    PowerIntent leftByThisJob(SwitchPort port, PowerPhase phase, @Nullable Integer mode) {
        PowerIntent intent = intent(port, "rpi-1", FakeProgress.JOB, phase, mode);
        open.put(intent.id(), intent);
        return intent;
    }

    @Override
    public Optional<PowerIntent> owed(SwitchPort port) {
        begins(Call.OWED, "owed?");
        story.tookEffect();
        return of(port);
    }

    private Optional<PowerIntent> of(SwitchPort port) {
        return open.values().stream()
                .filter(intent -> intent.switchId().equals(port.agent().id()))
                .filter(intent -> intent.row().equals(port.row()))
                .findFirst();
    }

    @Override
    public PowerIntent open(SwitchPort port, String node, UUID job, @Nullable Integer mode) {
        begins(Call.OPEN, "open");
        if (of(port).isPresent()) {
            throw new LedgerUnavailable(new IllegalStateException("the port has an open intent"));
        }
        PowerIntent intent = intent(port, node, job, PowerPhase.CUTTING, mode);
        open.put(intent.id(), intent);
        story.tookEffect();
        return intent;
    }

    @Override
    public PowerIntent reopen(PowerIntent intent, String node, UUID job) {
        begins(Call.REOPEN, "reopen");
        PowerIntent anew = intent.anew(node, job, Instant.EPOCH, intent.holder());
        open.put(intent.id(), anew);
        story.tookEffect();
        return anew;
    }

    @Override
    public PowerIntent provenOff(PowerIntent intent) {
        begins(Call.PROVEN_OFF, "proven off");
        PowerIntent proven = intent.with(PowerPhase.OFF, intent.problem());
        open.replace(intent.id(), proven);
        story.tookEffect();
        return proven;
    }

    @Override
    public void problem(PowerIntent intent, String reason) {
        begins(Call.PROBLEM, "problem");
        problems.add(reason);
        open.computeIfPresent(intent.id(), (id, known) -> intent.with(intent.phase(), reason));
        story.tookEffect();
    }

    @Override
    public void close(PowerIntent intent) {
        begins(Call.CLOSE, "close");
        open.remove(intent.id());
        story.tookEffect();
    }

    private void begins(Call call, String what) {
        if (failing.contains(call)) {
            throw new LedgerUnavailable(new IllegalStateException("no connection"));
        }
        story.begins(what);
    }

    private PowerIntent intent(
            SwitchPort port, String node, @Nullable UUID job, PowerPhase phase, @Nullable Integer mode) {
        UUID id = new UUID(1, ++opened);
        return new PowerIntent(
                id,
                port.agent().id(),
                port.row(),
                port.agent().target().address(),
                mode,
                node,
                job,
                phase,
                Instant.EPOCH,
                null,
                "this server");
    }
}
