package walt.lab.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which device gets which addresses: all follow from the network and the device's place in the lab file. Nodes are
 * {@code N.0.1} to {@code N.0.250}, {@code N.1.1} and so on, virtual nodes begin at the next full hundred of that kind,
 * switches are {@code N.250.1} and so on.
 */
final class AddressPlan {

    /** Devices that share the third byte of their addresses. */
    static final int BLOCK = 250;

    /** The third byte of the switches' addresses. */
    static final int SWITCHES = 250;

    private static final Pattern NETWORK = Pattern.compile("127\\.(\\d{1,3})");
    private static final int BYTE = 255;
    private static final int VIRTUAL = 1;
    private static final int SWITCH = 2;

    private final String network;
    private final int second;
    private final int firstVirtualBlock;

    /** @throws IllegalArgumentException when the network isn't one of loopback, such as {@code 127.20} */
    AddressPlan(String network, int nodes) {
        this.network = network;
        this.second = second(network);
        this.firstVirtualBlock = Math.max(1, (nodes + BLOCK - 1) / BLOCK);
    }

    /** Checks a network. */
    static String checked(String network) {
        second(network);
        return network;
    }

    private static int second(String network) {
        Matcher matcher = NETWORK.matcher(network);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > BYTE) {
            throw new IllegalArgumentException(
                    "The network '" + network + "' is not one of loopback, spelled like 127.20.");
        }
        return Integer.parseInt(matcher.group(1));
    }

    String nodeIp(int index) {
        return ip(index / BLOCK, index % BLOCK + 1);
    }

    String nodeMac(int index) {
        return mac(0, index);
    }

    String virtualIp(int index) {
        return ip(firstVirtualBlock + index / BLOCK, index % BLOCK + 1);
    }

    String virtualMac(int index) {
        return mac(VIRTUAL, index);
    }

    String switchIp(int index) {
        return ip(SWITCHES, index + 1);
    }

    String switchMac(int index) {
        return mac(SWITCH, index);
    }

    private String ip(int third, int fourth) {
        return network + "." + third + "." + fourth;
    }

    /** A locally administered address: network, kind of device, number from 1. */
    private String mac(int kind, int index) {
        int number = index + 1;
        return String.format("02:6c:%02x:%02x:%02x:%02x", second, kind, number >> 8 & BYTE, number & BYTE);
    }
}
