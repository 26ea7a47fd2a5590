package walt.reboot.poe;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.PoeRow;

/**
 * A switch whose family is found out when it is first asked, which is before its power is cut; from then on it stays the same, so
 * that nothing but the port is asked for between off and on.
 */
final class FoundPoeSwitch implements PoeSwitch {
    private final Finding finding;
    private volatile @Nullable PoeSwitch found;

    FoundPoeSwitch(Finding finding) {
        this.finding = finding;
    }

    /** Finds the switch. */
    interface Finding {
        SwitchAnswer<PoeSwitch> find() throws InterruptedException;
    }

    @Override
    public SwitchAnswer<PortReading> read(PoeRow row, OptionalInt ifIndex) throws InterruptedException {
        return ask(it -> it.read(row, ifIndex));
    }

    @Override
    public Set<PoeRow> delivering(List<PoeRow> rows) throws InterruptedException {
        return ask(it -> new SwitchAnswer.Done<>(it.delivering(rows))) instanceof SwitchAnswer.Done<Set<PoeRow>> done
                ? done.value()
                : Set.of();
    }

    @Override
    public SwitchAnswer<Accepted> switchPower(PoeRow row, boolean on) throws InterruptedException {
        return ask(it -> it.switchPower(row, on));
    }

    @Override
    public SwitchAnswer<Accepted> setMode(PoeRow row, int mode) throws InterruptedException {
        return ask(it -> it.setMode(row, mode));
    }

    private interface Request<T> {
        SwitchAnswer<T> to(PoeSwitch poeSwitch) throws InterruptedException;
    }

    private <T> SwitchAnswer<T> ask(Request<T> request) throws InterruptedException {
        PoeSwitch known = found;
        if (known != null) {
            return request.to(known);
        }
        return switch (finding.find()) {
            case SwitchAnswer.Done<PoeSwitch> done -> {
                found = done.value();
                yield request.to(done.value());
            }
            case SwitchAnswer<PoeSwitch> failure -> failure.as();
        };
    }
}
