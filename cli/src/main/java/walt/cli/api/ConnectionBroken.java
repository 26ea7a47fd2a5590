package walt.cli.api;

import walt.cli.exit.CommandFailed;
import walt.cli.exit.ExitCode;

/** The connection ended before the answer did: nobody knows whether the request was carried out. */
public final class ConnectionBroken extends CommandFailed {
    private static final long serialVersionUID = 1L;

    ConnectionBroken(ServerAddress server, String why) {
        super(ExitCode.NO_SERVER, "The connection to " + server + " broke before the answer: " + why);
    }
}
