package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.ImportResult;
import walt.reboot.inventory.ImportResult.Difference;
import walt.reboot.inventory.ImportResult.Member;
import walt.reboot.inventory.ImportWarning;

class ImportJsonTest {
    @Test
    void whatDiffersIsCountedAndShown() {
        ImportResult result = new ImportResult(
                40,
                List.of(
                        new Difference(new DeviceName("rpi-1"), true, List.of()),
                        new Difference(new DeviceName("rpi-2"), false, List.of(new Member("owner", null, "alice")))),
                List.of());

        assertThat(ImportJson.of(result, true))
                .isEqualTo(new ImportJson(
                        1,
                        1,
                        40,
                        true,
                        List.of(
                                new ImportJson.DifferenceJson("rpi-1", "added", List.of()),
                                new ImportJson.DifferenceJson(
                                        "rpi-2",
                                        "changed",
                                        List.of(new ImportJson.MemberJson("owner", null, "alice")))),
                        List.of()));
    }

    @Test
    void warningsThatAreAlikeAreToldOnce() {
        List<ImportWarning> warnings = Stream.of("sw-2", "sw-10", "sw-1", "sw-3")
                .map(name -> new ImportWarning(new DeviceName(name), "'snmp.community' is missing: set it."))
                .toList();

        assertThat(ImportJson.of(new ImportResult(0, List.of(), warnings), false)
                        .warnings())
                .containsExactly("sw-[1-3,10]: 'snmp.community' is missing: set it.");
    }
}
