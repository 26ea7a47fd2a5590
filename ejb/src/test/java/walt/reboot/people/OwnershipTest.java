package walt.reboot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.ForeignOwners;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.Owned;
import walt.reboot.inventory.Owners;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.access.Role;

class OwnershipTest {
    private static final Account ALICE = new Account("alice", Role.USER);
    private static final Account ADMIN = new Account("admin", Role.ADMINISTRATOR);
    private static final Map<DeviceName, String> BOBS = Map.of(new DeviceName("rpi-3"), "bob");

    private final RecordedOwners owners = new RecordedOwners();
    private final Ownership ownership = ownership();

    @Test
    void nodesAreAcquiredAndReleased() {
        assertThat(ownership.acquire("rpi-[1,2,4]", false, ALICE)).isEqualTo(new Ownership.Change("rpi-[1-2,4]", 1));
        assertThat(owners.asked).isEqualTo("alice acquires 3");
        ownership.release("my-nodes", false, ALICE);
        assertThat(owners.asked).isEqualTo("alice releases 2");
    }

    @Test
    void onlyTheForceOfAnAdministratorTakesNodesFromOthers() {
        ownership.acquire("rpi-3", true, ADMIN);
        assertThat(owners.asked).isEqualTo("admin acquires 1 by force");
        ownership.release("rpi-3", true, ADMIN);
        assertThat(owners.asked).isEqualTo("admin releases 1 by force");
        ownership.acquire("rpi-3", true, ALICE);
        assertThat(owners.asked).isEqualTo("alice acquires 1");
        ownership.release("rpi-3", false, ADMIN);
        assertThat(owners.asked).isEqualTo("admin releases 1");
    }

    @Test
    void whoeverIsRefusedIsToldWhoseTheNodesAre() {
        owners.foreign = BOBS;

        assertThatExceptionOfType(Owned.class)
                .isThrownBy(() -> ownership.acquire("rpi-3", false, ALICE))
                .withMessage("rpi-3 is owned by bob.");
        assertThatExceptionOfType(Owned.class)
                .isThrownBy(() -> ownership.release("rpi-3", false, ADMIN))
                .withMessage("rpi-3 is owned by bob.");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> ownership.release("rpi-3", true, ALICE))
                .withMessageStartingWith("rpi-3 is owned by bob. Only administrators may use force here");
    }

    @Test
    void aSwitchBelongsToNobody() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> ownership.acquire("rpi-4,sw-1", false, ALICE))
                .withMessage("sw-1 is not a node, it is a switch.");
        assertThat(owners.asked).isEmpty();
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private Ownership ownership() {
        Ownership made = new Ownership();
        made.inventory = new SampleNodes();
        made.owners = owners;
        return made;
    }

    private static final class RecordedOwners extends Owners {
        private String asked = "";
        private Map<DeviceName, String> foreign = Map.of();

        @Override
        public int acquire(Collection<Device> nodes, String user, boolean force) {
            return asked(user + " acquires " + nodes.size(), force);
        }

        @Override
        public int release(Collection<Device> nodes, String user, boolean force) {
            return asked(user + " releases " + nodes.size(), force);
        }

        private int asked(String what, boolean force) {
            asked = what + (force ? " by force" : "");
            if (!foreign.isEmpty()) {
                throw new ForeignOwners(foreign);
            }
            return 1;
        }
    }
}
