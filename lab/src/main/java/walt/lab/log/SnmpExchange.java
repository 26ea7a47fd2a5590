package walt.lab.log;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One SNMP request to a switch.
 *
 * @param pdu {@code GET}, {@code GETNEXT}, {@code GETBULK}, {@code SET}; {@code ?} for a datagram that was not read
 * @param oids the variables asked for, or set
 * @param values what was answered, or what was to be set
 * @param status an error status of RFC 3416 such as {@code noError}, or why there was no answer: {@code lost-request},
 *     {@code lost-reply}, {@code silent}, {@code wrong-community}, {@code read-only}, {@code rebooting},
 *     {@code large-bulk}, {@code overrun}; {@code report} is an answer of SNMPv3 itself
 * @param effective false when a SET was answered with noError without changing anything
 * @param concurrent how many requests were waiting or under way in the agent at the moment of arrival, this one
 *     included: 1 is one at a time. A repetition, which has the same bytes, is no other request
 * @param micros from arrival to answer, in microseconds
 */
public record SnmpExchange(
        Instant time,
        String device,
        String pdu,
        List<String> oids,
        List<String> values,
        String status,
        boolean effective,
        int concurrent,
        long micros)
        implements LabEvent {

    public SnmpExchange {
        oids = List.copyOf(oids);
        values = List.copyOf(values);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("event", "snmp");
        fields.put("pdu", pdu);
        fields.put("oids", oids);
        fields.put("values", values);
        fields.put("status", status);
        if (!effective) {
            fields.put("effective", false);
        }
        fields.put("concurrent", concurrent);
        fields.put("micros", micros);
        return fields;
    }
}
