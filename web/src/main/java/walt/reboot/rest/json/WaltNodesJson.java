package walt.reboot.rest.json;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.devices.exchange.WaltImage;
import walt.reboot.devices.exchange.WaltSettings;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;

/** Nodes in the form of WalT's own {@code GET /api/v1/nodes}. */
public record WaltNodesJson(@JsonbProperty("num_nodes") int count, List<WaltNode> nodes) {
    public static WaltNodesJson of(List<WaltNode> nodes) {
        return new WaltNodesJson(nodes.size(), nodes);
    }

    /** A node; its image tells its owner; {@code booted} is never null in WalT, so it is false as long as it isn't known. */
    public record WaltNode(
            String name,
            @Nullable String model,
            boolean virtual,
            String image,
            boolean booted,
            @Nullable String ip,
            @Nullable String mac,
            Map<String, @Nullable Object> config) {
        public static WaltNode of(Device node) {
            IpAddress ip = node.ip();
            MacAddress mac = node.mac();
            return new WaltNode(
                    node.name().value(),
                    node.model(),
                    node.virtual(),
                    WaltImage.of(node),
                    false,
                    ip == null ? null : ip.value(),
                    mac == null ? null : mac.value(),
                    WaltSettings.of(node));
        }
    }
}
