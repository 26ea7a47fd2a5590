package walt.reboot.inventory;

/** A request that can't be done as it stands; the message is for the user and says what to do. */
public abstract sealed class Refusal extends RuntimeException
        permits BadInput, NotFound, Conflict, Owned, Stale, NotAllowed {
    Refusal(String message) {
        super(message);
    }

    /** The message; never null. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
