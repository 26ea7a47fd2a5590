package walt.reboot.topology;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/** The MAC and IP addresses of this server's own network interfaces, but those that every machine has. */
public final class OwnAddresses {
    private static final HexFormat MAC = HexFormat.ofDelimiter(":");

    private OwnAddresses() {}

    /** As they are now, in their usual form; none when they can't be read. */
    public static Set<String> read() {
        try {
            return NetworkInterface.networkInterfaces()
                    .map(OwnAddresses::of)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException unknown) {
            return Set.of();
        }
    }

    private static Set<String> of(NetworkInterface face) {
        Set<String> all = new HashSet<>();
        try {
            byte[] mac = face.getHardwareAddress();
            if (mac != null) {
                all.add(MAC.formatHex(mac));
            }
        } catch (SocketException gone) {
            return Set.of();
        }
        face.inetAddresses()
                .filter(address -> !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .map(text -> text.replaceFirst("%.*", ""))
                .forEach(all::add);
        return all;
    }
}
