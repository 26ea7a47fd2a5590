package walt.reboot.poe;

import java.util.Optional;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.topology.PoeFamily;

/**
 * A switch of Cisco with IOS: RFC 3621, and a mode per port ({@code cpeExtPsePortEnable} of {@code CISCO-POWER-ETHERNET-EXT-MIB}),
 * which off and on may lose. A port whose mode it doesn't tell is one of RFC 3621.
 */
final class CiscoPoeSwitch extends PoeTableSwitch {
    private static final int AUTO = 1;
    /** And 2 is "static"; the 4 after it is "disable", which a port must never be given back. */
    private static final int LIMIT = 3;

    CiscoPoeSwitch(SnmpAgents agents, SnmpTarget target) {
        super(agents, target, PoeFamily.CISCO.table());
    }

    @Override
    Optional<String> modes() {
        return Optional.of(PoeFamily.CISCO.mark());
    }

    @Override
    boolean isMode(int mode) {
        return mode >= AUTO && mode <= LIMIT;
    }
}
