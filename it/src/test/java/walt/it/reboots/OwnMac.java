package walt.it.reboots;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import walt.it.server.LabAddresses;
import walt.lab.file.LabFile;
import walt.lab.file.NodeSpec;

/** Labs in which a node has a MAC address of this machine, on which the server runs too. */
final class OwnMac {
    private OwnMac() {}

    /** One of this machine; empty when it has a loopback interface only. */
    static Optional<String> find() throws SocketException {
        for (NetworkInterface face : NetworkInterface.networkInterfaces().toList()) {
            byte[] mac = face.getHardwareAddress();
            if (mac != null) {
                return Optional.of(HexFormat.ofDelimiter(":").formatHex(mac));
            }
        }
        return Optional.empty();
    }

    /** The lab of a lab file's text, in which that node has that MAC address. */
    static LabFile of(String node, String mac, String text) {
        LabFile file = LabFile.parse(text, LabAddresses.own());
        List<NodeSpec> nodes = file.nodes().stream()
                .map(each -> each.name().equals(node) ? with(each, mac) : each)
                .toList();
        return new LabFile(
                file.seed(),
                file.agentPort(),
                file.nodePort(),
                file.switches(),
                file.links(),
                nodes,
                file.virtualNodes());
    }

    private static NodeSpec with(NodeSpec node, String mac) {
        return new NodeSpec(
                node.name(),
                mac,
                node.ip(),
                node.model(),
                node.port(),
                node.portInInventory(),
                node.poePowered(),
                node.watts(),
                node.lldp(),
                node.hook(),
                node.lostAcks(),
                node.style(),
                node.times(),
                node.faults(),
                node.config());
    }
}
