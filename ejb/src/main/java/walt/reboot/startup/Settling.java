package walt.reboot.startup;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.PowerSources;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.poe.PowerLedger;
import walt.reboot.poe.PowerSettler;

/** Settles a port that is owed power with the settings that its switch has now, and logs what came of it. */
final class Settling {
    private final Function<UUID, Optional<Device>> devices;
    private final PowerSettler settler;
    private final PowerLedger ledger;
    private final BiConsumer<Level, String> log;

    Settling(
            Function<UUID, Optional<Device>> devices,
            PowerSettler settler,
            PowerLedger ledger,
            BiConsumer<Level, String> log) {
        this.devices = devices;
        this.settler = settler;
        this.ledger = ledger;
        this.log = log;
    }

    void settle(PowerIntent intent) throws InterruptedException {
        Optional<Device> powerSwitch = devices.apply(intent.switchId());
        Optional<SwitchAgent> agent = powerSwitch.map(PowerSources::agent);
        if (agent.isPresent()) {
            settle(intent, new SwitchPort(agent.get(), intent.row()));
        } else {
            unreachable(
                    intent,
                    powerSwitch
                            .map(PowerSources::whyNoAgent)
                            .orElse("its switch was forgotten: switch the port on by hand"));
        }
    }

    private void unreachable(PowerIntent intent, String reason) throws InterruptedException {
        stillOwed(intent, "port " + intent.row() + ", which feeds " + intent.nodeName() + ",", reason);
        if (!reason.equals(intent.problem())) {
            ledger.problem(intent, reason);
        }
    }

    private void settle(PowerIntent intent, SwitchPort port) throws InterruptedException {
        switch (settler.settle(intent, port)) {
            case PowerSettler.Settled done ->
                log.accept(
                        Level.INFO,
                        port + " is on" + (done.portWasOff() ? " again: it was off since " + intent.since() : ""));
            case PowerSettler.StillOwed owed -> stillOwed(intent, port.toString(), owed.reason());
            case PowerSettler.InWork busy -> log.accept(Level.DEBUG, port + " is being switched");
        }
    }

    /** Told once, not with every beat. */
    private void stillOwed(PowerIntent intent, String port, String reason) {
        log.accept(reason.equals(intent.problem()) ? Level.DEBUG : Level.ERROR, port + " is owed power: " + reason);
    }
}
