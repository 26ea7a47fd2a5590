package walt.reboot.inventory;

/** The caller is known, but may not do this. */
public final class NotAllowed extends Refusal {
    public NotAllowed(String detail) {
        super(detail);
    }
}
