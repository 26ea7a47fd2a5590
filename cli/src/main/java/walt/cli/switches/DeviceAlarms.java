package walt.cli.switches;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import walt.cli.api.JsonObject;
import walt.cli.exit.ExitCode;
import walt.cli.start.Session;
import walt.cli.terminal.LocalTimes;
import walt.cli.terminal.Table;

/** {@code walt device alarms}: what needs somebody's attention. */
@Command(
        name = "alarms",
        description = "Shows what needs somebody's attention, the oldest first.",
        footer = {
            "",
            "Ends with 0 when there are no alarms, and with 1 when there are some.",
            "",
            "More: walt help show switch-ports"
        })
public final class DeviceAlarms implements Callable<Integer> {
    private final Session session;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    public DeviceAlarms(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        JsonObject answer = session.api().get("/alarms", "alarms");
        List<JsonObject> alarms = answer.objects("alarms");
        if (json) {
            session.screen().out().println(answer.pretty());
        } else if (alarms.isEmpty()) {
            session.screen().result("No alarms.");
        } else {
            table(alarms).print(session.screen());
        }
        return (alarms.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED).number();
    }

    private static Table table(List<JsonObject> alarms) {
        Table table = new Table("SINCE", "KIND", "PORT", "NODE", "DETAIL");
        for (JsonObject alarm : alarms) {
            table.row(
                    LocalTimes.text(alarm.text("since")),
                    alarm.text("kind"),
                    alarm.text("switch") + "/" + alarm.text("port"),
                    alarm.text("node"),
                    alarm.text("detail"));
        }
        return table;
    }
}
