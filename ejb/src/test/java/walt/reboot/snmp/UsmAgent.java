package walt.reboot.snmp;

import java.util.concurrent.atomic.AtomicInteger;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.DefaultCounterListener;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityProtocols.SecurityProtocolSet;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OctetString;

/** An agent of version 3 on the loopback interface, with a user {@code walt} and a clock that the test sets. */
final class UsmAgent implements AutoCloseable {
    private static final SecurityProtocols PROTOCOLS = new SecurityProtocols(SecurityProtocolSet.maxCompatibility);

    final LoopbackAgent agent;
    private final OctetString engineId;
    private final USM usm;
    private final AtomicInteger discoveries = new AtomicInteger();
    private final AtomicInteger wrongPasswords = new AtomicInteger();

    /** @param engineId 5 to 32 octets */
    UsmAgent(String engineId, int boots, String password) {
        this.engineId = new OctetString(engineId);
        CounterSupport counters = new CounterSupport();
        counters.addCounterListener(new DefaultCounterListener());
        counters.addCounterListener(event -> {
            if (event.getOid().equals(SnmpConstants.usmStatsUnknownEngineIDs)) {
                discoveries.incrementAndGet();
            } else if (event.getOid().equals(SnmpConstants.usmStatsWrongDigests)) {
                wrongPasswords.incrementAndGet();
            }
        });
        usm = new USM(PROTOCOLS, this.engineId, boots, counters);
        OctetString secret = new OctetString(password);
        usm.addUser(new UsmUser(new OctetString("walt"), AuthHMAC192SHA256.ID, secret, PrivAES128.ID, secret));
        SecurityModels models = new SecurityModels();
        models.addSecurityModel(usm);
        agent = new LoopbackAgent(new MPv3(this.engineId.getValue(), null, PROTOCOLS, models, counters));
    }

    /** How often it was started, and how many seconds ago. */
    void clock(int boots, int seconds) {
        usm.setLocalEngine(engineId, boots, seconds);
    }

    /** How often it was asked for its engine ID. */
    int discoveries() {
        return discoveries.get();
    }

    /** How many requests came with another password than the user's. */
    int wrongPasswords() {
        return wrongPasswords.get();
    }

    SnmpTarget target(String password) {
        return new SnmpTarget(agent.address(), user(password));
    }

    static SnmpAccess.Usm user(String password) {
        return new SnmpAccess.Usm("walt", SnmpAccess.Auth.SHA_256, password, SnmpAccess.Privacy.AES_128, password);
    }

    @Override
    public void close() {
        agent.close();
    }
}
