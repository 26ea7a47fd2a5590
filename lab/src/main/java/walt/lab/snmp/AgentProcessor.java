package walt.lab.snmp;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.PDU;
import org.snmp4j.agent.CommandProcessor;
import org.snmp4j.agent.DefaultMOServer;
import org.snmp4j.security.SecurityModel;
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
    private final Hold hold;
    private final Random random;
    private @Nullable Arrival current;

    AgentProcessor(SimulatedSwitch device, OctetString engine, Hold hold, DefaultMOServer objects) {
        super(engine);
        this.access = new Access(device.spec().agent(), engine);
        this.hold = hold;
        this.device = device;
        this.random = device.random();
        setVacm(access);
        setCoexistenceProvider(access);
        addMOServer(objects);
    }

    /** The request that the next PDU belongs to. */
    void begin(Arrival arrival) {
        current = arrival;
    }

    /** Ends a request whose PDU could not be read, or was none, as when SNMPv3 peers come to know each other. */
    void end(Arrival arrival) {
        if (arrival.finish()) {
            device.log()
                    .add(exchange(arrival, "?", List.of(), List.of(), arrival.isVersion3() ? "report" : "malformed"));
        }
    }

    @Override
    public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
        hold.before(event.getPDU());
        String dropped = reasonToDrop(event);
        if (dropped.isEmpty()) {
            super.processPdu(event);
        } else {
            event.setProcessed(true);
            finish(event.getPDU(), event.getPDU(), dropped);
        }
    }

    private String reasonToDrop(CommandResponderEvent<?> event) {
        Faults faults = device.faults();
        if (faults.has(FaultKind.REBOOTS)) {
            return "rebooting";
        }
        if (faults.has(FaultKind.WRONG_COMMUNITY) || !knows(event)) {
            return "wrong-community";
        }
        if (event.getPDU().getType() == PDU.SET && (faults.has(FaultKind.READ_ONLY) || !mayWrite(event))) {
            return "read-only";
        }
        boolean large = event.getPDU().getType() == PDU.GETBULK
                && faults.has(FaultKind.DROPS_BULK)
                && event.getPDU().getMaxRepetitions() > faults.number(FaultKind.DROPS_BULK);
        return large ? "large-bulk" : "";
    }

    private boolean knows(CommandResponderEvent<?> event) {
        return isUser(event) || access.knows(new OctetString(event.getSecurityName()));
    }

    private boolean mayWrite(CommandResponderEvent<?> event) {
        return isUser(event)
                || access.mayWrite(new OctetString(event.getSecurityName()))
                || device.spec().agent().refusesAloud();
    }

    private static boolean isUser(CommandResponderEvent<?> event) {
        return event.getSecurityModel() == SecurityModel.SECURITY_MODEL_USM;
    }

    @Override
    protected <A extends Address> void sendResponse(CommandResponderEvent<A> event, PDU response) {
        hold.after(event.getPDU());
        truncate(event.getPDU(), response);
        boolean lost = random.nextDouble() * PERCENT < device.faults().number(FaultKind.LOSS);
        finish(event.getPDU(), response, lost ? "lost-reply" : Status.name(response.getErrorStatus()));
        if (!lost) {
            super.sendResponse(event, response);
        }
    }

    private void truncate(PDU request, PDU response) {
        if (request.getType() == PDU.GETBULK && device.faults().has(FaultKind.TRUNCATES)) {
            int rows = Math.max(1, (int) device.faults().number(FaultKind.TRUNCATES));
            while (response.size() > rows * request.size()) {
                response.trim();
            }
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
        arrival.lose();
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
