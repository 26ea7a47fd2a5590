package walt.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import walt.lab.control.Controls;
import walt.lab.log.LogLine;
import walt.lab.poe.PoePort;
import walt.lab.poe.PoweredDevice;

/** The control endpoint's view of a running lab. */
final class LabControl implements Controls {

    private final Lab lab;

    LabControl(Lab lab) {
        this.lab = lab;
    }

    @Override
    public Map<String, Object> state() {
        return Map.of(
                "nodes", lab.nodes().stream().map(LabControl::node).toList(),
                "switches", lab.switches().stream().map(LabControl::device).toList());
    }

    @Override
    public Map<String, Object> log(long since) {
        List<LogLine> lines = lab.log().since(since);
        long last = lines.isEmpty() ? since : lines.getLast().number();
        return Map.of("next", last, "lines", lines.stream().map(LogLine::toMap).toList());
    }

    @Override
    public Map<String, Object> faults(String body) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(body);
        if (document instanceof Map<?, ?> map
                && map.get("device") instanceof String device
                && map.get("faults") instanceof List<?> faults) {
            List<String> spellings = faults.stream().map(String::valueOf).toList();
            lab.faults(device, spellings);
            return Map.of("device", device, "faults", spellings);
        }
        throw new IllegalArgumentException(
                "a body such as {\"device\": \"rpi-3\", \"faults\": [\"silent\"]} is expected");
    }

    private static Map<String, @Nullable Object> node(LabNode node) {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("name", node.name());
        state.put("ip", node.address().getAddress().getHostAddress());
        state.put("port", node.address().getPort());
        state.put("state", node.state().spelling());
        state.put("boots", node.boots());
        state.put("bootId", node.bootId());
        state.put("faults", node.faults());
        return state;
    }

    private static Map<String, @Nullable Object> device(LabSwitch device) {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("name", device.name());
        state.put("ip", device.address().getAddress().getHostAddress());
        state.put("port", device.address().getPort());
        state.put("faults", device.faults());
        state.put("held", device.held().orElse(null));
        state.put("ports", device.ports().stream().map(LabControl::port).toList());
        return state;
    }

    private static Map<String, @Nullable Object> port(PoePort port) {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("port", port.name());
        state.put("ifName", port.face().ifName());
        state.put("enabled", port.enabled());
        state.put("detection", port.detection().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        state.put("device", names(port));
        state.put("faults", port.faults().spellings());
        return state;
    }

    private static @Nullable String names(PoePort port) {
        return port.devices().isEmpty()
                ? null
                : port.devices().stream().map(PoweredDevice::name).collect(Collectors.joining(","));
    }
}
