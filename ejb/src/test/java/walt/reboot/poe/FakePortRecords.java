package walt.reboot.poe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.DeviceLookup.Stated;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.DistrustedPort;
import walt.reboot.inventory.topology.PortClaims.Claims;
import walt.reboot.inventory.topology.PortClaims.Presence;
import walt.reboot.inventory.topology.PortClaims.Spot;
import walt.reboot.topology.Neighbour;

/** The record of ports in memory. */
final class FakePortRecords implements PortRecords {
    final List<Known> devices = new ArrayList<>();
    final List<Stated> stated = new ArrayList<>();
    final List<Presence> heard = new ArrayList<>();
    final List<Spot> spots = new ArrayList<>();
    final Map<PoeRow, String> distrusted = new LinkedHashMap<>();

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
        return new Claims(doubted, stated, heard, spots);
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
