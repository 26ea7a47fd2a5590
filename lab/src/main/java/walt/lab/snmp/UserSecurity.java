package walt.lab.snmp;

import org.snmp4j.event.CounterListener;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.DefaultCounterListener;
import org.snmp4j.mp.MPv3;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OctetString;
import org.snmp4j.util.DefaultPDUFactory;
import walt.lab.fault.FaultKind;
import walt.lab.file.AgentSpec;
import walt.lab.poe.SimulatedSwitch;

/** SNMPv3 of an agent: its one user (SHA-256, AES-128) and the clock of its engine (RFC 3414). */
final class UserSecurity {

    private final SimulatedSwitch device;
    private final SecurityProtocols protocols =
            new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.defaultSecurity);
    private final CounterSupport counters = new CounterSupport();
    private final USM usm;
    private final OctetString engine;
    private boolean wrong;
    private int jumps;

    UserSecurity(SimulatedSwitch device, OctetString engine) {
        this.device = device;
        this.engine = engine;
        protocols.addAuthenticationProtocol(new AuthHMAC192SHA256());
        protocols.addPrivacyProtocol(new PrivAES128());
        CounterListener listener = new DefaultCounterListener();
        counters.addCounterListener(listener);
        this.usm = new USM(protocols, engine, device.boots(), counters);
        user("");
    }

    MPv3 model() {
        SecurityModels models = SecurityModels.getCollection(new SecurityModel[] {usm});
        return new MPv3(engine.getValue(), new DefaultPDUFactory(), protocols, models, counters);
    }

    /** To be called before a message is read: the switch's faults and reboots change what its engine knows. */
    void prepare() {
        boolean now = device.faults().has(FaultKind.WRONG_COMMUNITY);
        if (now != wrong) {
            wrong = now;
            usm.removeAllUsers(new OctetString(device.spec().agent().user().name()));
            user(now ? "-changed" : "");
        }
        if (device.faults().has(FaultKind.TIME_WINDOW)) {
            jumps++;
        }
        // two messages with the same number: the second one knows it from the answer to the first
        int boots = device.boots() + jumps / 2;
        if (usm.getEngineBoots() != boots) {
            usm.setEngineBoots(boots);
        }
    }

    private void user(String change) {
        AgentSpec.User user = device.spec().agent().user();
        usm.addUser(new UsmUser(
                new OctetString(user.name()),
                AuthHMAC192SHA256.ID,
                new OctetString(user.authentication() + change),
                PrivAES128.ID,
                new OctetString(user.privacy() + change)));
    }
}
