package walt.reboot.check;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import walt.reboot.check.Check.Subject;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.topology.SwitchProfile;
import walt.reboot.snmp.Tables;
import walt.reboot.topology.PoeFamily;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.SwitchMaps;

/** One check of one switch: step after step, and no further when it does not answer. */
final class CheckRun {
    private final CheckTools tools;
    private final Device device;
    private final SwitchAgent agent;
    private final Set<PoeRow> statedByNodes;
    private final List<Check> checks = new ArrayList<>();

    private @Nullable PoeFamily family;

    CheckRun(CheckTools tools, Device device, SwitchAgent agent, Set<PoeRow> statedByNodes) {
        this.tools = tools;
        this.device = device;
        this.agent = agent;
        this.statedByNodes = statedByNodes;
    }

    CheckReport run() throws InterruptedException {
        checks.add(SettingsCheck.of(device));
        if (reachable()) {
            read();
        }
        return new CheckReport(
                device.name(), family, withUntried(checks, "not tried, since " + device.name() + " could not be read"));
    }

    /** The checks, and one for each subject that was not come to. */
    static List<Check> withUntried(List<Check> tried, String why) {
        Set<Subject> done = tried.stream().map(Check::subject).collect(Collectors.toSet());
        List<Check> all = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            if (done.contains(subject)) {
                tried.stream().filter(check -> check.subject() == subject).forEach(all::add);
            } else {
                all.add(Check.unknown(subject, why, null));
            }
        }
        return all;
    }

    private boolean reachable() throws InterruptedException {
        CheckTools.Greeting greeting = tools.greet(agent);
        String place = SettingsCheck.agent(device);
        if (greeting.problem() != null) {
            checks.add(Check.failed(Subject.REACHABLE, place + ": " + greeting.problem(), howToReach()));
            return false;
        }
        checks.add(Check.ok(Subject.REACHABLE, place + " answers: \"" + greeting.description() + "\""));
        return true;
    }

    private String howToReach() {
        boolean user = "3".equals(device.setting(Setting.SNMP_VERSION));
        return "Check the address, 'snmp.port', 'snmp.version' and "
                + (user ? "the settings of 'snmp.user'" : "'snmp.community'") + " of " + device.name()
                + ", and that its SNMP agent is on and lets this server in.";
    }

    private void read() throws InterruptedException {
        family = tools.family(agent).orElse(null);
        switch (tools.map(agent)) {
            case SwitchMaps.Unread unread ->
                checks.add(Check.failed(Subject.READ, unread.why(), "Check again; if it stays, look at the switch."));
            case SwitchMaps.Mapped mapped -> look(mapped.map());
        }
    }

    private void look(SwitchMap map) throws InterruptedException {
        PoeChecks poe = new PoeChecks(device.name(), map.reading().poe());
        checks.add(poe.read());
        checks.add(supplies(poe));
        checks.add(write(poe));
        checks.add(effective());
        MapChecks mapChecks = new MapChecks(device.name(), map, statedByNodes);
        checks.add(mapChecks.lldp());
        checks.add(mapChecks.mapping());
    }

    private Check supplies(PoeChecks poe) throws InterruptedException {
        try {
            // a TP-Link is not asked for what it may lack
            return family == PoeFamily.TP_LINK ? poe.poe() : poe.poe(tools.tables(agent));
        } catch (Tables.Silent silent) {
            return Check.failed(
                    Subject.POE,
                    device.name() + " has stopped answering",
                    "Check again; if it stays, look at the switch.");
        }
    }

    private Check write(PoeChecks poe) throws InterruptedException {
        if (family == PoeFamily.READ_ONLY) {
            return WriteCheck.readOnly(device);
        }
        if (!device.is(Setting.POE_REBOOTS)) {
            return Check.unknown(Subject.WRITE, "not tried, since 'poe.reboots' is false", null);
        }
        return WriteCheck.of(device, tools.write(agent, poe.rowsToWrite()));
    }

    private Check effective() {
        if (family == PoeFamily.READ_ONLY) {
            return Check.unknown(Subject.EFFECTIVE, "it can't be power-cycled", null);
        }
        Optional<SwitchProfile> profile = tools.profile(device.id());
        return profile.map(SwitchProfile::cycled)
                .map(when -> Check.ok(
                        Subject.EFFECTIVE,
                        "it has switched a port off and on, proven, on " + when.truncatedTo(ChronoUnit.SECONDS)))
                .orElseGet(() -> Check.unknown(
                        Subject.EFFECTIVE,
                        "known after the first power cycle",
                        "Hard-reboot a node of it: walt node reboot --hard NODE"));
    }
}
