package walt.reboot.poe;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import walt.reboot.inventory.PoeRow;

/** What a switch can do with the power of its ports. Each call blocks until the switch has answered or its patience is over. */
public interface PoeSwitch {
    /**
     * Reads a port, with one request.
     *
     * @param ifIndex of the interface that it feeds, whose link is read with it; empty when it is not known
     */
    SwitchAnswer<PortReading> read(PoeRow row, OptionalInt ifIndex) throws InterruptedException;

    /** Reads a port without its link. */
    default SwitchAnswer<PortReading> read(PoeRow row) throws InterruptedException {
        return read(row, OptionalInt.empty());
    }

    /** Those of some ports that deliver power, as far as the switch says. */
    default Set<PoeRow> delivering(List<PoeRow> rows) throws InterruptedException {
        Set<PoeRow> delivering = new HashSet<>();
        for (PoeRow row : rows) {
            if (read(row) instanceof SwitchAnswer.Done<PortReading> done
                    && done.value().delivering()) {
                delivering.add(row);
            }
        }
        return delivering;
    }

    /** Asks, once, to switch a port's power on or off. The answer proves nothing. */
    SwitchAnswer<Accepted> switchPower(PoeRow row, boolean on) throws InterruptedException;

    /**
     * Asks, once, to set a port to the mode that was read of it before its power was cut.
     *
     * @param mode as {@link PortReading#mode}
     */
    default SwitchAnswer<Accepted> setMode(PoeRow row, int mode) throws InterruptedException {
        return new SwitchAnswer.NoSuchPort<>(); // switches without modes, which never read one
    }

    /** The switch has taken a request without complaint. */
    record Accepted() {}
}
