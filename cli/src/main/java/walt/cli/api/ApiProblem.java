package walt.cli.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import walt.cli.exit.CommandFailed;
import walt.cli.exit.ExitCode;

/** The server answered with an error: a problem of RFC 9457, or a fault of the server without any explanation. */
public final class ApiProblem extends CommandFailed {
    private static final long serialVersionUID = 1L;

    private static final String OWNED = "urn:walt:problem:owned";

    private final int status;
    private final String type;

    private ApiProblem(int status, String type, String message) {
        super(exitCodeFor(status, type), message);
        this.status = status;
        this.type = type;
    }

    static ApiProblem of(int status, String body) {
        JsonObject problem = parse(body);
        String detail = problem.text("detail").isEmpty() ? problem.text("title") : problem.text("detail");
        String message = detail.isEmpty()
                ? "The server answered with status " + status + " and no explanation."
                : withErrors(detail, problem.objects("errors")) + advice(status);
        return new ApiProblem(status, problem.text("type"), message);
    }

    private static JsonObject parse(String body) {
        try {
            return JsonObject.parse(body);
        } catch (IOException e) {
            return new JsonObject(Map.of());
        }
    }

    private static String withErrors(String detail, List<JsonObject> errors) {
        StringBuilder text = new StringBuilder(detail);
        for (JsonObject error : errors) {
            if (!detail.contains(error.text("detail"))) {
                text.append("\n  ").append(error.text("field")).append(": ").append(error.text("detail"));
            }
        }
        return text.toString();
    }

    private static String advice(int status) {
        return status == 401
                ? "\nSet WALT_TOKEN or WALT_TOKEN_FILE, or write token=… into ~/.config/walt/config.properties."
                : "";
    }

    /** What is somebody else's is not allowed, whatever the command: reboot, acquire and config end alike. */
    private static ExitCode exitCodeFor(int status, String type) {
        if (type.equals(OWNED)) {
            return ExitCode.NO_SERVER;
        }
        return switch (status) {
            case 401, 403, 429 -> ExitCode.NO_SERVER;
            default -> status >= 400 && status < 500 ? ExitCode.BAD_INPUT : ExitCode.NO_SERVER;
        };
    }

    /** The state of something is in the way, such as another device of that name. */
    public boolean isConflict() {
        return status == 409;
    }

    /** This problem as that of a device: the input was good, so a conflict means that the device itself has failed. */
    public CommandFailed ofDevice() {
        return isConflict() ? new CommandFailed(ExitCode.SOME_FAILED, text()) : this;
    }

    /** A node belongs to somebody else. */
    public boolean isOwned() {
        return type.equals(OWNED);
    }

    /** The request itself was refused as wrong. */
    public boolean isBadInput() {
        return status == 400;
    }

    /** The server has trouble of its own: asking again later may work. */
    public boolean isPassing() {
        return status >= 500 || status == 429;
    }
}
