package walt.cli.topology;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import walt.cli.device.Device;
import walt.cli.terminal.Ages;

/** What is said about a device in a tree: its name, its address, how it is, and whether its position can be relied on. */
final class Descriptions {
    private final Map<String, Device> byName = new HashMap<>();
    private final Set<String> seenOnce = new HashSet<>();
    private final Set<String> seenTwice = new HashSet<>();
    private final Instant now;

    Descriptions(List<Device> devices, List<Position> positions, Instant now) {
        this.now = now;
        devices.forEach(device -> byName.put(device.name(), device));
        positions.stream()
                .filter(position -> !position.stale() && !seenOnce.add(position.device()))
                .forEach(position -> seenTwice.add(position.device()));
    }

    /** A switch at the top of a tree. */
    String root(String name) {
        return described(name, about(name));
    }

    /** A device on a port. */
    String device(Position position) {
        String several = seenTwice.contains(position.device()) ? "seen on several ports" : "";
        return described(position.device(), Stream.concat(about(position.device()), Stream.of(several, age(position))));
    }

    /** A switch on a port, which is drawn with all of its own ports beneath this line. */
    String branch(Position position) {
        return described(position.device(), Stream.concat(about(position.device()), Stream.of(age(position))));
    }

    /** A switch on a port that is drawn elsewhere. */
    String link(Position position, String what) {
        return described(position.device(), Stream.of(what, age(position)));
    }

    private Stream<String> about(String name) {
        Device device = byName.get(name);
        if (device == null) {
            return Stream.of();
        }
        String address = device.ip().isEmpty() ? device.mac() : device.ip();
        return Stream.of(address, device.status());
    }

    private String age(Position position) {
        if (!position.stale()) {
            return "";
        }
        String age = Ages.text(position.seen(), now);
        return age.isEmpty() ? "not seen any more" : "seen " + age + " ago";
    }

    private static String described(String name, Stream<String> notes) {
        String text = notes.filter(note -> !note.isEmpty()).collect(Collectors.joining(", "));
        return text.isEmpty() ? name : name + " (" + text + ")";
    }
}
