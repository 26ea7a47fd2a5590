package walt.it.system;

import java.util.Locale;

/** An instant between two steps of a power cycle, at which the server ends. */
enum CycleStep {
    /** The port is being read, for the first time. */
    FIRST_READ("first-read", Release.AFTER),
    /** The port was read: the intent is being written. */
    INTENT("first-read", Release.JUST_BEFORE),
    /** The intent is written, and "off" has been sent. */
    CUT("cut", Release.AFTER),
    /** The switch has done it, and has not said so. */
    CUT_DONE("cut-done", Release.AFTER),
    /** The port is being read, which proves it off. */
    PROOF_OFF("proof-off", Release.AFTER),
    /** The port is proven off, and stays off for its time. */
    OFF_TIME("proof-off", Release.BEFORE),
    /** "On" has been sent. */
    RETURN("return", Release.AFTER),
    /** The switch has done it, and has not said so. */
    RETURN_DONE("return-done", Release.AFTER),
    /** The port is being read, which proves it on. */
    PROOF_ON("proof-on", Release.AFTER),
    /** The port was read: the intent is being closed. */
    CLOSING("proof-on", Release.JUST_BEFORE);

    private final String boundary;
    private final Release release;

    CycleStep(String boundary, Release release) {
        this.boundary = boundary;
        this.release = release;
    }

    /** When the agent goes on: before the server's end, a moment before it, or after it. */
    enum Release {
        BEFORE,
        JUST_BEFORE,
        AFTER
    }

    /** Where the switch's agent is held, in the spelling of the lab. */
    String boundary() {
        return boundary;
    }

    Release release() {
        return release;
    }

    /** Whether the off time comes before it. */
    boolean late() {
        return compareTo(OFF_TIME) > 0;
    }

    /** Part of the names of devices, such as {@code cut-done}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
