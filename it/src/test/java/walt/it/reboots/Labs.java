package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import walt.it.server.Answer;
import walt.it.server.LabAddresses;
import walt.it.server.WaltServer;
import walt.it.system.Await;
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

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PORT_TABLE = "1.3.6.1.2.1.105.1.1.1.";

    private Labs() {}

    /** Starts a lab, and makes its inventory that of the server. */
    static Lab start(WaltServer server, String text) throws IOException {
        return start(server, LabFile.parse(text, LabAddresses.own()));
    }

    /** Starts a lab that has been read already, and makes its inventory that of the server. */
    static Lab start(WaltServer server, LabFile file) throws IOException {
        server.forgetAll();
        return again(server, file);
    }

    /** Starts a lab whose devices the server may know already. */
    static Lab again(WaltServer server, String text) throws IOException {
        return again(server, LabFile.parse(text, LabAddresses.own()));
    }

    private static Lab again(WaltServer server, LabFile file) throws IOException {
        Lab lab = Lab.start(file);
        try {
            server.load(lab.inventory());
            return lab;
        } catch (RuntimeException | AssertionError unusable) {
            lab.close();
            throw unusable;
        }
    }

    /** Has switches scanned, and waits until that is over; the result. */
    static Answer scan(WaltServer server, String body) {
        Answer begun = server.post("/topology/scans", body).is(202);
        assertThat(begun.header("Location")).endsWith("/api/v1/topology/scans/" + begun.text("id"));
        return Await.found("the end of a scan", PATIENCE, () -> {
            Answer now = server.get("/topology/scans/" + begun.text("id")).is(200);
            return now.text("state").equals("running") ? Optional.empty() : Optional.of(now);
        });
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

    /** The requests to switch a port off that came after one that may have been done, and before a read that showed it on. */
    static List<SnmpExchange> blindCuts(LabSwitch device, String port) {
        List<SnmpExchange> blind = new ArrayList<>();
        boolean perhapsOff = false;
        for (SnmpExchange exchange : device.exchanges()) {
            int place = exchange.oids().indexOf(PORT_TABLE + "3." + port);
            if (place >= 0 && word(exchange).equals("off")) {
                if (perhapsOff) {
                    blind.add(exchange);
                }
                perhapsOff = true;
            } else if (place >= 0
                    && exchange.pdu().equals("GET")
                    && exchange.status().equals("noError")) {
                perhapsOff &= !exchange.values().get(place).equals("1");
            }
        }
        return blind;
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

    /** The SETs that the switches of the lab got, carried out or not. */
    static List<SnmpExchange> sets(Lab lab) {
        return lab.switches().stream()
                .flatMap(device -> device.exchanges().stream())
                .filter(exchange -> exchange.pdu().equals("SET"))
                .toList();
    }

    /** The most requests that the switch ever had at once. */
    static int mostAtOnce(LabSwitch device) {
        return device.exchanges().stream()
                .mapToInt(SnmpExchange::concurrent)
                .max()
                .orElse(0);
    }
}
