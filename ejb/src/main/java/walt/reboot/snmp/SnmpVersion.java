package walt.reboot.snmp;

/** The versions of SNMP that are spoken here. */
public enum SnmpVersion {
    V1,
    V2C
}
