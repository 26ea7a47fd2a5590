package walt.reboot.rest.problem;

/** A request that HTTP itself refuses, such as one that is too large; its message is for the client. */
public final class ProblemException extends RuntimeException {
    private final ProblemType type;

    public ProblemException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    Problem problem() {
        return new Problem(type, String.valueOf(getMessage()));
    }
}
