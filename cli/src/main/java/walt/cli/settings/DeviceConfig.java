package walt.cli.settings;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.start.Session;

/** {@code walt device config}: shows settings of devices, or changes them. */
@Command(
        name = "config",
        description = {
            "Shows settings of devices, or changes them: all of them or none.",
            "A secret such as snmp.community can be given as =@FILE, or as =- to be asked for it."
        })
public final class DeviceConfig implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "DEVICE_SET", description = "Which devices.")
    private String set = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "NAME=VALUE", description = "New values.")
    private List<String> assignments = List.of();

    @Option(names = "--json", description = "Prints one JSON document instead of a list.")
    private boolean json;

    public DeviceConfig(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SettingsChange settings = new SettingsChange(session);
        if (assignments.isEmpty()) {
            settings.show(settings.ask(set), json);
        } else {
            settings.change(set, assignments);
        }
        return 0;
    }
}
