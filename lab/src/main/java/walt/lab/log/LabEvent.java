package walt.lab.log;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that a simulated device saw or did. */
public sealed interface LabEvent permits SnmpExchange, PortChange, NodeRequest, NodeChange {

    /** When it happened; for a request: when it arrived. */
    Instant time();

    /** The device's name. */
    String device();

    /** The kind of event and its details, in the order in which they are written. */
    Map<String, @Nullable Object> fields();
}
