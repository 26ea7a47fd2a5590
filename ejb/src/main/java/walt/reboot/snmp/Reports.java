package walt.reboot.snmp;

import java.util.Map;
import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/** Reports of version 3, which agents send instead of responses, in words (the counters of RFC 3414, section 5). */
final class Reports {
    private static final Map<OID, String> WORDS = Map.of(
            SnmpConstants.usmStatsUnsupportedSecLevels, "the user may not use authentication with encryption",
            SnmpConstants.usmStatsNotInTimeWindows, "the agent's clock runs wildly",
            SnmpConstants.usmStatsUnknownUserNames, "unknown user",
            SnmpConstants.usmStatsUnknownEngineIDs, "the agent does not know its own engine ID",
            SnmpConstants.usmStatsWrongDigests, "wrong authentication password or protocol",
            SnmpConstants.usmStatsDecryptionErrors, "wrong privacy password or protocol");

    private Reports() {}

    /** The counter that the report names. */
    static Optional<OID> reason(PDU report) {
        return report.getVariableBindings().stream().findFirst().map(VariableBinding::getOid);
    }

    /** The report of an agent that could not decrypt a request. Many agents send none. */
    static PDU undecrypted() {
        PDU report = new PDU();
        report.setType(PDU.REPORT);
        report.add(new VariableBinding(SnmpConstants.usmStatsDecryptionErrors));
        return report;
    }

    /** The report of an agent that tells its engine ID, but has never answered the user. */
    static PDU ignored() {
        PDU report = new PDU();
        report.setType(PDU.REPORT);
        return report;
    }

    /** What is wrong, for the user. */
    static String words(PDU report) {
        return reason(report)
                .map(oid -> WORDS.getOrDefault(oid, "report " + oid))
                .orElse("the agent is there, but does not answer this user: check the user and the passwords");
    }
}
