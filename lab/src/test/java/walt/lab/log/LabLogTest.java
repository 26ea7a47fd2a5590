package walt.lab.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabLogTest {

    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00.123456789Z");

    private final PortChange off = new PortChange(TIME, "sw-1", "1.3", "off", "SET");
    private final NodeRequest request = new NodeRequest(TIME, "rpi-1", "RE\"BOOT\u0001é", "no-line");

    @Test
    void eachEventIsALineInTheFileAtOnce(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lab.log");
        try (LabLog log = LabLog.into(file)) {
            log.add(off);
            log.add(request);
            assertThat(Files.readAllLines(file))
                    .containsExactly(
                            "{\"number\":1,\"time\":\"2026-01-31T12:00:00.123456Z\",\"device\":\"sw-1\","
                                    + "\"event\":\"power\",\"port\":\"1.3\",\"power\":\"off\",\"cause\":\"SET\"}",
                            "{\"number\":2,\"time\":\"2026-01-31T12:00:00.123456Z\",\"device\":\"rpi-1\","
                                    + "\"event\":\"request\",\"request\":\"RE\\\"BOOT\\u0001\\u00e9\","
                                    + "\"outcome\":\"no-line\"}");
        }
    }

    @Test
    void eventsAreFoundByDeviceAndByNumber() {
        try (LabLog log = LabLog.inMemory()) {
            log.add(off);
            log.add(request);
            assertThat(log.of("sw-1")).containsExactly(off);
            assertThat(log.since(1)).containsExactly(new LogLine(2, request));
            assertThat(log.newest()).isEqualTo(2);
        }
    }

    @Test
    void theOldestEventsAreForgotten() {
        try (LabLog log = LabLog.inMemory()) {
            for (int i = 0; i < LabLog.CAPACITY + 5; i++) {
                log.add(off);
            }
            assertThat(log.since(0)).hasSize(LabLog.CAPACITY).first().hasFieldOrPropertyWithValue("number", 6L);
        }
    }

    @Test
    void waitingEndsWithTheEventOrWithTheTime() throws InterruptedException {
        try (LabLog log = LabLog.inMemory()) {
            Thread adder = Thread.ofVirtual().unstarted(() -> log.add(off));
            adder.start();
            assertThat(log.await(0, off::equals, Duration.ofSeconds(10))).contains(off);
            assertThat(log.await(1, off::equals, Duration.ofMillis(10))).isEmpty();
        }
    }

    @Test
    void anIneffectiveSetSaysSo() {
        SnmpExchange ignored =
                new SnmpExchange(TIME, "sw-1", "SET", List.of("1.3"), List.of("2"), "noError", false, 1, 20_000);
        assertThat(new LogLine(1, ignored).toJson()).contains("\"effective\":false,\"concurrent\":1,\"micros\":20000");
    }

    @Test
    void jsonKnowsAllKindsOfValues() {
        assertThat(Json.write(Arrays.asList(1, 2.5, true, null, "a\\\n", Map.of("k", List.of()))))
                .isEqualTo("[1,2.5,true,null,\"a\\\\\\n\",{\"k\":[]}]");
    }
}
