package walt.it.system;

import java.time.Instant;

/** A line of the lab's log: what a switch agent or a node saw. */
record LabLine(Json json) {
    Instant time() {
        return Instant.parse(json.text("time"));
    }

    String device() {
        return json.text("device");
    }

    /** Whether it tells of a port's power: {@code on}, {@code off}, {@code delivering}. */
    boolean isPower(String power) {
        return is("power") && json.text("power").equals(power);
    }

    boolean is(String event) {
        return json.text("event").equals(event);
    }

    /** The port that it tells of: {@code sw-1/1.3}. */
    String port() {
        return device() + "/" + json.text("port");
    }
}
