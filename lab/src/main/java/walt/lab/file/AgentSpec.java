package walt.lab.file;

import java.time.Duration;

/**
 * The SNMP agent of a switch.
 *
 * @param readCommunity may read; it may write too when it equals the other one
 * @param writeCommunity may read and write
 * @param refusesAloud whether a SET with the read community is answered with noAccess instead of dropped
 * @param user may read and write by SNMPv3
 * @param delay time that the agent takes for each request, one after the other
 */
public record AgentSpec(String readCommunity, String writeCommunity, boolean refusesAloud, User user, Duration delay) {

    /** A user of SNMPv3 (authPriv: SHA-256 and AES-128), with its two passphrases. */
    public record User(String name, String authentication, String privacy) {}
}
