package walt.reboot.inventory;

/** What was asked for by name or id does not exist. */
public final class NotFound extends Refusal {
    public NotFound(String detail) {
        super(detail);
    }
}
