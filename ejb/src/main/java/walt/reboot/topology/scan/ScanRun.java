package walt.reboot.topology.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSources;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.topology.Hearing;
import walt.reboot.inventory.topology.ScannedSwitch;

/**
 * One scan from its begin to its end: reads all of its switches at once, and writes down what each has told as soon as it has told it.
 * Switches where devices were before that are heard elsewhere now become part of the scan.
 */
final class ScanRun {
    private final Reader reader;
    private final Noting findings;
    private final ScanLog log;
    private final Clock clock;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final Map<UUID, ScannedSwitch> switches = new LinkedHashMap<>();
    private final Map<UUID, Hearing> hearings = new LinkedHashMap<>();
    private int awaited;

    ScanRun(Reader reader, Noting findings, ScanLog log, Clock clock) {
        this.reader = reader;
        this.findings = findings;
        this.log = log;
        this.clock = clock;
    }

    /** What came of one switch. */
    private record Answer(Device powerSwitch, Reading reading) {}

    /** Reads a switch; ends always. */
    interface Reader {
        CompletableFuture<Reading> read(SwitchAgent agent);
    }

    /** Where what switches tell is written down. */
    interface Noting {
        /** What one switch told. */
        Findings.Noted note(Hearing hearing);

        /** What all together told, by switch. */
        Map<UUID, Findings.More> check(Instant begun, Collection<Hearing> hearings);
    }

    /** Where the progress of the scan is written down. */
    interface ScanLog {
        void write(Collection<ScannedSwitch> changed);
    }

    /** @throws InterruptedException when the server stops; what is known by then is kept */
    void run(List<Device> devices) throws InterruptedException {
        Instant begun = clock.instant();
        devices.forEach(this::begin);
        log.write(switches.values());
        while (awaited > 0) {
            List<Answer> some = new ArrayList<>(List.of(answers.take()));
            answers.drainTo(some);
            awaited -= some.size();
            some.forEach(this::note);
            log.write(some.stream().map(answer -> of(answer.powerSwitch())).toList());
        }
        if (!hearings.isEmpty()) {
            check(begun);
        }
    }

    private ScannedSwitch of(Device device) {
        return switches.getOrDefault(
                device.id(), ScannedSwitch.running(device.name().value()));
    }

    private void begin(Device device) {
        SwitchAgent agent = PowerSources.agent(device);
        String name = device.name().value();
        if (agent == null) {
            switches.put(device.id(), ScannedSwitch.failed(name, PowerSources.whyNoAgent(device)));
            return;
        }
        switches.put(device.id(), ScannedSwitch.running(name));
        awaited++;
        var unused = reader.read(agent).thenAccept(reading -> answers.add(new Answer(device, reading)));
    }

    private void note(Answer answer) {
        Device device = answer.powerSwitch();
        switches.put(
                device.id(),
                switch (answer.reading()) {
                    case Reading.Unread unread ->
                        ScannedSwitch.failed(device.name().value(), unread.why());
                    case Reading.Heard heard -> noted(device, heard);
                });
    }

    /** What can't be written down of one switch ends no other's scan. */
    private ScannedSwitch noted(Device device, Reading.Heard heard) {
        try {
            return note(device, heard);
        } catch (RuntimeException fault) {
            System.getLogger(ScanRun.class.getName())
                    .log(System.Logger.Level.ERROR, "what " + device.name() + " told could not be written down", fault);
            return ScannedSwitch.failed(
                    device.name().value(), "what it told could not be written down: see the server's log");
        }
    }

    private ScannedSwitch note(Device device, Reading.Heard heard) {
        Findings.Noted noted = findings.note(heard.hearing());
        hearings.put(device.id(), heard.hearing());
        noted.ask().stream().filter(other -> !switches.containsKey(other.id())).forEach(other -> {
            begin(other);
            log.write(List.of(of(other)));
        });
        return new ScannedSwitch(
                device.name().value(),
                ScannedSwitch.State.DONE,
                null,
                heard.ports(),
                noted.devices(),
                noted.changes(),
                noted.oddities());
    }

    private void check(Instant begun) {
        List<ScannedSwitch> changed = new ArrayList<>();
        findings.check(begun, hearings.values()).forEach((id, more) -> {
            ScannedSwitch before = switches.get(id);
            if (before != null && !more.isEmpty()) {
                ScannedSwitch after = more.addTo(before);
                switches.put(id, after);
                changed.add(after);
            }
        });
        log.write(changed);
    }
}
