package walt.lab.snmp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.Snmp;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import walt.lab.LabSwitch;

/** A plain SNMP manager, one request at a time, without retries. */
final class TestManager implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5000;
    private static final int BULK = 50;

    private final Snmp snmp;
    private final CommunityTarget<UdpAddress> target;

    TestManager(LabSwitch device, String community) throws IOException {
        this.snmp = new Snmp(new DefaultUdpTransportMapping());
        this.snmp.listen();
        UdpAddress address =
                new UdpAddress(device.address().getAddress(), device.address().getPort());
        this.target = new CommunityTarget<>(address, new OctetString(community));
        target.setVersion(SnmpConstants.version2c);
        target.setRetries(0);
        target.setTimeout(PATIENCE_MILLIS);
    }

    TestManager speaking(int version) {
        target.setVersion(version);
        return this;
    }

    TestManager waiting(int millis) {
        target.setTimeout(millis);
        return this;
    }

    /** The answer; empty when there was none in time. */
    Optional<PDU> send(int type, VariableBinding... bindings) throws IOException {
        PDU pdu = target.getVersion() == SnmpConstants.version1 ? new PDUv1() : new PDU();
        pdu.setType(type);
        pdu.addAll(bindings);
        return Optional.ofNullable(snmp.send(pdu, target).getResponse());
    }

    /** A GETBULK of that many rows. */
    PDU bulk(String oid, int repetitions) throws IOException {
        PDU pdu = new PDU(PDU.GETBULK, List.of(new VariableBinding(new OID(oid))));
        pdu.setMaxRepetitions(repetitions);
        return snmp.send(pdu, target).getResponse();
    }

    PDU get(String... oids) throws IOException {
        VariableBinding[] bindings = List.of(oids).stream()
                .map(oid -> new VariableBinding(new OID(oid)))
                .toArray(VariableBinding[]::new);
        return send(PDU.GET, bindings).orElseThrow();
    }

    int number(String oid) throws IOException {
        return get(oid).get(0).getVariable().toInt();
    }

    Optional<PDU> set(String oid, int value) throws IOException {
        return send(PDU.SET, new VariableBinding(new OID(oid), new Integer32(value)));
    }

    /** All under that OID, by one request after the other. */
    List<VariableBinding> walk(String root) throws IOException {
        List<VariableBinding> found = new ArrayList<>();
        OID under = new OID(root);
        OID at = under;
        while (true) {
            PDU answer = send(PDU.GETNEXT, new VariableBinding(at)).orElseThrow();
            VariableBinding next = answer.get(0);
            if (answer.getErrorStatus() != PDU.noError
                    || next.isException()
                    || !next.getOid().startsWith(under)) {
                return found;
            }
            found.add(next);
            at = next.getOid();
        }
    }

    /** All under that OID, many at once. */
    List<VariableBinding> bulkWalk(String root) throws IOException {
        List<VariableBinding> found = new ArrayList<>();
        String at = root;
        while (true) {
            for (VariableBinding next : bulk(at, BULK).getVariableBindings()) {
                if (next.isException()) {
                    return found;
                }
                found.add(next);
            }
            at = found.getLast().getOid().toDottedString();
        }
    }

    @Override
    public void close() throws IOException {
        snmp.close();
    }
}
