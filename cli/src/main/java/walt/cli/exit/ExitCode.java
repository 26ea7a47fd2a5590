package walt.cli.exit;

/**
 * How a command ended, for scripts; the numbers are a promise. A command that a signal ends while it waits for nothing that goes
 * on without it has 128 and the number of the signal, from Java: 130 after Ctrl-C.
 */
public enum ExitCode {
    DONE(0),
    SOME_FAILED(1),
    BAD_INPUT(2),
    NO_SERVER(3),
    /** Nobody waits any more for what the server goes on doing: the user gave up, or the server is gone. */
    STILL_RUNNING(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The status of the process, 0 to 4. */
    public int number() {
        return number;
    }
}
