package walt.cli.settings;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import walt.cli.start.Session;

/** {@code walt device config}: shows settings of devices, or changes them. */
@Command(
        name = "config",
        description = "Shows settings of devices, or changes them: all of them or none.",
        footer = {
            "",
            "A secret such as snmp.community can be given as =@FILE, or as =- to be asked for it.",
            "More: walt help show device-config"
        })
public final class DeviceConfig implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "DEVICE_SET", description = "Which devices.")
    private String set = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "NAME=VALUE",
            description = "New values; NAME= alone goes back to the default.")
    private List<String> assignments = List.of();

    @Mixin
    private final SettingsRequest request = new SettingsRequest();

    public DeviceConfig(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return request.carryOut(session, set, assignments, false);
    }
}
