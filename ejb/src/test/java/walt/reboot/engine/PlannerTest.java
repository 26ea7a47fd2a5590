package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.Owned;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.access.Role;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.RebootRecords;
import walt.reboot.inventory.topology.Position;
import walt.reboot.inventory.topology.Positions;
import walt.reboot.inventory.topology.SwitchProfile;
import walt.reboot.inventory.topology.SwitchProfiles;

class PlannerTest {
    private static final Account BOB = new Account("bob", Role.USER);

    private static final Device SWITCH = SampleDevices.powerSwitch("sw-1", SampleDevices.OBEDIENT);

    private final Planner planner = planner();

    @Test
    void nodesOfOthersAreRebootedByForceOnly() {
        assertThatExceptionOfType(Owned.class)
                .isThrownBy(() -> planner.plans(request("all-nodes", false), BOB))
                .withMessage("rpi-[1-2] are owned by alice.");
        assertThat(planner.plans(request("all-nodes", true), BOB)).hasSize(4);
        assertThat(planner.plans(request("rpi-[3-4]", false), BOB))
                .extracting(plan -> plan.node().name().value())
                .containsExactly("rpi-3", "rpi-4");
    }

    @Test
    void aPreviewTellsWhatNeedsForceInsteadOfBeingRefused() {
        assertThat(planner.previews(request("all-nodes", false), BOB))
                .extracting(PlannerTest::brief)
                .containsExactly("rpi-1 alice true", "rpi-2 alice true", "rpi-3 bob false", "rpi-4 null false");
        assertThat(planner.previews(request("all-nodes", true), BOB))
                .extracting(Preview::needsForce)
                .containsOnly(false);
    }

    @Test
    void aPreviewForeseesWhatASwitchCanNotDoAndARebootAsksItAgain() {
        assertThat(planner.previews(request("rpi-[3-4]", false), BOB))
                .extracting(preview -> preview.plan().node().power())
                .containsExactly(
                        new PowerSource.Unmanaged(
                                RebootMethod.POE, "sw-1: this switch does not allow PoE control by SNMP"),
                        new PowerSource.Unmanaged(RebootMethod.POE, "unknown LLDP network position"));
        assertThat(planner.plans(request("rpi-3", false), BOB))
                .extracting(plan -> plan.node().power())
                .singleElement()
                .isInstanceOf(PowerSource.PoePort.class);
    }

    private static String brief(Preview preview) {
        return preview.plan().node().name() + " " + preview.owner() + " " + preview.needsForce();
    }

    private static RebootRequest request(String nodes, boolean force) {
        return new RebootRequest(nodes, RebootMode.SOFT_THEN_HARD, null, force, null);
    }

    private static Device node(String name, @Nullable String owner) {
        return SampleDevices.owned(SampleDevices.node(name, name.equals("rpi-3") ? "sw-1/1.3" : null), owner);
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private static Planner planner() {
        Planner made = new Planner();
        made.inventory = new Inventory() {
            @Override
            public List<Device> all() {
                return List.of(
                        SWITCH,
                        node("rpi-1", "alice"),
                        node("rpi-2", "alice"),
                        node("rpi-3", "bob"),
                        node("rpi-4", null));
            }
        };
        made.records = new RebootRecords() {
            @Override
            public List<PowerIntent> openIntents() {
                return List.of();
            }
        };
        made.positions = new Positions() {
            @Override
            public List<Position> all() {
                return List.of();
            }
        };
        made.profiles = new SwitchProfiles() {
            @Override
            public List<SwitchProfile> all() {
                return List.of(new SwitchProfile(SWITCH.id(), "", SwitchProfile.READ_ONLY, Instant.EPOCH, null));
            }
        };
        made.server = new ServerIdentity() {
            @Override
            public String name() {
                return SampleDevices.SERVER;
            }
        };
        return made;
    }
}
