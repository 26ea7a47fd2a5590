package walt.reboot.inventory.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
    private static final Path FILE = Path.of("../docs/help/device-config.txt");
    private static final String START = "THE SETTINGS\n\n";
    private static final String END = "WHAT THEY DO\n";

    @Test
    void theHelpPageKnowsTheSettingsThatAreDeclared() throws IOException {
        String page = Files.readString(FILE);
        String wanted = page.substring(0, page.indexOf(START)) + START + SettingsTable.text() + "\n\n"
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("walt.generate")) {
            Files.writeString(FILE, wanted);
        }
        assertThat(Files.readString(FILE))
                .as(
                        "settings were changed: generate the table anew with -Dwalt.generate=true, and explain them below it")
                .isEqualTo(wanted);
    }

    @Test
    void noLineOfTheTableIsTooLongForATerminal() {
        assertThat(SettingsTable.text().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
    }
}
