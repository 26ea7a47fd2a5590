package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import walt.it.server.LabAddresses;
import walt.it.server.WaltServer;
import walt.lab.Lab;
import walt.lab.LabSwitch;
import walt.lab.file.LabFile;
import walt.lab.log.LabEvent;
import walt.lab.log.NodeRequest;
import walt.lab.log.SnmpExchange;

/** Simulated labs that the server knows, and what their switches have seen. */
final class Labs {
    /** Nodes that are quick about everything. */
    static final String QUICK = "times: {shutdown: 0.02, down: 0.1, boot: 0.2, relisten: 0.2, abandoned: 0.3}\n";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PORT_TABLE = "1.3.6.1.2.1.105.1.1.1.";

    private Labs() {}

    /** Starts a lab, and makes its inventory that of the server. */
    static Lab start(WaltServer server, String text) throws IOException {
        server.forgetAll();
        return again(server, text);
    }

    /** Starts a lab whose devices the server may know already. */
    static Lab again(WaltServer server, String text) throws IOException {
        Lab lab = Lab.start(LabFile.parse(text, LabAddresses.own()));
        try {
            server.load(lab.inventory());
            return lab;
        } catch (RuntimeException | AssertionError unusable) {
            lab.close();
            throw unusable;
        }
    }

    /** What the switch was asked about a port, {@code group.row}: read, off, on; the same several times is told once. */
    static List<String> asked(LabSwitch device, String port) {
        List<String> words = new ArrayList<>();
        for (SnmpExchange exchange : device.exchanges()) {
            boolean about =
                    exchange.oids().stream().anyMatch(oid -> oid.startsWith(PORT_TABLE) && oid.endsWith("." + port));
            String word = word(exchange);
            if (about && (words.isEmpty() || !words.getLast().equals(word))) {
                words.add(word);
            }
        }
        return words;
    }

    private static String word(SnmpExchange exchange) {
        if (!exchange.pdu().equals("SET")) {
            return "read";
        }
        return exchange.values().equals(List.of("1")) ? "on" : exchange.values().equals(List.of("2")) ? "off" : "?";
    }

    /** Lets a node blink for a second, and waits for its end: it would come to a node of the next test otherwise. */
    static void blinksOnce(WaltServer server, Lab lab, String node) throws InterruptedException {
        server.post("/devices/" + node + "/blink", "{\"seconds\": 1}").is(202);
        Predicate<LabEvent> ended = event -> event instanceof NodeRequest asked
                && asked.device().equals(node)
                && asked.request().equals("BLINK 0");
        assertThat(lab.log().await(0, ended, PATIENCE)).isPresent();
        assertThat(lab.node(node).requests()).containsExactly("BLINK 1", "BLINK 0");
    }

    /** The most requests that the switch ever had at once. */
    static int mostAtOnce(LabSwitch device) {
        return device.exchanges().stream()
                .mapToInt(SnmpExchange::concurrent)
                .max()
                .orElse(0);
    }
}
