package walt.lab.fault;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way in which a simulated device misbehaves; its spelling is the constant's name in lower case with dashes. */
public enum FaultKind {
    /** Node: the service's port is closed. */
    REFUSING(Argument.NONE, true, Target.NODE),
    /** Node: connections are accepted, requests read, nothing answered. Switch: nothing is answered. */
    SILENT(Argument.NONE, true, Target.NODE, Target.SWITCH),
    /** Node: the host does not answer, so that connecting times out. */
    HUNG(Argument.NONE, true, Target.NODE),
    /** Node: REBOOT is answered with {@code KO} and the given reason. */
    KO(Argument.TEXT, false, Target.NODE),
    /** Node: REBOOT ends the stream without a line, although the node reboots. */
    LOST_ACK(Argument.NONE, false, Target.NODE),
    /** Node: REBOOT resets the connection, although the node reboots. */
    RESET(Argument.NONE, false, Target.NODE),
    /** Node: seconds before each byte of a reply. Switch: milliseconds more for each request. */
    SLOW(Argument.NUMBER, false, Target.NODE, Target.SWITCH),
    /** Node: each request is answered with a megabyte: {@code line} (one endless line, the default) or {@code binary}. */
    GARBAGE(Argument.OPTIONAL_TEXT, false, Target.NODE),
    /** Node: REBOOT is answered with {@code OK} and nothing happens. */
    NO_REBOOT(Argument.NONE, false, Target.NODE),
    /** Node: its next boot never ends, and it must be power-cycled; the fault is used up by that boot. */
    HANGS_AT_BOOT(Argument.NONE, false, Target.NODE),
    /** Node: there is no tool to blink with. */
    NO_BLINK(Argument.NONE, false, Target.NODE),
    /** Switch: SET requests are dropped without an answer. */
    READ_ONLY(Argument.NONE, false, Target.SWITCH),
    /** Switch: SET requests are answered with noError and nothing changes. */
    IGNORES_SETS(Argument.NONE, false, Target.SWITCH),
    /** Switch: percentage of requests, and of replies, that get lost. */
    LOSS(Argument.NUMBER, false, Target.SWITCH),
    /** Switch: percentage of requests that arrive twice, are done twice and are answered twice. */
    DUPLICATES(Argument.NUMBER, false, Target.SWITCH),
    /** Switch: milliseconds that a reply is under way; the agent goes on meanwhile. */
    LATENCY(Argument.NUMBER, false, Target.SWITCH),
    /** Switch: replies to GETBULK end after this many rows. */
    TRUNCATES(Argument.NUMBER, false, Target.SWITCH),
    /** Switch: GETBULK requests for more than this many rows are dropped. */
    DROPS_BULK(Argument.NUMBER, false, Target.SWITCH),
    /** Switch: gone for that many seconds, ports without power meanwhile; the fault is used up by that. */
    REBOOTS(Argument.NUMBER, false, Target.SWITCH),
    /** Switch: its communities, or its user's passphrases, are others than those of the lab file. */
    WRONG_COMMUNITY(Argument.NONE, false, Target.SWITCH),
    /** Switch: every other SNMPv3 message is answered with usmStatsNotInTimeWindows. */
    TIME_WINDOW(Argument.NONE, false, Target.SWITCH),
    /** Switch: the agent stands still at the first such boundary of a power cycle until its faults are replaced. */
    HOLD(Argument.BOUNDARY, false, Target.SWITCH),
    /** Port: enabled but never delivering power, because what is connected has a power supply of its own. */
    NOT_DELIVERING(Argument.NONE, false, Target.PORT),
    /** Port: this many requests to switch it on are accepted and have no effect. */
    STUCK_OFF(Argument.NUMBER, false, Target.PORT);

    private final Argument argument;
    private final boolean curedByPowerCycle;
    private final Target target;
    private final Target otherTarget;

    FaultKind(Argument argument, boolean curedByPowerCycle, Target target) {
        this(argument, curedByPowerCycle, target, target);
    }

    FaultKind(Argument argument, boolean curedByPowerCycle, Target target, Target otherTarget) {
        this.argument = argument;
        this.curedByPowerCycle = curedByPowerCycle;
        this.target = target;
        this.otherTarget = otherTarget;
    }

    /** What follows the fault's name after a colon. */
    enum Argument {
        NONE,
        NUMBER,
        TEXT,
        OPTIONAL_TEXT,
        BOUNDARY
    }

    Argument argument() {
        return argument;
    }

    /** Whether taking the power away heals it, as it heals a hung machine. */
    public boolean curedByPowerCycle() {
        return curedByPowerCycle;
    }

    /** Whether such a device can have this fault. */
    public boolean appliesTo(Target device) {
        return device == target || device == otherTarget;
    }

    /** The name in lab files and at the control endpoint, such as {@code lost-ack}. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FaultKind> spelled(String spelling) {
        return Stream.of(values())
                .filter(kind -> kind.spelling().equals(spelling))
                .findFirst();
    }
}
