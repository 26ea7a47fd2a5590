package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsSchemaTest {
    private static final Path FILE = Path.of("src/main/resources/META-INF/openapi.json");

    @Test
    void theOpenApiDocumentKnowsTheSettingsThatAreDeclared() throws IOException {
        if (Boolean.getBoolean("walt.generate")) {
            Files.writeString(FILE, SettingsSchema.document());
        }
        assertThat(Files.readString(FILE))
                .as("settings were changed: generate the file anew with -Dwalt.generate=true, and look at it")
                .isEqualTo(SettingsSchema.document());
    }
}
