package walt.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;
import walt.lab.file.LabFile;
import walt.lab.file.Overrides;
import walt.lab.log.LabEvent;
import walt.lab.log.NodeChange;
import walt.lab.log.SnmpExchange;

/** Labs for tests: on free ports, with durations of hundredths of a second. */
public final class TestLab {

    /** Nodes that are quick about everything. */
    public static final String QUICK =
            "times: {shutdown: 0.01, down: 0.02, boot: 0.03, relisten: 0.05, abandoned: 0.2, silence: 0.1}\n";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private TestLab() {}

    /** A lab of that file on free ports. */
    public static Lab start(String file) throws IOException {
        return Lab.start(LabFile.parse(file, Overrides.NONE.network("127.77").ports(0, 0)));
    }

    /** Waits for an event among the lines of the lab's log with greater numbers. */
    public static void await(Lab lab, long since, Predicate<LabEvent> wanted) throws InterruptedException {
        Assertions.assertThat(lab.log().await(since, wanted, PATIENCE)).isPresent();
    }

    /** The node changed to that state. */
    public static Predicate<LabEvent> node(String name, String state) {
        return event -> event instanceof NodeChange change
                && change.device().equals(name)
                && change.state().equals(state);
    }

    /** A request to a switch ended like that: an agent that does not answer may look at it after its client gave up. */
    public static Predicate<LabEvent> exchange(String status) {
        return event ->
                event instanceof SnmpExchange exchange && exchange.status().equals(status);
    }
}
