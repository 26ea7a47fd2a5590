package walt.reboot.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import walt.reboot.rest.problem.ProblemException;

class SwitchWaitsTest {
    private final SwitchWaits waits = new SwitchWaits();

    /** Does something while so many others of the user wait. */
    private <T> T among(int others, String user, Supplier<T> work) {
        return others == 0 ? work.get() : waits.during(user, () -> among(others - 1, user, work));
    }

    private String ask(String user) {
        return waits.during(user, () -> "told " + user);
    }

    @Test
    void aUserWaitsForSoManyAnswersAndOthersForTheirs() {
        among(SwitchWaits.MOST_PER_USER, "alice", () -> {
            refused("alice", "alice waits for 32 answers of switches already");
            return assertThat(ask("bob")).isEqualTo("told bob");
        });
        assertThat(ask("alice")).isEqualTo("told alice");
    }

    @Test
    void allTogetherWaitForSoMany() {
        int half = SwitchWaits.MOST / 2;
        among(
                half,
                "alice",
                () -> among(half, "bob", () -> {
                    refused("carol", "64 requests wait for answers of switches already");
                    return "";
                }));
        assertThat(ask("carol")).isEqualTo("told carol");
    }

    @Test
    void whoIsToldAFaultWaitsNoMore() {
        for (int i = 0; i < SwitchWaits.MOST; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> waits.during("alice", () -> {
                        throw new IllegalStateException("the switch does not answer");
                    }));
        }
        assertThat(ask("alice")).isEqualTo("told alice");
    }

    private void refused(String user, String words) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ask(user))
                .withMessageContaining(words);
    }
}
