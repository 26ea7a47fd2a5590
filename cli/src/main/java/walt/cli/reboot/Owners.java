package walt.cli.reboot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import walt.cli.api.Api;
import walt.cli.api.ApiProblem;
import walt.cli.api.JsonObject;
import walt.cli.exit.CommandFailed;
import walt.cli.terminal.PlainText;
import walt.cli.terminal.Screen;

/** Asks before nodes of somebody else are rebooted. */
final class Owners {
    private final Screen screen;

    Owners(Screen screen) {
        this.screen = screen;
    }

    /** Sends an order; when nodes belong to somebody else, the user decides. */
    JsonObject send(RebootOrder order, Api api) {
        try {
            return order.send(api);
        } catch (ApiProblem problem) {
            if (!order.isRefusedForOwner(problem)) {
                throw problem;
            }
            confirm(problem);
            return order.forced().send(api);
        }
    }

    private void confirm(ApiProblem refusal) {
        if (!screen.canAsk()) {
            throw new CommandFailed(refusal.exitCode(), refusal.text() + "\nNothing was done. --force goes on anyway.");
        }
        screen.err().print(PlainText.line(refusal.text()) + " Go on anyway? [y/N] ");
        screen.err().flush();
        if (!isYes()) {
            throw new CommandFailed(refusal.exitCode(), "Nothing was done.");
        }
    }

    private boolean isYes() {
        try {
            String answer = new BufferedReader(new InputStreamReader(screen.in(), StandardCharsets.UTF_8)).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            return false;
        }
    }
}
