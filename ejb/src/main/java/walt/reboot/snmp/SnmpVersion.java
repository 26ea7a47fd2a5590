package walt.reboot.snmp;

/** The versions of SNMP that know communities. */
public enum SnmpVersion {
    V1,
    V2C
}
