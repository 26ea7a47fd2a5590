package walt.it.system;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was done to each PoE port, by the log of the switches' agents. */
final class PortSteps {
    private static final String POWER = "1.3.6.1.2.1.105.1.1.1.3.";
    private static final String OFF = "2";

    private PortSteps() {}

    /** By port, such as {@code sw-1/1.3}: a letter per request, r for a read, F for off, N for on. */
    static Map<String, String> of(List<LabLine> seen) {
        return seen.stream()
                .filter(line -> line.is("snmp"))
                .filter(PortSteps::isOfAPort)
                .collect(Collectors.groupingBy(
                        PortSteps::port, Collectors.mapping(PortSteps::letter, Collectors.joining())));
    }

    /** Walks through whole tables are of no port. */
    private static boolean isOfAPort(LabLine snmp) {
        String oid = snmp.json().list("oids").getFirst().toString();
        return oid.startsWith(POWER)
                && Set.of("GET", "SET").contains(snmp.json().text("pdu"));
    }

    /** The row is what the first object's identifier ends with. */
    private static String port(LabLine snmp) {
        String oid = snmp.json().list("oids").getFirst().toString();
        int row = oid.lastIndexOf('.', oid.lastIndexOf('.') - 1);
        return snmp.device() + "/" + oid.substring(row + 1);
    }

    private static String letter(LabLine snmp) {
        if (!snmp.json().text("pdu").equals("SET")) {
            return "r";
        }
        return snmp.json().list("values").getFirst().toString().equals(OFF) ? "F" : "N";
    }
}
