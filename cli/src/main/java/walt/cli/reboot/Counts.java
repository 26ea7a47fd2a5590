package walt.cli.reboot;

import walt.cli.api.JsonObject;

/** How many nodes of a job are in which state. */
record Counts(long pending, long running, long rebooted, long failed, long aborted) {

    static Counts of(JsonObject json) {
        return new Counts(
                json.number("pending"),
                json.number("running"),
                json.number("rebooted"),
                json.number("failed"),
                json.number("aborted"));
    }

    long total() {
        return underWay() + rebooted + failed + aborted;
    }

    long underWay() {
        return pending + running;
    }

    /** Such as {@code 12/44 rebooted, 3 failed, 29 under way}. */
    String text() {
        return rebooted + "/" + total() + " rebooted" + part(failed, " failed") + part(aborted, " aborted")
                + part(underWay(), " under way");
    }

    private static String part(long count, String what) {
        return count == 0 ? "" : ", " + count + what;
    }
}
