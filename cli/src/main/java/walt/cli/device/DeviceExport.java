package walt.cli.device;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import walt.cli.start.Session;
import walt.cli.terminal.PlainText;

/** {@code walt device export}: the inventory as YAML, without its secrets. */
@Command(name = "export", description = "Prints the inventory as YAML, without its secrets.")
public final class DeviceExport implements Callable<Integer> {
    private final Session session;

    public DeviceExport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String yaml = session.api().getYaml("/inventory");
        session.screen().out().print(PlainText.lines(yaml));
        session.screen().out().flush();
        return 0;
    }
}
