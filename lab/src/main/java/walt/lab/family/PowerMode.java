package walt.lab.family;

import java.util.Locale;
import java.util.stream.Stream;

/** How a port of a Cisco switch gives power: {@code cpeExtPsePortEnable} of CISCO-POWER-ETHERNET-EXT-MIB. */
public enum PowerMode {
    AUTO(1),
    STATIC(2),
    LIMIT(3),
    DISABLE(4);

    /** OID of the table's rows, which are numbered as those of RFC 3621. */
    public static final String ENTRY = "1.3.6.1.4.1.9.9.402.1.2.1";

    /** OID of the column. */
    public static final String COLUMN = ENTRY + ".1";

    private final int code;

    PowerMode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** @throws IllegalArgumentException when no mode has that number */
    public static PowerMode of(int code) {
        return Stream.of(values())
                .filter(mode -> mode.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no mode " + code + "."));
    }

    /**
     * Reads a mode of a port with power: {@code auto}, {@code static} or {@code limit}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static PowerMode spelled(String text) {
        return Stream.of(AUTO, STATIC, LIMIT)
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("A mode is 'auto', 'static' or 'limit', not '" + text + "'."));
    }
}
