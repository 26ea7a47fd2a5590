package walt.cli.exchange;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.JsonObject;
import walt.cli.api.Paths;
import walt.cli.start.Session;
import walt.cli.terminal.Paragraphs;
import walt.cli.terminal.Screen;

/** {@code walt device import}: devices and settings from a file or a WalT server, all or none. */
@Command(
        name = "import",
        description = "Adds and changes devices as a file or a WalT server says; all or none.",
        footer = {"", "More: walt help show import-export"})
public final class DeviceImport implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "FILE",
            description = "The file; or an address such as http://walt-server/api/v1/nodes; - is the standard input.")
    private String source = "";

    @Option(names = "--dry-run", description = "Changes nothing; shows what would change.")
    private boolean dryRun;

    @Option(
            names = "--format",
            paramLabel = "yaml|csv|json",
            description = "By default what the ending of the name says, else the content.")
    private String format = "";

    @Option(names = "--json", description = "Prints one JSON document: counts, differences and warnings.")
    private boolean json;

    public DeviceImport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Format given = format.isEmpty() ? null : Format.named(format, Format.values());
        String text = new Source(source).read(session);
        Format used = given == null ? Format.of(source, text) : given;
        String path = Paths.with("/inventory", "dryRun", dryRun ? "true" : "");
        tell(session.api().postText(path, used.mediaType(), text));
        return 0;
    }

    private void tell(JsonObject done) {
        Screen screen = session.screen();
        if (json) {
            screen.out().println(done.pretty());
            return;
        }
        ImportReport report = new ImportReport(done, dryRun);
        report.lines()
                .forEach(line ->
                        Paragraphs.fill(line, screen.terminal().columns()).forEach(screen::result));
        report.warnings().forEach(screen::problem);
    }
}
