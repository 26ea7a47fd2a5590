package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00.123Z");

    @Test
    void anIdIsAVersion7UuidOfItsTime() {
        for (int i = 0; i < 1_000; i++) {
            UUID id = Ids.next(NOW);

            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
        }
    }

    @Test
    void idsSortByTimeAsTextToo() {
        String before = "";
        for (int i = 0; i < 1_000; i++) {
            String id = Ids.next(NOW.plusMillis(i * 37L)).toString();

            assertThat(id).isGreaterThan(before);
            before = id;
        }
    }

    @Test
    void idsOfTheSameMomentDiffer() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(Ids.next(NOW));
        }

        assertThat(ids).hasSize(10_000);
    }
}
