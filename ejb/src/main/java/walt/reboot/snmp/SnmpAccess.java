package walt.reboot.snmp;

import java.util.stream.Stream;

/** How an SNMP agent lets the server in. Prints without secrets. */
public sealed interface SnmpAccess {
    /**
     * By a community, which is sent in clear (RFC 3584).
     *
     * @param write the community of SETs
     */
    record Community(SnmpVersion version, String read, String write) implements SnmpAccess {
        @Override
        public String toString() {
            return "SNMP" + version;
        }
    }

    /**
     * By a user of version 3, authenticated and encrypted (RFC 3414, {@code authPriv}).
     *
     * @param authPassword 8 characters or more
     * @param privacyPassword 8 characters or more
     */
    record Usm(String user, Auth auth, String authPassword, Privacy privacy, String privacyPassword)
            implements SnmpAccess {
        @Override
        public String toString() {
            return "SNMPv3 (" + user + ", " + auth.label() + ", " + privacy.label() + ")";
        }
    }

    /** How messages of version 3 are authenticated (RFC 3414 and 7860). */
    enum Auth {
        SHA,
        SHA_224,
        SHA_256,
        SHA_384,
        SHA_512;

        /** As the settings spell it: {@code SHA-256}. */
        public String label() {
            return spelled(this);
        }

        /** @throws IllegalArgumentException when there is none of that name */
        public static Auth of(String label) {
            return byLabel(values(), label);
        }
    }

    /** How messages of version 3 are encrypted (RFC 3826, and for longer keys the Blumenthal draft). */
    enum Privacy {
        AES_128,
        AES_192,
        AES_256;

        /** As the settings spell it: {@code AES-128}. */
        public String label() {
            return spelled(this);
        }

        /** @throws IllegalArgumentException when there is none of that name */
        public static Privacy of(String label) {
            return byLabel(values(), label);
        }
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().replace('_', '-');
    }

    private static <E extends Enum<E>> E byLabel(E[] all, String label) {
        return Stream.of(all)
                .filter(each -> spelled(each).equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }
}
