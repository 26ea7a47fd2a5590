package walt.reboot.rest;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import walt.reboot.rest.problem.ProblemException;

class EventStreamsTest {
    private final EventStreams streams = new EventStreams();

    @Test
    void aUserHasSoManyStreamsAndOthersHaveTheirs() {
        Places.Place first = streams.enter("alice");
        fill("alice", EventStreams.MOST_PER_USER - 1);

        refused("alice", "alice follows 50 reboots already");
        assertThatNoException().isThrownBy(() -> streams.enter("bob"));
        first.close();
        first.close();
        fill("alice", 1);
        refused("alice", "alice follows 50 reboots already");
    }

    @Test
    void allTogetherHaveSoManyStreams() {
        List<Places.Place> places = new ArrayList<>();
        for (int i = 0; i < EventStreams.MOST / EventStreams.MOST_PER_USER; i++) {
            places.addAll(fill("user-" + i, EventStreams.MOST_PER_USER));
        }

        refused("alice", "500 streams of events already");
        places.getFirst().close();
        fill("alice", 1);
    }

    private List<Places.Place> fill(String user, int count) {
        List<Places.Place> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(streams.enter(user));
        }
        return places;
    }

    private void refused(String user, String words) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> streams.enter(user))
                .withMessageContaining(words);
    }
}
