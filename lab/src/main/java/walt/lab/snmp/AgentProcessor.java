package walt.lab.snmp;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.PDU;
import org.snmp4j.agent.CommandProcessor;
import org.snmp4j.agent.DefaultMOServer;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import walt.lab.fault.FaultKind;
import walt.lab.fault.Faults;
import walt.lab.log.SnmpExchange;
import walt.lab.poe.SimulatedSwitch;

/** Answers, or drops, the requests of one agent, one after the other, and writes them down. */
final class AgentProcessor extends CommandProcessor {

    private static final double PERCENT = 100;

    private final SimulatedSwitch device;
    private final Access access;
    private final Random random;
    private @Nullable Arrival current;

    AgentProcessor(SimulatedSwitch device, Access access, DefaultMOServer objects) {
        super(Access.ENGINE);
        this.device = device;
        this.access = access;
        this.random = device.random();
        setVacm(access);
        setCoexistenceProvider(access);
        addMOServer(objects);
    }

    /** The request that the next PDU belongs to. */
    void begin(Arrival arrival) {
        current = arrival;
    }

    /** Ends a request whose PDU could not be read. */
    void end(Arrival arrival) {
        if (arrival.finish()) {
            device.log().add(exchange(arrival, "?", List.of(), List.of(), "malformed"));
        }
    }

    @Override
    public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
        String dropped = reasonToDrop(event);
        if (dropped.isEmpty()) {
            super.processPdu(event);
        } else {
            event.setProcessed(true);
            finish(event.getPDU(), event.getPDU(), dropped);
        }
    }

    private String reasonToDrop(CommandResponderEvent<?> event) {
        OctetString community = new OctetString(event.getSecurityName());
        if (!access.knows(community)) {
            return "wrong-community";
        }
        boolean refused = !access.mayWrite(community) && !device.spec().agent().refusesAloud();
        boolean readOnly = refused || device.faults().has(FaultKind.READ_ONLY);
        return event.getPDU().getType() == PDU.SET && readOnly ? "read-only" : "";
    }

    @Override
    protected <A extends Address> void sendResponse(CommandResponderEvent<A> event, PDU response) {
        boolean lost = random.nextDouble() * PERCENT < device.faults().number(FaultKind.LOSS);
        finish(event.getPDU(), response, lost ? "lost-reply" : Status.name(response.getErrorStatus()));
        if (!lost) {
            super.sendResponse(event, response);
        }
    }

    private void finish(PDU request, PDU shown, String status) {
        Arrival arrival = current;
        if (arrival != null && arrival.finish()) {
            List<String> oids = Arrays.stream(request.toArray())
                    .map(binding -> binding.getOid().toDottedString())
                    .toList();
            List<String> values = Arrays.stream(shown.toArray())
                    .map(binding -> binding.getVariable().toString())
                    .toList();
            device.log().add(exchange(arrival, PDU.getTypeString(request.getType()), oids, values, status));
        }
    }

    /** Writes down a datagram that never became a request. */
    void drop(Arrival arrival, String status) {
        arrival.finish();
        device.log().add(exchange(arrival, "?", List.of(), List.of(), status));
    }

    private SnmpExchange exchange(Arrival arrival, String pdu, List<String> oids, List<String> values, String status) {
        Faults faults = device.faults();
        boolean effective = !(pdu.equals("SET") && faults.has(FaultKind.IGNORES_SETS));
        return new SnmpExchange(
                arrival.time(),
                device.name(),
                pdu,
                oids,
                values,
                status,
                effective,
                arrival.concurrent(),
                arrival.age());
    }
}
