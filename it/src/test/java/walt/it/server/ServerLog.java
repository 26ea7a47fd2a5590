package walt.it.server;

/** What the server writes into its log from now on; a thread of its own writes it, so lines may come late. */
public final class ServerLog {
    private final WaltServer server;
    private final int begin;

    public ServerLog(WaltServer server) {
        this.server = server;
        this.begin = server.log().length();
    }

    /** Whether that has been written. */
    public boolean contains(String text) {
        String log = server.log();
        // A shorter one was begun meanwhile: the server begins a new one when it grows large.
        return log.indexOf(text, log.length() < begin ? 0 : begin) >= 0;
    }
}
