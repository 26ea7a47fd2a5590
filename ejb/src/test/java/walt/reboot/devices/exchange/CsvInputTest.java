package walt.reboot.devices.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.ImportedDevice;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.settings.Setting;

class CsvInputTest {
    @Test
    void everyColumnIsRead() {
        ImportedDevice read = Reading.one(InventoryFormat.CSV, """
                type,name,ip,mac,owner,image,model,snmp.version,snmp.port,left-out
                switch,sw-1,10.0.0.1,02-00-00-00-00-0A,ann,ann/x,"GS ""308"", white",2,,snmp.community
                """);
        NewDevice device = read.device();

        assertThat(device.name()).hasToString("sw-1");
        assertThat(device.type()).isEqualTo(DeviceType.SWITCH);
        assertThat(device.mac()).hasToString("02:00:00:00:00:0a");
        assertThat(device.ip()).hasToString("10.0.0.1");
        assertThat(device.model()).isEqualTo("GS \"308\", white");
        assertThat(device.owner()).isEqualTo("ann");
        assertThat(device.image()).isEqualTo("ann/x");
        assertThat(device.settings()).isEqualTo(Map.of("snmp.version", "2"));
        assertThat(read.leftOut()).isEqualTo(Set.of(Setting.SNMP_COMMUNITY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,model\nrpi-1,b",
                "name;model\r\nrpi-1;b\r\n",
                "name\tmodel\nrpi-1\tb\n",
                "\uFEFFname,model\n\nrpi-1,b\n\n"
            })
    void theTextsOfSpreadsheetsAreRead(String text) {
        assertThat(Reading.one(InventoryFormat.CSV, text).device().model()).isEqualTo("b");
    }

    @Test
    void virtualNodesRunHereUnlessTheyAreSaidToRunElsewhere() {
        assertThat(Reading.all(InventoryFormat.CSV, "name,virtual,runs\nv-1,true,\nv-2,true,elsewhere\nn-1,false,\n"))
                .extracting(NewDevice::vmHost)
                .containsExactly(Reading.SERVER, null, null);
    }

    @Test
    void nullAndTildeAreTexts() {
        assertThat(Reading.one(InventoryFormat.CSV, "name,model,image\nrpi-1,null,~\n")
                        .device())
                .extracting(NewDevice::model, NewDevice::image)
                .containsExactly("null", "~");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                           | 1 | must begin with a line that names its columns",
                "mac,ip                       | 1 | the column 'name' is missing.",
                "name,colour                  | 1 | 'colour' is no column: use name, type,",
                "name,ip,ip                   | 1 | the column 'ip' is there twice.",
                "name;ip/rpi-1;x              | 2 | 'x' is not an IP address",
                "name,ip//rpi-1,x             | 3 | 'x' is not an IP address",
                "name,ip/rpi-1,10.0.0.1,b     | 2 | there are 3 cells for 2 columns",
                "name,ip/,10.0.0.1            | 2 | the device has no name.",
                "name/rpi-1/pc-1/rpi-1        | 4 | rpi-1 is there twice: see line 2.",
                "name,left-out/rpi-1,nothing  | 2 | 'nothing' is not a setting.",
                "name,model/rpi-1,`\"`a`\"`b  | 2 | not valid CSV",
            })
    void everyFaultIsToldWithItsLine(String lines, int line, String detail) {
        String text = lines.replace('/', '\n').replace("`", "");
        assertThat(Reading.faults(InventoryFormat.CSV, text)).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("line " + line);
            assertThat(error.detail()).startsWith("Line " + line + ": ").contains(detail);
        });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(Reading.faults(InventoryFormat.CSV, "name,mac,ip\nrpi-1,x,y\nrpi-2,,\nrpi 3,,z\n"))
                .extracting(FieldError::field)
                .containsExactly("line 2", "line 2", "line 4", "line 4");
    }

    @Test
    void aQuotedLineBreakDoesNotConfuseTheLines() {
        assertThat(Reading.faults(InventoryFormat.CSV, "name,model,ip\n\"a\",\"b\nc\",\nrpi-1,,x\n"))
                .extracting(FieldError::field)
                .containsExactly("line 2", "line 4");
    }
}
