package walt.reboot.snmp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.snmp4j.CommunityTarget;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/** Versions 1 and 2c: a request is a message, and goes with the community that fits it. */
record CommunityDialect(MessageDispatcher dispatcher, SnmpAccess.Community access) implements Dialect {
    @Override
    public Optional<PDU> exchange(Talk talk, PDU request, List<Duration> waits) throws InterruptedException {
        for (Duration wait : waits) {
            Optional<Heard> heard = talk.say(dispatcher, target(talk.agent(), request), request, wait);
            if (heard.isPresent()) {
                return heard.map(Heard::pdu);
            }
        }
        return Optional.empty();
    }

    private Target<UdpAddress> target(UdpAddress agent, PDU request) {
        String community = request.getType() == PDU.SET ? access.write() : access.read();
        CommunityTarget<UdpAddress> result =
                new CommunityTarget<>(agent, new OctetString(community.getBytes(StandardCharsets.UTF_8)));
        result.setVersion(
                switch (access.version()) {
                    case V1 -> SnmpConstants.version1;
                    case V2C -> SnmpConstants.version2c;
                });
        return result;
    }
}
