package walt.lab.log;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event with its number in the log, counting from 1 without gaps. */
public record LogLine(long number, LabEvent event) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

    /** One JSON object on one line; times in UTC with microseconds. */
    public String toJson() {
        return Json.write(toMap());
    }

    /** The same as a map, to be part of a larger document. */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("number", number);
        line.put("time", MICROSECONDS.format(event.time()));
        line.put("device", event.device());
        line.putAll(event.fields());
        return line;
    }
}
