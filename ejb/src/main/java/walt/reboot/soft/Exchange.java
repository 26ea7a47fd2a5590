package walt.reboot.soft;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One connection: connect, send the request, take the first line, close. */
final class Exchange {
    private final SoftConfig config;
    private final Pace pace;
    private final byte[] message;

    Exchange(SoftConfig config, Pace pace, String request) {
        this.config = config;
        this.pace = pace;
        this.message = ("MODE single\n" + request + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    NodeAnswer with(InetAddress node, NodeClient.BeforeSending hook) throws InterruptedException {
        try (Socket socket = new Socket()) {
            NodeAnswer trouble = connect(socket, node);
            if (trouble != null) {
                return trouble;
            }
            hook.run();
            return ask(socket);
        } catch (IOException atClosing) {
            throw new IllegalStateException("a socket could not be closed", atClosing);
        }
    }

    private @Nullable NodeAnswer connect(Socket socket, InetAddress node) throws InterruptedException {
        try {
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(node, config.port()),
                    Math.toIntExact(config.connectTimeout().toMillis()));
            return null;
        } catch (SocketTimeoutException late) {
            return NodeAnswer.Unreachable.within(config.connectTimeout());
        } catch (NoRouteToHostException dead) {
            return new NodeAnswer.Unreachable("host unreachable");
        } catch (ConnectException refused) {
            return new NodeAnswer.Refused();
        } catch (IOException problem) {
            throwIfInterrupted();
            return NodeAnswer.NotTried.because(problem);
        }
    }

    private NodeAnswer ask(Socket socket) throws InterruptedException {
        try {
            socket.getOutputStream().write(message);
        } catch (IOException reset) {
            throwIfInterrupted();
            return new NodeAnswer.Refused(); // reset before anything was sent: how QEMU's port forwarding refuses
        }
        try {
            return judge(new FirstLine(pace).read(socket, config.replyTimeout()));
        } catch (SocketTimeoutException late) {
            return new NodeAnswer.Silent(config.replyTimeout());
        } catch (FirstLine.TooLong tooLong) {
            return new NodeAnswer.Improper();
        } catch (IOException endOrReset) {
            throwIfInterrupted();
            return new NodeAnswer.Lost();
        }
    }

    static NodeAnswer judge(String line) {
        if (line.equals("OK") || line.startsWith("OK ")) {
            return new NodeAnswer.Ok(line.substring(2).strip());
        }
        if (line.equals("KO") || line.startsWith("KO ")) {
            return new NodeAnswer.Ko(line.substring(2).strip());
        }
        return new NodeAnswer.Improper();
    }

    /** Interrupting a virtual thread closes the socket that it waits for, which looks like any other fault. */
    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
