package walt.cli.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import walt.cli.api.JsonObject;
import walt.cli.exit.CommandFailed;
import walt.cli.start.Session;

/** {@code walt device import}: devices and settings from a file, all or none. */
@Command(name = "import", description = "Adds and changes devices as a YAML or JSON file says; all or none.")
public final class DeviceImport implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The file; - is the standard input.")
    private String file = "";

    public DeviceImport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        JsonObject done = session.api().postYaml("/inventory", read());
        session.screen()
                .result(done.number("added") + " added, " + done.number("changed") + " changed, "
                        + done.number("unchanged") + " unchanged.");
        return 0;
    }

    private String read() {
        try {
            return file.equals("-")
                    ? new String(session.screen().in().readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (IOException e) {
            throw CommandFailed.badInput("Cannot read " + file + " as text.");
        }
    }
}
