package walt.reboot.poe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.EngineRoom;
import walt.reboot.engine.FewQueries;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.ServerIdentity;
import walt.reboot.inventory.Ids;
import walt.reboot.inventory.records.Entry;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.inventory.records.RebootRecords;

/** The ledger in the database, written through the journal: intents of many nodes share a transaction. */
@ApplicationScoped
public class JournaledLedger implements PowerLedger {
    @Inject
    EngineRoom room;

    @Inject
    RebootRecords records;

    @Inject
    ServerIdentity server;

    @Inject
    Clock clock;

    @Inject
    FewQueries queries;

    @Override
    public Optional<PowerIntent> owed(SwitchPort port) throws InterruptedException {
        return DatabasePatience.ask(
                () -> queries.ask(() -> records.openIntent(port.agent().id(), port.row())));
    }

    @Override
    public PowerIntent open(SwitchPort port, String node, UUID job, @Nullable Integer mode) {
        PowerIntent intent = new PowerIntent(
                Ids.next(clock.instant()),
                port.agent().id(),
                port.row(),
                port.agent().target().address(),
                mode,
                node,
                job,
                PowerPhase.CUTTING,
                clock.instant(),
                null,
                server.name());
        write(new Entry.IntentOpened(intent));
        return intent;
    }

    @Override
    public PowerIntent reopen(PowerIntent intent, String node, UUID job) {
        PowerIntent anew = intent.anew(node, job, clock.instant(), server.name());
        write(new Entry.IntentReopened(anew));
        return anew;
    }

    @Override
    public PowerIntent provenOff(PowerIntent intent) {
        return change(intent, PowerPhase.OFF, intent.problem());
    }

    @Override
    public void problem(PowerIntent intent, String reason) {
        change(intent, intent.phase(), reason);
    }

    @Override
    public void close(PowerIntent intent) {
        write(new Entry.IntentClosed(intent.id()));
    }

    private PowerIntent change(PowerIntent intent, PowerPhase phase, @Nullable String problem) {
        write(new Entry.IntentChanged(intent.id(), phase, problem));
        return intent.with(phase, problem);
    }

    private void write(Entry entry) {
        try {
            room.journal().write(entry);
        } catch (IllegalStateException notTaken) {
            throw new LedgerUnavailable(notTaken);
        }
    }
}
