package walt.reboot.config;

import java.util.Locale;

/**
 * The configuration keys of the server, with their defaults. Values come from MicroProfile Config: the application server's
 * admin console, system properties, the environment. Durations are written {@code 500ms}, {@code 15s}, {@code 2m} or {@code
 * 1h}. {@code docs/configuration.md} describes each.
 */
public enum Key {
    API_OPEN_NODES("false"),
    POE_COOL_DOWN("5s"),
    POE_LINK_TIMEOUT("2s"),
    POE_OFF_TIME("2s"),
    POE_OFF_TRIES("2"),
    POE_ON_TRIES("5"),
    POE_POSITION_AGE("720h"),
    POE_PROOF_TIMEOUT("10s"),
    POE_READ_EVERY("500ms"),
    POE_RETRY_PAUSE("2s"),
    REBOOT_RESUME_WITHIN("10m"),
    SNMP_READ_TIMEOUTS("1s,1500ms,2s,3s"),
    SNMP_SET_TIMEOUT("3s"),
    SNMP_SILENCE("10s"),
    SNMP_BULK("10"),
    SNMP_LONGEST_WALK("10000"),
    SOFT_CONNECT_TIMEOUT("15s"),
    SOFT_LOSS_WATCH("5s"),
    SOFT_PORT("12346"),
    SOFT_REFUSAL_PATIENCE("3s"),
    SOFT_REPLY_TIMEOUT("15s"),
    TOPOLOGY_SCAN_EVERY("15m"),
    VM_COMMAND("");

    private final String label;
    private final String defaultText;

    Key(String defaultText) {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", 2);
        this.label = "walt." + words[0] + "." + words[1].replace('_', '-');
        this.defaultText = defaultText;
    }

    /** The key as it is configured: {@code walt.soft.connect-timeout}. */
    public String label() {
        return label;
    }

    /** What holds when nothing is configured. */
    public String defaultText() {
        return defaultText;
    }
}
