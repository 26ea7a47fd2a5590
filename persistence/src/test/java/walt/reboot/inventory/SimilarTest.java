package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarTest {
    private static final List<String> WORDS = List.of("all-nodes", "all-switches", "my-nodes", "server");

    @ParameterizedTest
    @CsvSource({
        "all-node, all-nodes",
        "allnodes, all-nodes",
        "al-nodess, all-nodes",
        "all-swiches, all-switches",
        "mynodes, my-nodes",
        "servr, server",
        "server, server",
    })
    void aMistypedWordIsFound(String typed, String meant) {
        assertThat(Similar.to(typed, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"rpi-1", "''", "s", "nodes", "every-node"})
    void aDifferentWordIsNot(String typed) {
        assertThat(Similar.to(typed, WORDS)).isEmpty();
    }

    @Test
    void aHugeWordCostsNoTime() {
        assertThat(Similar.to("a".repeat(1_000_000), WORDS)).isEmpty();
    }
}
