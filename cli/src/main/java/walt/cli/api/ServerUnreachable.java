package walt.cli.api;

import walt.cli.exit.CommandFailed;
import walt.cli.exit.ExitCode;

/** No connection could be made, so nothing was asked for. */
public final class ServerUnreachable extends CommandFailed {
    private static final long serialVersionUID = 1L;

    ServerUnreachable(ServerAddress server, String why) {
        super(
                ExitCode.NO_SERVER,
                "Cannot reach the server at " + server + ": " + why
                        + "\nIs it running? Another address can be given with --server URL or WALT_SERVER.");
    }
}
