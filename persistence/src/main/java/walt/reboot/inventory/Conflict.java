package walt.reboot.inventory;

/** The request is well-formed, but the present state of things forbids it. */
public final class Conflict extends Refusal {
    public Conflict(String detail) {
        super(detail);
    }
}
