package walt.reboot.snmp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.snmp4j.PDU;

/** How requests of one version of SNMP are put into messages, and what else must be said for an answer. */
interface Dialect {
    /** As {@link Wire#exchange}, for an agent that this dialect was chosen for. */
    Optional<PDU> exchange(Talk talk, PDU request, List<Duration> waits) throws InterruptedException;
}
