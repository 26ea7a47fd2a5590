package walt.reboot.poe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.DeviceLookup.Stated;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.DistrustedPort;
import walt.reboot.inventory.topology.PortClaims.Claims;
import walt.reboot.inventory.topology.PortClaims.Presence;
import walt.reboot.inventory.topology.PortClaims.Spot;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.topology.Neighbour;

/** The record of ports in memory. */
final class FakePortRecords implements PortRecords {
    final List<Known> devices = new ArrayList<>();
    final List<Stated> stated = new ArrayList<>();
    final List<Presence> heard = new ArrayList<>();
    final List<Spot> spots = new ArrayList<>();
    final Map<PoeRow, String> distrusted = new LinkedHashMap<>();

    /** What operators say of the ports now; null: the same as when the switch was read. */
    @Nullable
    List<PortStatement> restated;

    /** How often the switch has proven that it obeys. */
    int cycled;

    private final Story story;

    FakePortRecords(Story story) {
        this.story = story;
    }

    @Override
    public Claims claims(PortInView view, Node node) {
        story.begins("claims");
        story.tookEffect();
        SwitchPort port = view.port();
        List<DistrustedPort> doubted = distrusted.entrySet().stream()
                .map(row -> new DistrustedPort(port.agent().id(), row.getKey(), Instant.EPOCH, row.getValue()))
                .toList();
        List<PortStatement> statements = restated == null ? view.map().statements() : restated;
        return new Claims(doubted, statements, stated, heard, spots);
    }

    @Override
    public List<Known> known(Neighbour neighbour) {
        return devices.stream()
                .filter(device -> (device.mac() != null && neighbour.macs().contains(device.mac()))
                        || (device.ip() != null && neighbour.addresses().contains(device.ip())))
                .toList();
    }

    @Override
    public void cycled(SwitchPort port) {
        cycled++;
    }

    @Override
    public void distrust(SwitchPort port, String reason) {
        story.begins("distrust");
        distrusted.putIfAbsent(port.row(), reason);
        story.tookEffect();
    }
}
