package walt.reboot.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.reboot.inventory.BadInput.FieldError;

class ProblemTest {
    @ParameterizedTest
    @CsvSource({
        "400, bad-input",
        "401, not-authenticated",
        "403, not-allowed",
        "404, not-found",
        "405, method-not-allowed",
        "406, not-acceptable",
        "409, conflict",
        "413, too-large",
        "415, unsupported-media-type",
        "500, internal",
        "503, unavailable",
    })
    void everyTypeHasItsStatusAndItsName(int status, String name) {
        ProblemType type = ProblemType.ofStatus(status);

        assertThat(type.status()).isEqualTo(status);
        assertThat(type.uri()).isEqualTo("urn:walt:problem:" + name);
        assertThat(type.title()).isNotBlank();
    }

    @Test
    void onlyTheConflictThatForceOverrulesSharesItsStatusWithAnother() {
        assertThat(Stream.of(ProblemType.values()).filter(type -> ProblemType.ofStatus(type.status()) != type))
                .containsExactly(ProblemType.OWNED);
    }

    @ParameterizedTest
    @CsvSource({"402, BAD_INPUT", "422, BAD_INPUT", "499, BAD_INPUT", "501, INTERNAL", "504, INTERNAL", "599, INTERNAL"
    })
    void otherStatusesAreBadInputOrInternal(int status, ProblemType type) {
        assertThat(ProblemType.ofStatus(status)).isEqualTo(type);
    }

    @Test
    void aProblemIsWrittenAsRfc9457Says() {
        Problem problem = new Problem(
                ProblemType.BAD_INPUT,
                "Unknown device: rpi-99.",
                List.of(new FieldError("nodes", "Unknown device: rpi-99.")));

        assertThat(problem.json())
                .isEqualTo("{\"type\":\"urn:walt:problem:bad-input\",\"title\":\"Bad input\",\"status\":400,"
                        + "\"detail\":\"Unknown device: rpi-99.\","
                        + "\"errors\":[{\"field\":\"nodes\",\"detail\":\"Unknown device: rpi-99.\"}]}");
    }

    @Test
    void errorsAreLeftOutWhereThereAreNoneAndTextIsEscaped() {
        assertThat(new Problem(ProblemType.CONFLICT, "\"quoted\"\n</script>\u0000").json())
                .doesNotContain("errors", "\n", "\0")
                .contains("\\\"quoted\\\"\\n");
    }
}
