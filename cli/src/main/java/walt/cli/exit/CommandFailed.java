package walt.cli.exit;

/** Ends a command with a message for the user and an exit code. */
public class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public CommandFailed(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** The text for the user, one or several lines. */
    public String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** What the user gave cannot be used; nothing was done. */
    public static CommandFailed badInput(String message) {
        return new CommandFailed(ExitCode.BAD_INPUT, message);
    }
}
