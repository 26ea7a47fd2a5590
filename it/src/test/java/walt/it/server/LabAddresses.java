package walt.it.server;

import walt.lab.file.Overrides;

/** Where the labs of this test process are: nodes on their usual port, so each process needs a network of its own. */
public final class LabAddresses {
    private static final int NODE_PORT = 12_346;
    private static final int FIRST = 100;
    private static final int NETWORKS = 120;

    private LabAddresses() {}

    /** Loopback addresses that other test runs on the same machine, at the same time, hardly use. */
    public static Overrides own() {
        long network = FIRST + ProcessHandle.current().pid() % NETWORKS;
        return Overrides.NONE.network("127." + network).ports(0, NODE_PORT);
    }
}
