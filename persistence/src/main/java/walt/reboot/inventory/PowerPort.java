package walt.reboot.inventory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The switch port that feeds a node, as the setting {@code power.port} states it. */
public record PowerPort(DeviceName powerSwitch, Port port) {
    private static final Pattern ROW = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern INTERFACE = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9/:._ -]{0,61}[A-Za-z0-9/:._-])?");

    /** A port of a switch: a row of its PoE table, or an interface whose row must be found out. */
    public sealed interface Port {}

    /** {@code 1.3}: group and port of the PoE table. */
    public record Row(PoeRow row) implements Port {
        @Override
        public String toString() {
            return row.toString();
        }
    }

    /** {@code Fa1/0/3}: {@code ifName} of IF-MIB. */
    public record InterfaceName(String name) implements Port {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Reads {@code sw-1/1.3} or {@code sw-1/Fa1/0/3}.
     *
     * @throws BadInput for anything else; a bare number is refused since it means different ports in different tables
     */
    public static PowerPort parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || slash == text.length() - 1) {
            throw malformed(text);
        }
        DeviceName name = new DeviceName(text.substring(0, slash));
        String port = text.substring(slash + 1);
        Matcher row = ROW.matcher(port);
        if (row.matches()) {
            return new PowerPort(name, new Row(PoeRow.parse(row.group(1), row.group(2))));
        }
        if (NUMBER.matcher(port).matches() || !INTERFACE.matcher(port).matches()) {
            throw malformed(text);
        }
        return new PowerPort(name, new InterfaceName(port));
    }

    private static BadInput malformed(String text) {
        return new BadInput(
                "power.port",
                "'" + Printable.of(text)
                        + "' does not name a switch port: write SWITCH/GROUP.PORT, a row of the switch's PoE table "
                        + "(sw-1/1.3), or SWITCH/INTERFACE, an interface name (sw-1/Fa1/0/3).");
    }

    @Override
    public String toString() {
        return powerSwitch + "/" + port;
    }
}
