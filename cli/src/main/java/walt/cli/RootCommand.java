package walt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import walt.cli.start.Session;

/** The options that every command has. */
@Command(
        name = "walt",
        description = "Reboots the nodes of a WalT testbed, and manages its devices.",
        footer = {
            "",
            "Server: --server, WALT_SERVER, or the key server in",
            "  ~/.config/walt/config.properties, else http://127.0.0.1:8080.",
            "Token: WALT_TOKEN, the file that WALT_TOKEN_FILE names, or the key token.",
            "",
            "Exit codes: 0 all done; 1 at least one node or device failed;",
            "  2 wrong usage or bad input (nothing was done);",
            "  3 server not reachable or not allowed;",
            "  4 given up waiting, by Ctrl-C or since the server is gone (the work goes on);",
            "  130 ended by Ctrl-C with no reboot or scan of its own to wait for."
        })
final class RootCommand {
    private final Session session;

    RootCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--server", paramLabel = "URL", scope = ScopeType.INHERIT, description = "The server's address.")
    void server(String url) {
        session.useServer(url);
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    boolean version;
}
