package walt.reboot.topology.scan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** The addresses of this server, by which it knows itself among the neighbours of switches. */
final class OwnAddresses {
    private OwnAddresses() {}

    /** MAC and IP addresses as they are now, in their usual form. */
    static Set<String> now() {
        Set<String> all = new HashSet<>();
        try {
            NetworkInterface.networkInterfaces().forEach(face -> {
                mac(face, all);
                face.inetAddresses()
                        .filter(address -> !address.isLoopbackAddress())
                        .map(InetAddress::getHostAddress)
                        .forEach(all::add);
            });
        } catch (IOException unreadable) {
            System.getLogger(OwnAddresses.class.getName())
                    .log(System.Logger.Level.WARNING, "the server's own addresses can't be read", unreadable);
        }
        return all;
    }

    private static void mac(NetworkInterface face, Set<String> all) {
        try {
            byte[] mac = face.getHardwareAddress();
            if (mac != null && mac.length == 6) {
                all.add(HexFormat.ofDelimiter(":").formatHex(mac));
            }
        } catch (IOException gone) {
            // an interface that went away in this moment has no address
        }
    }
}
