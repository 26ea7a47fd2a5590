package walt.reboot.poe;

import java.util.Optional;
import java.util.OptionalInt;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.SwitchAnswer.Done;
import walt.reboot.poe.SwitchAnswer.NoSuchPort;
import walt.reboot.poe.SwitchAnswer.Refused;
import walt.reboot.snmp.SnmpTarget;

/**
 * Gives power back to a port that is owed it.
 *
 * <p>After a change of its switch's address nobody can tell where the port is that was cut: the switch may have moved, or the
 * address was wrong and another switch answers at the new one. So the port is switched on at both, and owed until it is on at both.
 */
final class OwedPower {
    private final PowerIntent intent;
    private final SwitchPort port;
    private final PortsInWork.Hold hold;
    private final PoeSwitches switches;
    private final SteadyTime time;
    private final PoeConfig config;

    /**
     * @param port the intent's port and how its switch is reached now
     * @param hold of the port
     */
    OwedPower(
            PowerIntent intent,
            SwitchPort port,
            PortsInWork.Hold hold,
            PoeSwitches switches,
            SteadyTime time,
            PoeConfig config) {
        this.intent = intent;
        this.port = port;
        this.hold = hold;
        this.switches = switches;
        this.time = time;
        this.config = config;
    }

    /** What came of it. */
    sealed interface Result {}

    /** The port is on. */
    record On(boolean wasOff) implements Result {}

    /** The port was not seen on; why, for the user. */
    record NotOn(String reason) implements Result {}

    /** Switches the port on unless it is, wherever it may be. */
    Result give() throws InterruptedException {
        Result here = give(port);
        Optional<SwitchPort> elsewhere = elsewhere();
        return elsewhere.isEmpty() ? here : both(here, elsewhere.get(), give(elsewhere.get()));
    }

    /** Switches the port on, unless it is, where its switch was when it was cut, if that is not where it is now. */
    void giveElsewhere() throws InterruptedException {
        Optional<SwitchPort> elsewhere = elsewhere();
        if (elsewhere.isPresent()) {
            var unused = give(elsewhere.get());
        }
    }

    private Optional<SwitchPort> elsewhere() {
        SwitchAgent now = port.agent();
        return intent.cutElsewhere(now.target().address())
                .map(then -> new SnmpTarget(then, now.target().access()))
                .map(then -> new SwitchPort(new SwitchAgent(now.id(), now.name(), then), port.row()));
    }

    private Result both(Result here, SwitchPort elsewhere, Result there) {
        return here instanceof On onHere && there instanceof On onThere
                ? new On(onHere.wasOff() || onThere.wasOff())
                : new NotOn(new Reasons(port).cutElsewhere(intent.nodeName(), elsewhere, said(there), said(here)));
    }

    private static String said(Result result) {
        return switch (result) {
            case On on -> "the port is on";
            case NotOn notOn -> notOn.reason();
        };
    }

    private Result give(SwitchPort at) throws InterruptedException {
        PortOnSwitch onSwitch = onSwitch(at, switches.remembered(at.agent()));
        SwitchAnswer<PortReading> found = onSwitch.read();
        if (found instanceof NoSuchPort || found instanceof Refused) {
            // perhaps another switch stands there by now
            onSwitch = onSwitch(at, switches.of(at.agent()));
            found = onSwitch.read();
        }
        return found instanceof Done<PortReading> done
                ? give(onSwitch, done.value())
                : new NotOn(new Reasons(at).unread(found));
    }

    private PortOnSwitch onSwitch(SwitchPort at, PoeSwitch poeSwitch) {
        return new PortOnSwitch(at, hold, poeSwitch, OptionalInt.empty(), time);
    }

    private Result give(PortOnSwitch onSwitch, PortReading found) throws InterruptedException {
        // when nothing was proven, a slow switch may still have the "off" before it: an "on" after it is safe
        boolean offMayCome = intent.phase() == PowerPhase.CUTTING;
        if (found.enabled()) {
            onSwitch.foundOn();
        }
        if (found.enabled() && !offMayCome && !found.lost(intent.portMode())) {
            onSwitch.provenOn();
            return new On(false);
        }
        Reasons reasons = new Reasons(onSwitch.port());
        return switch (new PowerReturn(onSwitch, reasons, config, intent.portMode(), offMayCome).run()) {
            case PowerReturn.On proven -> new On(!found.enabled());
            case PowerReturn.NotOn notOn -> new NotOn(notOn.reason());
        };
    }
}
