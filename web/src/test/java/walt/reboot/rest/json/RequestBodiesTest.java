package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.DeviceEdit;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.NewDevice;

class RequestBodiesTest {
    @Test
    void aRebootNeedsItsNodesOnly() throws IOException {
        assertThat(RebootBody.read(json("{'nodes': 'rpi-1'}")))
                .isEqualTo(new RebootBody("rpi-1", "soft-then-hard", null, false, false));
    }

    @Test
    void everyMemberOfARebootIsRead() throws IOException {
        String text = "{'nodes': 'rpi-1', 'mode': 'hard-only', 'cause': 'why', 'force': true, 'dryRun': true}";

        assertThat(RebootBody.read(json(text))).isEqualTo(new RebootBody("rpi-1", "hard-only", "why", true, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nodes  | {}",
                "nodes  | {'nodes': ['rpi-1']}",
                "mode   | {'nodes': 'rpi-1', 'mode': 1}",
                "cause  | {'nodes': 'rpi-1', 'cause': {}}",
                "force  | {'nodes': 'rpi-1', 'force': 'true'}",
                "dryRun | {'nodes': 'rpi-1', 'dryRun': 0}",
                "dryrun | {'nodes': 'rpi-1', 'dryrun': true}",
            })
    void aWrongRebootNamesTheMember(String field, String text) {
        refused(field, () -> RebootBody.read(json(text)));
    }

    @Test
    void aDeviceIsANodeUnlessItIsSaidToBeSomethingElse() throws IOException {
        NewDevice device =
                DeviceBody.read(json("{'name': 'vn-1', 'virtual': true}")).device();

        assertThat(device.type()).isEqualTo(DeviceType.NODE);
        assertThat(device.virtual()).isTrue();
        assertThat(device.ip()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name    | {}",
                "name    | {'name': 'rpi 1'}",
                "type    | {'name': 'rpi-1', 'type': 'router'}",
                "mac     | {'name': 'rpi-1', 'mac': 'x'}",
                "ip      | {'name': 'rpi-1', 'ip': 'x'}",
                "model   | {'name': 'rpi-1', 'model': ''}",
                "owner   | {'name': 'rpi-1', 'owner': ' '}",
                "virtual | {'name': 'rpi-1', 'virtual': 'yes'}",
                "config  | {'name': 'rpi-1', 'config': {}}",
            })
    void aWrongDeviceNamesTheMember(String field, String text) {
        refused(field, () -> DeviceBody.read(json(text)).device());
    }

    @Test
    void anEditChangesOnlyWhatItTells() throws IOException {
        DeviceEdit edit = DeviceBody.Edit.read(json("{'ip': '10.0.0.1'}")).edit(null);

        assertThat(edit.ip()).hasToString("10.0.0.1");
        assertThat(edit.name()).isNull();
        assertThat(edit.mac()).isNull();
        assertThat(edit.model()).isNull();
        refused("type", () -> DeviceBody.Edit.read(json("{'type': 'switch'}")));
    }

    @Test
    void aModelThatIsNullIsNoneAnyMore() throws IOException {
        assertThat(DeviceBody.Edit.read(json("{'model': null}")).edit(null).model())
                .isEmpty();
    }

    @Test
    void nodesBlinkForAMinuteUnlessToldOtherwise() throws IOException {
        assertThat(BlinkBody.read(json("{}")).time()).isEqualTo(Duration.ofSeconds(60));
        assertThat(BlinkBody.read(json("{'seconds': 3600}")).time()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3601", "-1", "'60'", "1.5"})
    void nodesBlinkForOneSecondToOneHour(String seconds) {
        refused("seconds", () -> BlinkBody.read(json("{'seconds': " + seconds + "}")));
    }

    @Test
    void settingsOfSeveralDevicesAreReadAsText() throws IOException {
        ConfigBody body =
                ConfigBody.read(json("{'devices': 'sw-*', 'settings': {'snmp.port': 161, 'poe.reboots': null}}"));

        assertThat(body.devices()).isEqualTo("sw-*");
        assertThat(body.settings()).containsEntry("snmp.port", "161").containsEntry("poe.reboots", null);
        refused("settings", () -> ConfigBody.read(json("{'devices': 'sw-*'}")));
        refused("devices", () -> ConfigBody.read(json("{'settings': {}}")));
    }

    /** A request that is read. */
    private interface Reading {
        Object read() throws IOException;
    }

    private static void refused(String field, Reading reading) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(reading::read)
                .satisfies(wrong ->
                        assertThat(wrong.errors()).extracting(FieldError::field).containsExactly(field));
    }

    private static InputStream json(String text) {
        return new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
