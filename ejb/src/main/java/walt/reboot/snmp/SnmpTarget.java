package walt.reboot.snmp;

import java.net.InetSocketAddress;

/** Where an SNMP agent listens, and how it is spoken to. Prints without the community, which is a secret. */
public record SnmpTarget(InetSocketAddress address, SnmpVersion version, String community) {
    @Override
    public String toString() {
        return "SNMP" + version + " at " + address;
    }
}
