package walt.reboot.snmp;

import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.OID;

/**
 * What an agent sent back: a response, or a report of version 3, which says why the request was not looked at.
 *
 * @param securityLevel as SNMP4J numbers them
 */
record Heard(PDU pdu, int securityLevel) {
    /** Whether the agent finds our notion of its clock wrong, and proves that it is the agent who says so. */
    boolean outOfTime() {
        return pdu.getType() == PDU.REPORT
                && securityLevel >= SecurityLevel.AUTH_NOPRIV
                && SnmpConstants.usmStatsNotInTimeWindows.equals(
                        Reports.reason(pdu).orElseGet(OID::new));
    }

    boolean encrypted() {
        return securityLevel == SecurityLevel.AUTH_PRIV;
    }

    boolean authentic() {
        return securityLevel >= SecurityLevel.AUTH_NOPRIV;
    }
}
