package walt.reboot.inventory;

/** Nodes of somebody else are concerned; the message says which, and whose. */
public final class Owned extends Refusal {
    public Owned(String detail) {
        super(detail);
    }
}
