package walt.reboot.poe;

import java.net.InetSocketAddress;
import walt.reboot.engine.PowerSource;
import walt.reboot.engine.PowerSource.SwitchPort;

/** The words for what went wrong with a port. */
final class Reasons {
    private static final String MAY_IT_WRITE = ": is the community allowed to write?";

    private final SwitchPort port;

    Reasons(SwitchPort port) {
        this.port = port;
    }

    /** Why a port could not be read. */
    String unread(SwitchAnswer<PortReading> failure) {
        return failure instanceof SwitchAnswer.Refused<PortReading> refused
                ? refusedToRead(refused.error())
                : failed(failure);
    }

    /** Why a port could not be switched. */
    String unswitched(SwitchAnswer<PoeSwitch.Accepted> failure) {
        return failure instanceof SwitchAnswer.Refused<PoeSwitch.Accepted> refused
                ? refusedToSwitch(refused.error())
                : failed(failure);
    }

    private String refusedToRead(String error) {
        return switch (error) {
            case PowerSource.NO_CONTROL, FamilySwitches.NO_TABLE -> name() + ": " + error;
            default -> name() + " refused to read the port (" + error + ")";
        };
    }

    private String refusedToSwitch(String error) {
        return switch (error) {
            case PowerSource.NO_CONTROL, FamilySwitches.NO_TABLE -> name() + ": " + error;
            case "notWritable" ->
                name() + " refused to switch the port (" + error + ")" + MAY_IT_WRITE + " If it is, "
                        + PowerSource.NO_CONTROL;
            case "noAccess", "noSuchName", "readOnly", "authorizationError" ->
                name() + " refused to switch the port (" + error + ")" + MAY_IT_WRITE;
            default -> name() + " refused to switch the port (" + error + ")";
        };
    }

    private String failed(SwitchAnswer<?> failure) {
        return switch (failure) {
            case SwitchAnswer.Done<?> done -> name() + " answered";
            case SwitchAnswer.NoAnswer<?> silent -> name() + " does not answer SNMP requests";
            case SwitchAnswer.NoSuchPort<?> missing -> name() + " has no PoE port " + port.row();
            case SwitchAnswer.Refused<?> refused -> name() + " refused (" + refused.error() + ")";
            case SwitchAnswer.Unclear<?> unclear -> name() + " gave a strange answer (" + unclear.how() + ")";
        };
    }

    /** The switch took the request to switch off, and this is what the port was read as afterwards. */
    String ignored(PortReading after) {
        return after.enabled()
                ? name() + " accepted the request but did not switch the port off"
                : name() + " switched the port off, but it goes on delivering power";
    }

    String silentToWrites() {
        return name() + " answers reads but not writes" + MAY_IT_WRITE;
    }

    String lostInTheMiddle(String why) {
        return why + "; it is not known whether power was cut, it is on now";
    }

    String staysOff() {
        return name() + " accepted the request but the port stayed off";
    }

    /** Why a node is not cut whose port is on and delivers nothing. */
    String unpowered(PortReading reading) {
        return reading.faulty() && reading.link() != PortReading.Link.UP
                ? name() + " reports a fault on port " + port.row()
                        + " and delivers no power there: check the cable, the node and the power budget of the switch"
                : "node seems not PoE-powered";
    }

    String faulty() {
        return "power is switched on again on " + place() + ", but the switch reports a fault on the port";
    }

    /** The port was proven off, and the interface that it was thought to feed did not notice. */
    String linkStays(String label) {
        return "the link of " + label + " stayed up while PoE row " + port.row()
                + " was off, so that row feeds another device, or the node has another power supply; power is on again";
    }

    /** @param reading the port as it was read last */
    String modeLost(int wanted, PortReading reading) {
        return "the power of " + place() + " is on again, but its mode is " + reading.mode()
                + " and could not be set back to " + wanted;
    }

    /** Power was cut, or may have been, and is still owed. */
    String owed(boolean surelyOff, String why) {
        return "power " + (surelyOff ? "is" : "may be") + " off on " + place() + " and could not be switched on again ("
                + why + "): the server goes on trying";
    }

    /** The port was off before, not by this server. */
    String notSwitchedOn(String why) {
        return "power is off on " + place() + " and could not be switched on (" + why + ")";
    }

    /**
     * Why a port is owed power that was cut when its switch had another address.
     *
     * @param saidThere what came of a look at that address
     * @param saidHere what came of a look at the present one
     */
    String cutElsewhere(String node, SwitchPort elsewhere, String saidThere, String saidHere) {
        return "it was cut when " + name() + " was at " + address(elsewhere) + ", and there: " + saidThere
                + "; at its present address " + address(port) + ": " + saidHere
                + ". Correct the address if it is wrong; else see that the port has power, then hard-reboot "
                + node + ", or forget " + name() + " with --force";
    }

    private static String address(SwitchPort port) {
        InetSocketAddress agent = port.agent().target().address();
        return agent.getAddress().getHostAddress() + ":" + agent.getPort();
    }

    private String place() {
        return name() + " port " + port.row();
    }

    private String name() {
        return port.agent().name().value();
    }
}
