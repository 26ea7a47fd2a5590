package walt.reboot.inventory;

/** The device was changed by somebody else since it was read. */
public final class Stale extends Refusal {
    public Stale(String detail) {
        super(detail);
    }
}
