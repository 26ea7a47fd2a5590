package walt.reboot.snmp;

import java.net.InetSocketAddress;

/** Where an SNMP agent listens, and how it is spoken to. Prints without secrets. */
public record SnmpTarget(InetSocketAddress address, SnmpAccess access) {
    /** An agent with one community for reads and SETs. */
    public SnmpTarget(InetSocketAddress address, SnmpVersion version, String community) {
        this(address, new SnmpAccess.Community(version, community, community));
    }

    /** Whether it can be asked for many rows at once. */
    boolean knowsBulks() {
        return !(access instanceof SnmpAccess.Community community && community.version() == SnmpVersion.V1);
    }

    /** What to say of an agent that gives no answer. */
    public String silence() {
        return "does not answer SNMP requests: check its address, 'snmp.port' and "
                + switch (access) {
                    case SnmpAccess.Community community -> "'snmp.community'";
                    case SnmpAccess.Usm user -> "whether it speaks SNMPv3";
                };
    }

    @Override
    public String toString() {
        return access + " at " + address;
    }
}
