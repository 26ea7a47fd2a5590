package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static walt.reboot.inventory.Imports.HUSH;
import static walt.reboot.inventory.Imports.document;
import static walt.reboot.inventory.Imports.leavingOut;
import static walt.reboot.inventory.Imports.node;
import static walt.reboot.inventory.Imports.powerSwitch;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.ImportResult.Difference;
import walt.reboot.inventory.ImportResult.Member;
import walt.reboot.inventory.settings.Setting;

/** What an import refuses, and what it says that it would do. */
class ImportPlanTest {
    private static final Map<String, String> PORT = Map.of("power.port", "sw-1/1.3");
    private static final Map<String, String> EXPLORED = Map.of("snmp.version", "2", "lldp.explore", "true");

    private final MemoryRows rows = new MemoryRows();

    @Test
    void aPlanChangesNothing() {
        assertThat(rows.plan(document(powerSwitch("sw-1"))).result().added()).isEqualTo(1);
        assertThat(rows.devices()).isEmpty();
    }

    @Test
    void everyDifferenceIsToldWithSecretsMasked() {
        rows.load(document(node("rpi-1", "10.0.0.1", Map.of("kexec.allow", "false")), powerSwitch("sw-1")));

        ImportResult result = rows.plan(document(
                        node("rpi-1", "10.0.0.2", Map.of("kexec.allow", "true")),
                        powerSwitch("sw-1", Map.of("snmp.community", "other")),
                        node("rpi-2", "10.0.0.1", Map.of())))
                .result();

        assertThat(result.differences())
                .containsExactly(
                        new Difference(
                                new DeviceName("rpi-1"),
                                false,
                                List.of(
                                        new Member("ip", "10.0.0.1", "10.0.0.2"),
                                        new Member("kexec.allow", "false", null))),
                        new Difference(
                                new DeviceName("sw-1"),
                                false,
                                List.of(new Member("snmp.community", "******", "******"))),
                        new Difference(new DeviceName("rpi-2"), true, List.of()));
    }

    @Test
    void aSecretThatIsLeftOutIsMissingWhereThereIsNone() {
        ImportDocument document = document(List.of(leavingOut(powerSwitch("sw-1", EXPLORED), Setting.SNMP_COMMUNITY)));

        assertThat(rows.load(document).warnings())
                .containsExactly(new ImportWarning(new DeviceName("sw-1"), "'snmp.community' is missing: set it."));
        assertThat(rows.load(document).changed()).isZero();
    }

    @Test
    void aSecretThatIsLeftOutStaysWhereThereIsOne() {
        rows.load(document(powerSwitch("sw-1")));
        ImportResult result =
                rows.load(document(List.of(leavingOut(powerSwitch("sw-1", EXPLORED), Setting.SNMP_COMMUNITY))));

        assertThat(result.warnings()).isEmpty();
        assertThat(rows.device("sw-1").setting(Setting.SNMP_COMMUNITY)).isEqualTo(HUSH);
    }

    @Test
    void aWrongSettingHidesNoTakenAddress() {
        rows.load(document(node("rpi-1", "10.0.0.1", Map.of()), node("rpi-3", "10.0.0.3", Map.of())));

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> rows.plan(document(
                        node("rpi-2", "10.0.0.1", Map.of("boot.retries", "many")),
                        node("rpi-3", "10.0.0.1", Map.of("boot.retries", "many")))))
                .satisfies(wrong -> assertThat(wrong.errors())
                        .extracting(FieldError::field)
                        .containsExactly("line 10", "line 12", "line 20", "line 22"));
    }

    @Test
    void onlyNodesHaveOwners() {
        NewDevice owned = new NewDevice(
                new DeviceName("sw-1"),
                DeviceType.SWITCH,
                Imports.macOf("sw-1"),
                new IpAddress("10.0.0.1"),
                null,
                false,
                null,
                "alice",
                null,
                Map.of());
        String refusal = "Line 10: sw-1 is a switch: only nodes have owners.";

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> rows.plan(document(owned)))
                .withMessage(refusal);
        rows.load(document(powerSwitch("sw-1", Map.of())));
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> rows.plan(document(owned)))
                .withMessage(refusal);
    }

    @Test
    void anAddressThatIsToldTwiceIsBadInput() {
        assertThat(faults(node("rpi-1", "10.0.0.1", Map.of()), node("rpi-2", "10.0.0.1", Map.of())))
                .containsExactly("Line 22: IP address 10.0.0.1 belongs to rpi-1.");
    }

    @Test
    void aPortThatIsToldTwiceIsBadInput() {
        assertThat(faults(powerSwitch("sw-1"), node("rpi-1", "10.0.0.1", PORT), node("rpi-2", "10.0.0.2", PORT)))
                .containsExactly("Line 33: Port sw-1/1.3 can't feed both rpi-1 and rpi-2: correct their 'power.port'.");
    }

    @Test
    void aPortOfANodeThatIsNotToldIsAConflict() {
        rows.load(document(powerSwitch("sw-1"), node("rpi-2", "10.0.0.2", PORT)));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rows.plan(document(node("rpi-1", "10.0.0.1", PORT))))
                .withMessage("Line 13: Port sw-1/1.3 can't feed both rpi-1 and rpi-2: correct their 'power.port'.");
    }

    @Test
    void allFaultsAreToldInTheOrderOfTheirLines() {
        rows.load(document(node("pc-1", "10.0.0.9", Map.of())));

        assertThat(faults(
                        node("rpi-1", "10.0.0.9", Map.of()),
                        node("rpi-2", null, Map.of()),
                        node("rpi-3", "10.0.0.3", Map.of("power.port", "sw-9/1.3", "snmp.port", "1"))))
                .extracting(detail -> detail.substring(0, 8))
                .containsExactly("Line 12:", "Line 22:", "Line 30:", "Line 33:");
    }

    @Test
    void aReferenceToADeviceThatIsToldWronglyIsNoFaultOfItsOwn() {
        ImportFaults faults = new ImportFaults();
        faults.add(2, "sw-1 is wrong.");
        ImportDocument document = new ImportDocument(
                List.of(Imports.told(node("rpi-1", "10.0.0.1", PORT), 1)),
                Map.of(new DeviceName("sw-1"), DeviceType.SWITCH),
                faults,
                List.of());

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> rows.plan(document))
                .withMessage("Line 2: sw-1 is wrong.");
    }

    @Test
    void aDeviceKeepsItsKind() {
        rows.load(document(node("rpi-1", "10.0.0.1", Map.of())));

        assertThat(faults(powerSwitch("rpi-1")))
                .containsExactly("Line 10: rpi-1 exists and is a node: forget it first, or use another name.");
    }

    @Test
    void aNewDeviceNeedsItsAddresses() {
        NewDevice bare = new NewDevice(
                new DeviceName("rpi-1"), DeviceType.NODE, null, null, null, false, null, null, null, Map.of());

        assertThat(faults(bare))
                .containsExactly(
                        "Line 11: rpi-1 needs a MAC address: 'mac' is missing.",
                        "Line 12: rpi-1 needs an IP address: 'ip' is missing.");
    }

    @Test
    @Timeout(20)
    void tenThousandNodesArePlannedInNoTime() {
        NewDevice[] many = new NewDevice[10_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = new NewDevice(
                    new DeviceName("rpi-" + i),
                    DeviceType.NODE,
                    new MacAddress(String.format("02:00:00:01:%02x:%02x", i >> 8, i & 255)),
                    new IpAddress("10.1." + (i >> 8) + "." + (i & 255)),
                    "rpi-4-b",
                    false,
                    null,
                    null,
                    null,
                    Map.of("power.port", "sw-1/" + (i / 100 + 1) + "." + (i % 100 + 1)));
        }
        rows.load(document(powerSwitch("sw-1")));
        rows.load(document(many));

        assertThat(rows.load(document(many)).unchanged()).isEqualTo(10_000);
    }

    private List<String> faults(NewDevice... devices) {
        try {
            rows.plan(document(devices));
        } catch (BadInput wrong) {
            return wrong.errors().stream().map(FieldError::detail).toList();
        }
        throw new AssertionError("nothing was wrong");
    }
}
