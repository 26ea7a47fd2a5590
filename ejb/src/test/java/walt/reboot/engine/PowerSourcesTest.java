package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.engine.PowerSource.VirtualMachine;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.snmp.SnmpAccess;
import walt.reboot.snmp.SnmpVersion;

class PowerSourcesTest {
    private static final Map<Setting, String> USER = Map.of(
            Setting.SNMP_VERSION, "3",
            Setting.SNMP_USER, "walt",
            Setting.SNMP_AUTH, "SHA-256",
            Setting.SNMP_AUTH_PASSWORD, "auth-secret",
            Setting.SNMP_PRIVACY, "AES-128",
            Setting.SNMP_PRIVACY_PASSWORD, "priv-secret");

    private final Device obedient = SampleDevices.powerSwitch("sw-1", SampleDevices.OBEDIENT);
    private final Device forbidden =
            SampleDevices.powerSwitch("sw-2", SampleDevices.without(Setting.POE_REBOOTS, SampleDevices.OBEDIENT));
    private final Device mute = SampleDevices.powerSwitch("sw-3", Map.of(Setting.POE_REBOOTS, "true"));
    private final Device imported = SampleDevices.powerSwitch(
            "sw-4", Map.of(Setting.POE_REBOOTS, "true", Setting.SNMP_VERSION, "2", Setting.SNMP_COMMUNITY, ""));
    private final List<Device> switches = List.of(obedient, forbidden, mute, imported);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "              | unknown LLDP network position",
                "sw-2/1.3      | forbidden on switch",
                "sw-2/Fa1/0/3  | forbidden on switch",
                "sw-9/1.3      | forbidden on switch",
                "sw-3/1.3      | 'snmp.version' and 'snmp.community' of sw-3 are missing: set them",
                "sw-4/1.3      | 'snmp.community' of sw-4 is missing: set it",
            })
    void aPhysicalNodeThatCannotBeSwitchedSaysWhy(@Nullable String powerPort, String reason) {
        assertThat(source(SampleDevices.node("rpi-1", powerPort))).isEqualTo(new Unmanaged(RebootMethod.POE, reason));
    }

    @Test
    void aStatedPortOfAWillingSwitchIsThePowerSource() {
        PoePort port = (PoePort) source(SampleDevices.node("rpi-1", "sw-1/1.3"));

        assertThat(port.port()).hasToString("sw-1/1.3");
        assertThat(port.port().agent().id()).isEqualTo(obedient.id());
        assertThat(port.knownOff()).isFalse();
    }

    @Test
    void theRowOfANamedInterfaceIsFoundOutWhenItIsNeeded() {
        NamedPort port = (NamedPort) source(SampleDevices.node("rpi-1", "sw-1/Fa1/0/3"));

        assertThat(port).hasToString("sw-1/Fa1/0/3");
        assertThat(port.agent().id()).isEqualTo(obedient.id());
    }

    @Test
    void theRowThatWasCutForANodeIsKnownWhateverItsPortIsCalled() {
        Device node = SampleDevices.node("rpi-1", "sw-1/Fa1/0/3");

        assertThat(source(node, owed(obedient, 1, 5, PowerPhase.OFF))).isInstanceOfSatisfying(PoePort.class, port -> {
            assertThat(port.port()).hasToString("sw-1/1.5");
            assertThat(port.knownOff()).isTrue();
            assertThat(port.named()).hasToString("sw-1/Fa1/0/3");
        });
        assertThat(source(node, owed(forbidden, 1, 5, PowerPhase.OFF))).isInstanceOf(NamedPort.class);
        assertThat(source(SampleDevices.node("rpi-2", "sw-1/Fa1/0/3"), owed(obedient, 1, 5, PowerPhase.OFF)))
                .isInstanceOf(NamedPort.class);
    }

    @ParameterizedTest
    @EnumSource
    void aPortThatIsOwedPowerIsKnownToBeOff(PowerPhase phase) {
        Device node = SampleDevices.node("rpi-1", "sw-1/1.3");

        assertThat(source(node, owed(obedient, 1, 3, phase)))
                .extracting("knownOff")
                .isEqualTo(true);
        assertThat(source(node, owed(obedient, 1, 4, phase)))
                .extracting("knownOff")
                .isEqualTo(false);
        assertThat(source(node, owed(obedient, 3, 1, phase)))
                .extracting("knownOff")
                .isEqualTo(false);
        assertThat(source(node, owed(forbidden, 1, 3, phase)))
                .extracting("knownOff")
                .isEqualTo(false);
    }

    @Test
    void aVirtualNodeIsAMachineOfThisServerOrNotToBeRebootedHard() {
        Unmanaged foreign = new Unmanaged(RebootMethod.VM, "this virtual node is not run by this server");

        assertThat(source(SampleDevices.virtualNode("vn-1", SampleDevices.SERVER)))
                .isEqualTo(new VirtualMachine());
        assertThat(source(SampleDevices.virtualNode("vn-1", "another"))).isEqualTo(foreign);
        assertThat(source(SampleDevices.virtualNode("vn-1", null))).isEqualTo(foreign);
    }

    @ParameterizedTest
    @CsvSource({"1, V1", "2, V2C"})
    void theAgentOfASwitchIsWhereItsSettingsSay(String version, SnmpVersion expected) {
        SwitchAgent agent = agent(Map.of(Setting.SNMP_VERSION, version, Setting.SNMP_PORT, "1161"));

        assertThat(agent.target().access()).isEqualTo(new SnmpAccess.Community(expected, "private", "private"));
        assertThat(agent.target().address()).hasToString("/10.0.0.250:1161");
    }

    @Test
    void setsMayHaveACommunityOfTheirOwn() {
        assertThat(agent(Map.of(Setting.SNMP_WRITE_COMMUNITY, "strict"))
                        .target()
                        .access())
                .isEqualTo(new SnmpAccess.Community(SnmpVersion.V2C, "private", "strict"));
        Device leftOut = SampleDevices.powerSwitch("sw-1", obedientWith(Map.of(Setting.SNMP_WRITE_COMMUNITY, "")));
        assertThat(PowerSources.agent(leftOut)).isNull();
        assertThat(PowerSources.whyNoAgent(leftOut)).isEqualTo("'snmp.write-community' of sw-1 is missing: set it");
    }

    @Test
    void version3HasAUserAndNeedsNoCommunity() {
        assertThat(agent(USER).target().access())
                .isEqualTo(new SnmpAccess.Usm(
                        "walt", SnmpAccess.Auth.SHA_256, "auth-secret", SnmpAccess.Privacy.AES_128, "priv-secret"));
        Device incomplete = SampleDevices.powerSwitch(
                "sw-1", obedientWith(SampleDevices.without(Setting.SNMP_PRIVACY_PASSWORD, USER)));
        assertThat(PowerSources.agent(incomplete)).isNull();
        assertThat(PowerSources.whyNoAgent(incomplete)).isEqualTo("'snmp.privacy-password' of sw-1 is missing: set it");
    }

    @Test
    void anAgentWithoutAPortListensOn161AndWithoutCredentialsThereIsNone() {
        SwitchAgent agent = Objects.requireNonNull(PowerSources.agent(obedient));

        assertThat(agent.target().address().getPort()).isEqualTo(161);
        assertThat(PowerSources.agent(mute)).isNull();
        assertThat(PowerSources.agent(SampleDevices.node("rpi-1", null))).isNull();
    }

    @Test
    void noSecretIsShownWithItsAgent() {
        assertThat(agent(Map.of())).asString().doesNotContain("private");
        assertThat(agent(USER)).asString().contains("walt").doesNotContain("secret");
    }

    private static SwitchAgent agent(Map<Setting, String> changes) {
        return Objects.requireNonNull(PowerSources.agent(SampleDevices.powerSwitch("sw-1", obedientWith(changes))));
    }

    private static Map<Setting, String> obedientWith(Map<Setting, String> changes) {
        Map<Setting, String> settings = new HashMap<>(SampleDevices.OBEDIENT);
        settings.putAll(changes);
        return settings;
    }

    private PowerSource source(Device node, PowerIntent... intents) {
        return new PowerSources(switches, List.of(intents), List.of(), SampleDevices.SERVER)
                .node(node)
                .power();
    }

    private static PowerIntent owed(Device powerSwitch, int group, int port, PowerPhase phase) {
        return new PowerIntent(
                new UUID(5, 5),
                powerSwitch.id(),
                new PoeRow(group, port),
                null,
                null,
                "rpi-1",
                null,
                phase,
                Instant.EPOCH,
                null,
                SampleDevices.SERVER);
    }
}
