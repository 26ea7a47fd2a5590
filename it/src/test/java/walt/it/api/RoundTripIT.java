package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;

/** A platform that is exported, imported into an empty server and exported again is the same, byte for byte. */
class RoundTripIT extends DeployedTest {
    @BeforeEach
    void thePlatformIsThere() {
        server.forgetAll();
        load("application/yaml", Platform.YAML);
    }

    @ParameterizedTest
    @CsvSource({
        "application/yaml, true",
        "application/yaml, false",
        "text/csv,         true",
        "text/csv,         false",
    })
    void whatIsExportedAndImportedIsTheSame(String type, boolean secrets) {
        String exported = export(type, secrets);
        assertThat(exported.contains("hush")).isEqualTo(secrets);
        server.forgetAll();
        Answer imported = load(type, exported);
        assertThat(imported.at("added")).isEqualTo(10);
        assertThat(imported.list("warnings"))
                .isEqualTo(secrets ? List.of() : List.of("sw-[1-2]: 'snmp.community' is missing: set it."));
        assertThat(export(type, secrets)).isEqualTo(exported);
        Answer again = load(type, exported);
        assertThat(List.of(again.at("added"), again.at("changed"), again.at("unchanged")))
                .containsExactly(0, 0, 10);
        assertThat(again.list("differences")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "text/csv"})
    void whereTheSecretsAreAlreadyTheyStay(String type) {
        Answer again = load(type, export(type, false));
        assertThat(again.at("unchanged")).isEqualTo(10);
        assertThat(again.list("warnings")).isEmpty();
        assertThat(export(type, true)).contains("hush");
    }

    @Test
    void yamlAndCsvTellTheSame() {
        String yaml = export("application/yaml", true);
        String csv = export("text/csv", true);
        server.forgetAll();
        load("text/csv", csv);
        assertThat(export("application/yaml", true)).isEqualTo(yaml);
    }

    @Test
    void devicesAreInNaturalOrderAndMissingSecretsAreNamed() {
        assertThat(export("text/csv", false).lines().map(line -> line.split(",", 2)[0]))
                .containsExactly(
                        "name", "pc", "rpi-2", "rpi-3", "rpi-10", "sw-1", "sw-2", "unknown-1", "vn-1", "vn-2", "vn-3");
        assertThat(export("application/yaml", false)).contains("  left-out:\n  - snmp.community\n");
    }

    private Answer load(String type, String document) {
        return server.send("POST", "/inventory", document, Map.of("Content-Type", type + "; charset=utf-8"))
                .is(200);
    }

    private String export(String type, boolean secrets) {
        Answer answer = server.send("GET", "/inventory?secrets=" + secrets, null, Map.of("Accept", type))
                .is(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
        return answer.body();
    }
}
