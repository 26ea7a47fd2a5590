package walt.reboot.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.NotFound;
import walt.reboot.inventory.records.JobState;

class ParametersTest {
    private static final UUID ID = UUID.fromString("0199c3f0-7a5e-7c11-8a2b-0123456789ab");

    @Test
    void goodOnesAreRead() {
        assertThat(Parameters.device("rpi-1")).hasToString("rpi-1");
        assertThat(Parameters.id(ID.toString())).isEqualTo(ID);
        assertThat(Parameters.cursor("0199C3F0-7A5E-7C11-8A2B-0123456789AB")).isEqualTo(ID);
        assertThat(Parameters.flag("nodes", "true")).isTrue();
        assertThat(Parameters.flag("nodes", "false")).isFalse();
        assertThat(Parameters.number("limit", "200", 1, 200)).isEqualTo(200);
        assertThat(Parameters.number("limit", "007", 1, 200)).isEqualTo(7);
        assertThat(Parameters.jobState("aborted")).isEqualTo(JobState.ABORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "rpi 1", "all-nodes", "..", "a/b", "rpi-1\n", "\u001b[2J"})
    void whatCanBeNoNameBelongsToNoDevice(String name) {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Parameters.device(name))
                .satisfies(missing -> assertThat(missing.detail())
                        .startsWith("Unknown device: ")
                        .doesNotContain("\n", "\u001b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1-1-1-1-1",
                "0199c3f0-7a5e-7c11-8a2b-0123456789abc",
                "0199c3f07a5e7c118a2b0123456789ab",
                "x"
            })
    void whatIsNoIdBelongsToNoReboot(String id) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Parameters.id(id));
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Parameters.cursor(id))
                .withMessage("'cursor' must be the 'next' of the page before.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "201", "-1", "+1", "1.0", "1e2", "9999999999", "١", " 1"})
    void aNumberIsWithinItsBounds(String text) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Parameters.number("limit", text, 1, 200))
                .withMessage("'limit' must be a whole number from 1 to 200.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", "1", "yes"})
    void aFlagIsTrueOrFalse(String text) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Parameters.flag("nodes", text))
                .withMessage("'nodes' must be true or false.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RUNNING", "pending", "done "})
    void aStateIsOneOfAJob(String text) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Parameters.jobState(text))
                .withMessage("'state' must be running, done or aborted.");
    }
}
