package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.topology.SwitchProfile;
import walt.reboot.inventory.topology.SwitchProfiles;
import walt.reboot.poe.FamilyProbe.Identity;
import walt.reboot.topology.PoeFamily;

class ProfileMemoryTest {
    private static final UUID ID = new UUID(0, 1);
    private static final Identity CISCO = new Identity("1.3.6.1.4.1.9.1.516", PoeFamily.CISCO);

    private final Table table = new Table();
    private final ProfileMemory memory = new ProfileMemory(table, Supplier::get, Clock.systemUTC());

    private static final class Table extends SwitchProfiles {
        final List<SwitchProfile> rows = new ArrayList<>();
        boolean away;
        int reads;

        @Override
        public List<SwitchProfile> all() {
            reads++;
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            return List.copyOf(rows);
        }

        @Override
        public void found(UUID switchId, String sysObjectId, String family, Instant when) {
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            rows.add(new SwitchProfile(switchId, sysObjectId, family, when, null));
        }
    }

    @Test
    void whatIsKeptOutlivesTheServerAndIsReadOnce() {
        memory.keep(ID, CISCO);
        ProfileMemory afterRestart = new ProfileMemory(table, Supplier::get, Clock.systemUTC());
        assertThat(afterRestart.recall(ID)).contains(CISCO);
        assertThat(afterRestart.recall(new UUID(0, 2))).isEmpty();
        assertThat(table.reads).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsAwayHindersNothing() {
        table.away = true;
        assertThat(memory.recall(ID)).isEmpty();
        memory.keep(ID, CISCO);
        assertThat(memory.recall(ID)).contains(CISCO);
        assertThat(table.rows).isEmpty();
    }

    @Test
    void aDatabaseThatComesBackIsReadThen() {
        table.rows.add(new SwitchProfile(ID, "1.3.6.1.4.1.9.1.516", "cisco", Instant.EPOCH, null));
        table.away = true;
        assertThat(memory.recall(ID)).isEmpty();
        table.away = false;
        assertThat(memory.recall(ID)).contains(CISCO);
    }

    @Test
    void aFamilyOfALaterVersionIsNotKnown() {
        table.rows.add(new SwitchProfile(ID, "", "quantum", Instant.EPOCH, null));
        assertThat(memory.recall(ID)).isEmpty();
    }
}
