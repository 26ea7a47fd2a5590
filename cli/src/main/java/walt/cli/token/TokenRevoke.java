package walt.cli.token;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import walt.cli.api.Paths;
import walt.cli.start.Session;

/** {@code walt token revoke}: a token stops working. */
@Command(name = "revoke", description = "Makes a token stop working at once.")
public final class TokenRevoke implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "Its id, as walt token list shows it.")
    private String id = "";

    public TokenRevoke(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.api().delete(Paths.of("/tokens/", id));
        session.screen().result("Revoked the token " + id + ".");
        return 0;
    }
}
