package walt.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.lab.file.LabFile;
import walt.lab.file.LinkSpec;
import walt.lab.file.NodeSpec;
import walt.lab.file.PortRef;
import walt.lab.file.SwitchSpec;
import walt.lab.inventory.InventoryFile;
import walt.lab.layout.Interface;
import walt.lab.log.LabLog;
import walt.lab.node.SimulatedNode;
import walt.lab.poe.LinkedSwitch;
import walt.lab.poe.PoePort;
import walt.lab.poe.SimulatedSwitch;
import walt.lab.snmp.SnmpAgent;
import walt.lab.time.LabTime;

/** A running lab: all switches and nodes of a lab file, until it is closed. */
public final class Lab implements AutoCloseable {

    private final LabFile file;
    private final LabLog log;
    private final LabTime time = new LabTime(Clock.systemUTC());
    private final Map<String, LabSwitch> switches = new LinkedHashMap<>();
    private final Map<String, LabNode> nodes = new LinkedHashMap<>();
    private final List<SnmpAgent> agents = new ArrayList<>();
    private final List<SimulatedNode> machines = new ArrayList<>();

    private Lab(LabFile file, LabLog log) {
        this.file = file;
        this.log = log;
    }

    /** Starts a lab that logs in memory only. */
    public static Lab start(LabFile file) throws IOException {
        return start(file, LabLog.inMemory());
    }

    /**
     * Starts a lab; when this returns, everything listens.
     *
     * @param log closed together with the lab
     * @throws IOException when an address can't be listened on; nothing is left open then
     */
    public static Lab start(LabFile file, LabLog log) throws IOException {
        Lab lab = new Lab(file, log);
        try {
            lab.open();
            return lab;
        } catch (IOException failed) {
            lab.close();
            throw failed;
        } catch (UncheckedIOException failed) {
            lab.close();
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private void open() throws IOException {
        for (SwitchSpec spec : file.switches()) {
            add(spec);
        }
        file.links().forEach(this::add);
        for (NodeSpec spec : file.nodes()) {
            add(spec);
        }
        switches.values().forEach(it -> it.device().plugRecorded());
    }

    private void add(SwitchSpec spec) throws IOException {
        SimulatedSwitch device = new SimulatedSwitch(spec, time, log, file.seed());
        SnmpAgent agent = new SnmpAgent(device, file.agentPort());
        agents.add(agent);
        LabSwitch handle = new LabSwitch(device, agent);
        spec.portFaults().forEach((port, faults) -> handle.port(port).faults(faults));
        switches.put(spec.name(), handle);
    }

    private void add(NodeSpec spec) throws IOException {
        int port = file.nodePort() == 0 ? freePort(spec.ip()) : file.nodePort();
        SimulatedNode node = new SimulatedNode(spec, port, time, log, file.seed());
        machines.add(node);
        nodes.put(spec.name(), new LabNode(node, log));
        if (spec.plug().map(plug -> port(plug).plug(node)).orElse(true)) {
            node.startBooted();
        }
    }

    private PoePort port(PortRef plug) {
        return sw(plug.switchName()).port(plug.group() + "." + plug.row());
    }

    private void add(LinkSpec link) {
        SimulatedSwitch one = sw(link.switchName()).device();
        SimulatedSwitch other = sw(link.otherName()).device();
        Interface face = one.interfaces().get(link.position() - 1);
        Interface otherFace = other.interfaces().get(link.otherPosition() - 1);
        one.cables().link(face, new LinkedSwitch(other, otherFace));
        other.cables().link(otherFace, new LinkedSwitch(one, face));
    }

    private static int freePort(String ip) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(ip, 0));
            return socket.getLocalPort();
        }
    }

    public LabFile file() {
        return file;
    }

    public LabLog log() {
        return log;
    }

    public List<LabSwitch> switches() {
        return List.copyOf(switches.values());
    }

    public List<LabNode> nodes() {
        return List.copyOf(nodes.values());
    }

    /**
     * A node by its name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public LabNode node(String name) {
        return existing(nodes.get(name), name);
    }

    /**
     * A switch by its name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public LabSwitch sw(String name) {
        return existing(switches.get(name), name);
    }

    /**
     * Replaces the faults of a node, a switch, or a port spelled {@code sw-1/1.3}.
     *
     * @throws IllegalArgumentException when there is no such device or fault
     */
    public void faults(String device, List<String> faults) {
        int slash = device.indexOf('/');
        if (slash >= 0) {
            sw(device.substring(0, slash)).portFaults(device.substring(slash + 1), faults);
        } else if (switches.containsKey(device)) {
            sw(device).faults(faults);
        } else {
            node(device).faults(faults);
        }
    }

    /** The document to import into the server, with the ports that the agents really listen on. */
    public String inventory() {
        return InventoryFile.of(file, name -> sw(name).address().getPort());
    }

    private static <T> T existing(@Nullable T device, String name) {
        return Optional.ofNullable(device)
                .orElseThrow(() -> new IllegalArgumentException("The lab has no device '" + name + "'."));
    }

    @Override
    public void close() {
        time.close();
        machines.forEach(SimulatedNode::close);
        agents.forEach(SnmpAgent::close);
        log.close();
    }
}
