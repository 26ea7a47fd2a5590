package walt.reboot.poe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import walt.reboot.inventory.PoeRow;
import walt.reboot.poe.PortReading.Detection;
import walt.reboot.poe.PortReading.Link;
import walt.reboot.poe.SwitchAnswer.Done;
import walt.reboot.poe.SwitchAnswer.NoAnswer;
import walt.reboot.poe.SwitchAnswer.NoSuchPort;
import walt.reboot.poe.SwitchAnswer.Refused;
import walt.reboot.poe.SwitchAnswer.Unclear;

/** A PoE switch in memory that can be told to misbehave. */
final class FakePoeSwitch implements PoeSwitch {
    /** What becomes of a request to switch. */
    enum Write {
        OBEYED,
        /** Done, but nobody hears of it. */
        OBEYED_IN_SILENCE,
        /** Accepted, and nothing happens. */
        IGNORED,
        /** It never gets to the switch. */
        DROPPED,
        REFUSED,
        /** Dropped the first time; refused from then on. */
        DROPPED_THEN_REFUSED,
        /** Refused with an error after which things may have changed. */
        FAILED,
        /** Refused as an unknown object. */
        UNKNOWN,
        /** Done, and answered with nonsense. */
        OBEYED_WITH_NONSENSE,
        /** Nothing happens now; it is done before the next request to switch that is heard, or as {@link LateWork} says. */
        OBEYED_LATE
    }

    /** Whether links can be read. */
    boolean links;
    /** Whether the interfaces keep their links without power. */
    boolean linkSurvives;
    /** For how many reads without power there is still a link. */
    int linkLingers;
    /** Whether ports have modes, which are 1 once they were switched. */
    boolean modes;
    /** Whether modes can be set. */
    boolean modesObeyed = true;
    /** Whether a port that is on loses its mode when it is switched on again. */
    boolean forgetsModes;
    /** How often a port that was on was switched off. */
    int cuts;

    private static final class Port {
        boolean enabled = true;
        boolean device = true;
        boolean wasOff;
        int mode = 1;
    }

    Write offs = Write.OBEYED;
    Write ons = Write.OBEYED;
    /** How many requests to switch off are treated as {@link #offs} says; later ones are obeyed. */
    int offFaults = Integer.MAX_VALUE;

    int onFaults = Integer.MAX_VALUE;
    /** How many of the next reads are not answered. */
    int deafReads;
    /** How many reads are answered before {@link #deafReads} begin. */
    int goodReads;
    /** What a port that feeds a device reads as once it was switched off and on. */
    Detection whenOnAgain = Detection.DELIVERING_POWER;
    /** How many reads of a port that is off still say that it delivers. */
    int lingering;

    /** What is done late. */
    final LateWork late = new LateWork();

    /** What happens until a read is answered. */
    Runnable whileReading = () -> {};

    private final Story story;
    private final Map<PoeRow, Port> ports = new LinkedHashMap<>();
    private int searching;

    FakePoeSwitch(Story story) {
        this.story = story;
        for (int port = 1; port <= 4; port++) {
            ports.put(new PoeRow(1, port), new Port());
        }
    }

    void unplug(PoeRow row) {
        port(row).device = false;
    }

    void enable(PoeRow row, boolean on) {
        port(row).enabled = on;
    }

    void mode(PoeRow row, int mode) {
        modes = true;
        port(row).mode = mode;
    }

    int mode(PoeRow row) {
        return port(row).mode;
    }

    @Override
    public SwitchAnswer<Accepted> setMode(PoeRow row, int mode) {
        story.begins("SET mode");
        if (modesObeyed) {
            port(row).mode = mode;
        }
        story.tookEffect();
        return new Done<>(new Accepted());
    }

    /** Whether the port is on when all that was asked for is done. */
    boolean enabled(PoeRow row) {
        late.doNow();
        return port(row).enabled;
    }

    @Override
    public SwitchAnswer<PortReading> read(PoeRow row, OptionalInt ifIndex) {
        story.begins("read");
        whileReading.run();
        late.doWhatIsDue();
        SwitchAnswer<PortReading> answer = answer(row);
        if (answer instanceof Done<PortReading> done && (ifIndex.isPresent() || modes)) {
            answer = new Done<>(withMore(done.value(), row, ifIndex));
        }
        story.tookEffect();
        if (answer instanceof Done<PortReading> done) {
            story.learned(done.value().enabled() ? "seen on" : "seen off");
        }
        return answer;
    }

    private PortReading withMore(PortReading reading, PoeRow row, OptionalInt ifIndex) {
        boolean fed = reading.enabled() && !reading.faulty();
        boolean up = fed || linkSurvives || (linkLingers > 0 && linkLingers-- > 0);
        Link link = up ? Link.UP : Link.DOWN;
        return new PortReading(
                reading.enabled(),
                reading.detection(),
                links && ifIndex.isPresent() ? link : Link.UNKNOWN,
                modes ? port(row).mode : null);
    }

    private SwitchAnswer<PortReading> answer(PoeRow row) {
        if (goodReads > 0) {
            goodReads--;
        } else if (deafReads > 0) {
            deafReads--;
            return new NoAnswer<>();
        }
        Port port = ports.get(row);
        return port == null ? new NoSuchPort<>() : new Done<>(reading(port));
    }

    private PortReading reading(Port port) {
        if (!port.enabled && lingering > 0) {
            lingering--;
            return new PortReading(false, Detection.DELIVERING_POWER);
        }
        if (!port.enabled) {
            return new PortReading(false, Detection.DISABLED);
        }
        return new PortReading(true, detection(port));
    }

    /** So many reads of a port that was switched off and on don't find its device yet. */
    void deliversAfterReads(int reads) {
        searching = reads;
    }

    private Detection detection(Port port) {
        if (port.wasOff && searching > 0) {
            searching--;
            return Detection.SEARCHING;
        }
        if (!port.device) {
            return Detection.SEARCHING;
        }
        return port.wasOff ? whenOnAgain : Detection.DELIVERING_POWER;
    }

    @Override
    public SwitchAnswer<Accepted> switchPower(PoeRow row, boolean on) {
        story.begins(on ? "SET on" : "SET off");
        SwitchAnswer<Accepted> answer = ports.containsKey(row) ? write(port(row), on) : new NoSuchPort<>();
        story.tookEffect();
        return answer;
    }

    private SwitchAnswer<Accepted> write(Port port, boolean on) {
        port.wasOff |= !on;
        boolean faulty = on ? onFaults-- > 0 : offFaults-- > 0;
        Write write = !faulty ? Write.OBEYED : on ? ons : offs;
        if (write != Write.DROPPED && write != Write.DROPPED_THEN_REFUSED) {
            late.doNow();
        }
        return switch (write) {
            case OBEYED -> {
                apply(port, on);
                yield new Done<>(new Accepted());
            }
            case OBEYED_IN_SILENCE -> {
                apply(port, on);
                yield new NoAnswer<>();
            }
            case OBEYED_WITH_NONSENSE -> {
                apply(port, on);
                yield new Unclear<>("nonsense");
            }
            case OBEYED_LATE -> {
                late.add(() -> apply(port, on));
                yield new NoAnswer<>();
            }
            case IGNORED -> new Done<>(new Accepted());
            case DROPPED -> new NoAnswer<>();
            case DROPPED_THEN_REFUSED -> {
                offs = on ? offs : Write.REFUSED;
                ons = on ? Write.REFUSED : ons;
                yield new NoAnswer<>();
            }
            case REFUSED -> new Refused<>("noAccess");
            case FAILED -> new Refused<>("genErr");
            case UNKNOWN -> new NoSuchPort<>();
        };
    }

    private void apply(Port port, boolean on) {
        cuts += port.enabled && !on ? 1 : 0;
        port.mode = on && (forgetsModes || !port.enabled) ? 1 : port.mode;
        port.enabled = on;
    }

    private Port port(PoeRow row) {
        Port port = ports.get(row);
        if (port == null) {
            throw new IllegalArgumentException("no port " + row);
        }
        return port;
    }
}
