package walt.lab.snmp;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;
import walt.lab.family.PowerTable;
import walt.lab.fault.Boundary;
import walt.lab.poe.PoePort;
import walt.lab.poe.SimulatedSwitch;

/** Lets an agent stand still at a boundary of a power cycle until the faults of its switch are replaced. */
final class Hold {

    private final OID ports;
    private final PowerTable table;
    private final SimulatedSwitch device;
    private @Nullable CountDownLatch faults;
    private boolean returned;
    private volatile @Nullable Boundary held;

    Hold(SimulatedSwitch device) {
        this.device = device;
        this.table = device.spec().tables().family().table();
        this.ports = new OID(table.entry());
    }

    /** Where the agent stands still now. */
    Optional<Boundary> held() {
        return Optional.ofNullable(held);
    }

    /** To be called when the request has arrived. */
    void before(PDU request) {
        noticeFaults();
        VariableBinding first = request.get(0);
        if (request.getType() == PDU.SET && isPort(first)) {
            stopAt(isOn(first) ? Boundary.RETURN : Boundary.CUT);
        } else if (request.getType() == PDU.GET && isPort(first)) {
            boolean on = port(first.getOid()).map(PoePort::enabled).orElse(true);
            stopAt(!on ? Boundary.PROOF_OFF : returned ? Boundary.PROOF_ON : Boundary.FIRST_READ);
        }
    }

    /** To be called when the request is done, before it is answered. */
    void after(PDU request) {
        if (request.getType() == PDU.SET && isPort(request.get(0))) {
            returned = isOn(request.get(0));
            stopAt(returned ? Boundary.RETURN_DONE : Boundary.CUT_DONE);
        }
    }

    private void stopAt(Boundary boundary) {
        CountDownLatch replaced = device.replaced();
        if (device.faults().hold().filter(boundary::equals).isPresent()) {
            held = boundary;
            await(replaced);
            held = null;
        }
    }

    /** What a port went through before the agent was to be held doesn't count. */
    private void noticeFaults() {
        CountDownLatch now = device.replaced();
        if (!now.equals(faults)) {
            faults = now;
            returned = false;
        }
    }

    private static void await(CountDownLatch replaced) {
        try {
            replaced.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isPort(VariableBinding binding) {
        int index = table.grouped() ? 2 : 1;
        return binding.getOid().startsWith(ports) && binding.getOid().size() > ports.size() + index;
    }

    private boolean isOn(VariableBinding binding) {
        return binding.getVariable().toInt() == table.on();
    }

    private Optional<PoePort> port(OID oid) {
        int last = oid.size() - 1;
        return device.port((table.grouped() ? oid.get(last - 1) : 1) + "." + oid.get(last));
    }
}
