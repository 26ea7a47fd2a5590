package walt.lab.family;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of switches that is spoken to in the same way; its spelling is the constant's name in lower case. */
public enum Family {
    RFC3621("RFC 3621 switch", "1.3.6.1.4.1.8072.3.2.255", PowerTable.RFC_3621),
    /** Smart switches of Netgear, which have the table at another place only. */
    NETGEAR("Netgear smart switch", "1.3.6.1.4.1.4526.100.4.1", PowerTable.NETGEAR),
    /** With a table of its own and none of RFC 3621. */
    TPLINK("TP-Link switch", "1.3.6.1.4.1.11863.5.190", PowerTable.TP_LINK),
    /** RFC 3621, with a {@link PowerMode} for each port. */
    CISCO("Cisco IOS switch", "1.3.6.1.4.1.9.1.516", PowerTable.RFC_3621);

    private final String model;
    private final String sysObjectId;
    private final PowerTable table;

    Family(String model, String sysObjectId, PowerTable table) {
        this.model = model;
        this.sysObjectId = sysObjectId;
        this.table = table;
    }

    /** What such a switch is called when its lab file doesn't say. */
    public String model() {
        return model;
    }

    /** {@code sysObjectID}: the enterprise number is the vendor's, what follows is one model of many. */
    public String sysObjectId() {
        return sysObjectId;
    }

    public PowerTable table() {
        return table;
    }

    /**
     * Reads a family.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Family spelled(String text) {
        return Stream.of(values())
                .filter(family -> family.spelling().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Stream.of(values())
                        .map(Family::spelling)
                        .collect(Collectors.joining(", ", "A family is one of ", ", not '" + text + "'."))));
    }

    private String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
