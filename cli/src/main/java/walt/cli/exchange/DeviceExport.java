package walt.cli.exchange;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import walt.cli.api.Paths;
import walt.cli.exit.CommandFailed;
import walt.cli.start.Session;
import walt.cli.terminal.PlainText;
import walt.cli.terminal.Screen;

/** {@code walt device export}: the inventory as a text that an import takes. */
@Command(
        name = "export",
        description = "Prints the inventory, or writes it to a file; without its secrets unless asked for them.",
        footer = {"", "More: walt help show import-export"})
public final class DeviceExport implements Callable<Integer> {
    private final Session session;

    @Option(names = "--format", paramLabel = "yaml|csv", description = "yaml by default.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes it there instead of printing it.")
    private String file = "";

    @Option(names = "--overwrite", description = "Replaces the file if there is one.")
    private boolean overwrite;

    @Option(names = "--secrets", description = "With communities and the like; needs -o FILE; for administrators.")
    private boolean secrets;

    public DeviceExport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Format used = format.isEmpty() ? Format.YAML : Format.named(format, Format.YAML, Format.CSV);
        if (secrets && file.isEmpty()) {
            throw CommandFailed.badInput("Secrets are not printed: --secrets needs -o FILE.");
        }
        if (file.equals("-")) {
            throw CommandFailed.badInput("-o needs the name of a file. Without -o the inventory is printed.");
        }
        ExportFile target = new ExportFile(file, overwrite, secrets);
        if (!file.isEmpty()) {
            target.check();
        }
        String text =
                session.api().getText(Paths.with("/inventory", "secrets", secrets ? "true" : ""), used.mediaType());
        if (file.isEmpty()) {
            print(text);
        } else {
            target.write(text);
            session.screen().problem("Written to " + file + (secrets ? ", with its secrets." : "."));
        }
        return 0;
    }

    // A terminal must not act on what names hold; a pipe gets every byte as it came.
    private void print(String text) {
        Screen screen = session.screen();
        screen.out().print(screen.terminal().output() ? PlainText.lines(text) : text);
        screen.out().flush();
    }
}
