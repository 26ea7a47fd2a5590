package walt.reboot.snmp;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.snmp4j.CommandResponder;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityProtocols.SecurityProtocolSet;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/**
 * What is known of one agent of version 3: its engine ID, its clock, and the user's keys made for it. Each agent has an engine of
 * its own here, so that the same user may have different passwords, and that switches with the same engine ID (there are
 * such) don't disturb each other.
 */
final class UsmEngine {
    /** SNMP4J's own set is a static one that other applications of the same server may change. */
    private static final SecurityProtocols PROTOCOLS = new SecurityProtocols(SecurityProtocolSet.maxCompatibility);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final UdpAddress agent;
    private final OctetString user;
    private final MPv3 messages;
    private final MessageDispatcher dispatcher = new MessageDispatcherImpl();

    /** @param ear takes what the agent says */
    UsmEngine(UdpAddress agent, SnmpAccess.Usm access, CommandResponder ear) {
        this.agent = agent;
        this.user = octets(access.user());
        OctetString ownId = new OctetString(MPv3.createLocalEngineID(random()));
        CounterSupport counters = new CounterSupport();
        USM usm = new USM(PROTOCOLS, ownId, 0, counters);
        usm.addUser(new UsmUser(
                user,
                protocol(access.auth()),
                octets(access.authPassword()),
                protocol(access.privacy()),
                octets(access.privacyPassword())));
        SecurityModels models = new SecurityModels();
        models.addSecurityModel(usm);
        messages = new MPv3(ownId.getValue(), null, PROTOCOLS, models, counters);
        dispatcher.addMessageProcessingModel(messages);
        dispatcher.addCommandResponder(ear);
    }

    MessageDispatcher dispatcher() {
        return dispatcher;
    }

    /** Whether the agent has not told its engine ID yet. */
    boolean unknown() {
        return messages.getEngineID(agent) == null;
    }

    /** A target for the question after the engine ID, which carries neither a user nor an object. */
    Target<UdpAddress> anonymous() {
        return target(new OctetString(), SecurityLevel.NOAUTH_NOPRIV);
    }

    /** A target for messages of the user. */
    Target<UdpAddress> target(int securityLevel) {
        return target(user, securityLevel);
    }

    private Target<UdpAddress> target(OctetString name, int securityLevel) {
        UserTarget<UdpAddress> result = new UserTarget<>(agent, name, new byte[0], securityLevel);
        result.setVersion(SnmpConstants.version3);
        return result;
    }

    /** The request as this version writes it; made afresh for each message, since it carries the engine ID. */
    static ScopedPDU scoped(PDU request) {
        ScopedPDU scoped = new ScopedPDU();
        scoped.setType(request.getType());
        scoped.addAll(request.getVariableBindings());
        if (request.getType() == PDU.GETBULK) {
            scoped.setMaxRepetitions(request.getMaxRepetitions());
            scoped.setNonRepeaters(request.getNonRepeaters());
        }
        return scoped;
    }

    private static OID protocol(SnmpAccess.Auth auth) {
        return switch (auth) {
            case SHA -> AuthSHA.ID;
            case SHA_224 -> AuthHMAC128SHA224.ID;
            case SHA_256 -> AuthHMAC192SHA256.ID;
            case SHA_384 -> AuthHMAC256SHA384.ID;
            case SHA_512 -> AuthHMAC384SHA512.ID;
        };
    }

    private static OID protocol(SnmpAccess.Privacy privacy) {
        return switch (privacy) {
            case AES_128 -> PrivAES128.ID;
            case AES_192 -> PrivAES192.ID;
            case AES_256 -> PrivAES256.ID;
        };
    }

    private static OctetString octets(String text) {
        return new OctetString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static OctetString random() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return new OctetString(bytes);
    }
}
