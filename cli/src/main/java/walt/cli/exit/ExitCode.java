package walt.cli.exit;

/** How a command ended, for scripts; the numbers are a promise. */
public enum ExitCode {
    DONE(0),
    SOME_FAILED(1),
    BAD_INPUT(2),
    NO_SERVER(3),
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
