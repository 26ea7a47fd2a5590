package walt.lab.control;

import java.util.Map;

/** What can be seen and done at the control endpoint; the answers are maps that become JSON. */
public interface Controls {

    /** All devices as they are now. */
    Map<String, Object> state();

    /** The log's lines after that number, and the number to go on from. */
    Map<String, Object> log(long since);

    /**
     * Replaces the faults of the device that the JSON text names.
     *
     * @throws IllegalArgumentException when there is no such device or fault
     */
    Map<String, Object> faults(String body);
}
