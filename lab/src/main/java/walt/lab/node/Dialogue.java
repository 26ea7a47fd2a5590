package walt.lab.node;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The line protocol of WalT's node service, as measured, on one connection. */
final class Dialogue {

    private static final String START = "KO Start by specifying \"MODE [single|multi]\". Closing on my side.\n";
    private static final String FAREWELL = "OK Closing on my side.";

    private final ClientConnection client;
    private final Duration silence;
    private final Host host;

    /** @param silence how long a client may be silent after its MODE line */
    Dialogue(ClientConnection client, Duration silence, Host host) {
        this.client = client;
        this.silence = silence;
        this.host = host;
    }

    /** Talks until the client or the service has had enough; true when a whole line was received at least. */
    boolean run() throws IOException, InterruptedException {
        String mode = client.readLine();
        if (mode == null) {
            return false;
        }
        switch (mode) {
            case "MODE single" -> request();
            case "MODE multi" -> requests();
            default -> complain(mode);
        }
        return true;
    }

    private void complain(String line) throws IOException, InterruptedException {
        boolean wrongMode = line.isEmpty() || line.equals("MODE") || line.startsWith("MODE ");
        if (wrongMode) {
            client.close();
        } else {
            client.send(START, Duration.ZERO);
        }
    }

    private void requests() throws IOException, InterruptedException {
        boolean open = true;
        while (open) {
            open = request();
        }
    }

    /** Deals with one request; true when another may follow. */
    private boolean request() throws IOException, InterruptedException {
        String request = nextRequest();
        if (request == null) {
            return false;
        }
        Reply reply = request.equals("CLOSE") ? Reply.line(FAREWELL) : host.answer(request);
        try {
            client.send(reply.text(), reply.pause());
        } finally {
            host.answered(reply);
        }
        finish(reply.ending());
        return reply.ending() == Reply.Ending.OPEN && !reply.reboots() && !request.equals("CLOSE");
    }

    private @Nullable String nextRequest() throws IOException, InterruptedException {
        try {
            return client.readLine(silence);
        } catch (SocketTimeoutException silent) {
            client.send("TIMEOUT Closing on my side.\n", Duration.ZERO);
            return null;
        }
    }

    private void finish(Reply.Ending ending) {
        switch (ending) {
            case OPEN, HELD -> {}
            case CLOSED -> client.close();
            case RESET -> client.reset();
        }
    }
}
