package walt.reboot.inventory;

import java.util.Map;

/** Some of the nodes belong to others, so that nothing was done; being an exception, it takes back what was begun. */
public final class ForeignOwners extends RuntimeException {
    private final transient Map<DeviceName, String> owners;

    public ForeignOwners(Map<DeviceName, String> owners) {
        super("nodes of somebody else");
        this.owners = Map.copyOf(owners);
    }

    /** The nodes of others, with their owners. */
    public Map<DeviceName, String> owners() {
        return owners;
    }
}
