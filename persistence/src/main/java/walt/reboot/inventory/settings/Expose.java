package walt.reboot.inventory.settings;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ports of a device that WalT's server makes reachable, as the setting {@code expose} names them: {@code 80:8080,443:8443}. */
public record Expose(List<Forwarding> list) {
    static final String NONE = "none";
    static final String WORDS = "none, or a list such as 80:8080,443:8443 (port of the device:port of the server)";

    private static final Pattern PAIR = Pattern.compile("(\\d{1,5}):(\\d{1,5})");
    private static final int HIGHEST = 65535;

    /** @throws IllegalArgumentException when a port of the server is there twice */
    public Expose {
        list = List.copyOf(list);
        if (list.stream().mapToInt(Forwarding::serverPort).distinct().count() < list.size()) {
            throw new IllegalArgumentException("it must use each port of the server once");
        }
    }

    /** A port of the device, and the server's port that leads to it; 1 to 65535. */
    public record Forwarding(int devicePort, int serverPort) {}

    /** @throws IllegalArgumentException when the text names no ports */
    public static Expose parse(String text) {
        return new Expose(
                text.equals(NONE)
                        ? List.of()
                        : Stream.of(text.split(",", -1)).map(Expose::forwarding).toList());
    }

    private static Forwarding forwarding(String text) {
        Matcher pair = PAIR.matcher(text);
        if (!pair.matches()) {
            throw new IllegalArgumentException();
        }
        return new Forwarding(port(pair.group(1)), port(pair.group(2)));
    }

    private static int port(String digits) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > HIGHEST) {
            throw new IllegalArgumentException("ports are numbers from 1 to " + HIGHEST);
        }
        return port;
    }
}
