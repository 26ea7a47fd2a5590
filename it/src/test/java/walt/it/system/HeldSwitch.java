package walt.it.system;

import java.time.Instant;
import java.util.List;

/** A switch with one node, whose agent can be held at a step of a power cycle. */
interface HeldSwitch {
    /** The power of its port was switched. */
    record Power(Instant time, boolean on) {}

    /** What kind of agent it has, for people. */
    String kind();

    CycleStep step();

    /** The node at its port. */
    String node();

    /** Has the agent stand still at its step's boundary, when that comes. What its port does counts from now on. */
    void hold();

    boolean isHeld();

    /** Lets the agent go on. */
    void release();

    /** What happened to its port since it was to be held, by the agent's own log. */
    List<Power> power();
}
