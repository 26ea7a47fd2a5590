package walt.reboot.topology;

import walt.reboot.snmp.Octets;

/**
 * A port as LLDP knows it, a row of {@code lldpLocPortTable}.
 *
 * @param number {@code lldpLocPortNum}, which is {@code ifIndex} on some switches and the bridge's port number on others
 * @param idType {@code lldpLocPortIdSubtype}; 0 when the switch doesn't say
 * @param description may be empty
 */
public record LocalPort(int number, int idType, Octets id, String description) {
    static final int ALIAS = 1;
    static final int MAC = 3;
}
