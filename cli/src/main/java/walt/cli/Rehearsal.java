package walt.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import walt.cli.start.CannedServer;
import walt.cli.start.Pauses;
import walt.cli.start.Session;
import walt.cli.terminal.Output;
import walt.cli.terminal.Screen;
import walt.cli.terminal.Terminal;

/**
 * Runs the usual commands once, on a server of its own and with no output, so that Java can note which classes they
 * need: the launcher keeps that in a file, and later starts are faster.
 */
public final class Rehearsal {
    private static final List<String> COMMANDS = List.of(
            "node show",
            "node show --all",
            "node show --json",
            "device show",
            "device tree",
            "node reboot rpi-1",
            "node reboot rpi-1 --json",
            "reboot show 1",
            "reboot list",
            "node config rpi-1",
            "device config rpi-1 kexec.allow=true",
            "complete-names nodes",
            "help show node-reboot",
            "node --help",
            "node nonsense");

    private Rehearsal() {}

    /** Without arguments it rehearses; with a port it serves there, for measuring, until it is killed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (CannedServer server = new CannedServer(args.length == 0 ? 0 : Integer.parseInt(args[0]))) {
            if (args.length == 0) {
                COMMANDS.forEach(command -> rehearse(server, command));
                System.exit(0);
            }
            Thread.currentThread().join();
        }
    }

    private static void rehearse(CannedServer server, String command) {
        Output nowhere = new Output(OutputStream.nullOutputStream());
        Terminal terminal = new Terminal(false, true, true, 80, true, true);
        Screen screen = new Screen(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, terminal);
        Map<String, String> environment = Map.of("WALT_SERVER", server.url(), "HOME", "/nonexistent");
        try (Session session = new Session(screen, environment, Pauses::real)) {
            Walt.run(session, command.split(" ", -1));
        }
    }
}
