package walt.reboot.devices.exchange;

import java.util.List;

/** The names of what our own formats tell of a device. */
final class Schema {
    static final String NAME = "name";
    static final String TYPE = "type";
    static final String MAC = "mac";
    static final String IP = "ip";
    static final String MODEL = "model";
    static final String VIRTUAL = "virtual";
    static final String RUNS = "runs";
    static final String OWNER = "owner";
    static final String IMAGE = "image";

    /** The members that are single texts, in the order in which they are written. */
    static final List<String> MEMBERS = List.of(NAME, TYPE, MAC, IP, MODEL, VIRTUAL, RUNS, OWNER, IMAGE);

    static final String DEVICES = "devices";
    static final String CONFIG = "config";
    static final String LEFT_OUT = "left-out";

    /** The only value of {@link #RUNS}. */
    static final String ELSEWHERE = "elsewhere";

    private Schema() {}
}
