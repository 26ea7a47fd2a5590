package walt.reboot.poe;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.records.PowerIntent;

/**
 * The durable record of ports that are owed power. Each method returns when the change is committed, and throws {@link
 * LedgerUnavailable} when it could not be: then the power must not be cut. Each must end in bounded time, some seconds at most: a
 * port may be off meanwhile.
 */
public interface PowerLedger {
    /** The open intent of a port; a power cycle that finds one goes on with it instead of opening a second. */
    Optional<PowerIntent> owed(SwitchPort port) throws InterruptedException;

    /**
     * Opens an intent; its phase is {@code CUTTING}. A second one for a port that has an open one is a bug of the caller.
     *
     * @param mode what the port must be set to besides "on"; null: nothing
     */
    PowerIntent open(SwitchPort port, String node, UUID job, @Nullable Integer mode) throws InterruptedException;

    /**
     * Notes that a port which is owed power is about to be cut anew: its phase is {@code CUTTING}, and nothing has gone wrong yet.
     *
     * @param node the one that is owed the power from now on
     */
    PowerIntent reopen(PowerIntent intent, String node, UUID job) throws InterruptedException;

    /** Notes that a read-back has shown the port off. */
    PowerIntent provenOff(PowerIntent intent) throws InterruptedException;

    /** Notes why power could not be given back yet. */
    void problem(PowerIntent intent, String reason) throws InterruptedException;

    /** A read-back has shown the port on. */
    void close(PowerIntent intent) throws InterruptedException;

    /** The change could not be committed; the message says why. */
    final class LedgerUnavailable extends RuntimeException {
        public LedgerUnavailable(Throwable cause) {
            super("the server's database did not take the record: " + cause.getMessage(), cause);
        }
    }
}
