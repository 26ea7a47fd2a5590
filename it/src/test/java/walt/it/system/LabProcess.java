package walt.it.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A simulated lab in a process of its own, which knows nothing of the server's life and death. */
final class LabProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Child process;
    private final Path inventory;
    private final Api control;
    private final List<LabLine> log = new ArrayList<>();
    private long next;

    private LabProcess(Child process, Path inventory, Api control) {
        this.process = process;
        this.inventory = inventory;
        this.control = control;
    }

    /** The lab that the YAML text describes. */
    static LabProcess of(Path folder, String yaml) {
        try {
            return start(
                    folder, Files.writeString(folder.resolve("lab.yaml"), yaml).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lab of the demonstration. */
    static LabProcess demo(Path folder) {
        return start(folder, "demo");
    }

    private static LabProcess start(Path folder, String lab) {
        Path inventory = folder.resolve("inventory.yaml");
        Child process = Child.start(
                folder,
                Map.of(),
                List.of(
                        Workplace.java(),
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-jar",
                        Workplace.labJar(),
                        "--lab",
                        lab,
                        "--inventory",
                        inventory.toString(),
                        "--log",
                        folder.resolve("lab.log").toString(),
                        "--control-port",
                        "0",
                        "--network",
                        Workplace.freeNetwork()));
        String ready = process.await("ready").text();
        return new LabProcess(process, inventory, new Api(ready.substring(ready.indexOf("http://")), ""));
    }

    long pid() {
        return process.pid();
    }

    /** The document that the server imports. */
    Path inventory() {
        return inventory;
    }

    /** Replaces the faults of a node, switch or port. */
    void faults(String device, String... faults) {
        String list =
                List.of(faults).stream().map(fault -> '"' + fault + '"').collect(Collectors.joining(",", "[", "]"));
        control.post("/faults", "{\"device\": \"" + device + "\", \"faults\": " + list + "}");
    }

    /** Whether the agent of that switch stands still. */
    boolean held(String name) {
        return control.get("/state").list("switches").stream()
                .anyMatch(device ->
                        device.text("name").equals(name) && device.at("held").value() != null);
    }

    /** How many lines the log has: the place from which on to look later. */
    int mark() {
        catchUp();
        return log.size();
    }

    /** The log's lines from that place on. */
    List<LabLine> since(int mark) {
        catchUp();
        return List.copyOf(log.subList(mark, log.size()));
    }

    /** The ports with something plugged in that are switched off now. */
    List<String> darkPorts() {
        return ports(port -> !port.flag("enabled"));
    }

    /** Waits until each port that feeds a node delivers power again, and each node is up. */
    void awaitAllUp() {
        Await.until("all ports deliver, all nodes are up", PATIENCE, () -> {
            boolean up = control.get("/state").list("nodes").stream()
                    .allMatch(node -> node.text("state").equals("up"));
            return up
                    && ports(port -> !port.text("detection").equals("delivering-power"))
                            .isEmpty();
        });
    }

    private List<String> ports(Predicate<Json> which) {
        return control.get("/state").list("switches").stream()
                .flatMap(device -> device.list("ports").stream()
                        .filter(port -> port.at("device").value() != null)
                        .filter(which)
                        .map(port -> device.text("name") + "/" + port.text("port")))
                .toList();
    }

    private void catchUp() {
        Json news = control.get("/log?since=" + next);
        next = news.number("next");
        news.list("lines").forEach(line -> log.add(new LabLine(line)));
    }

    @Override
    public void close() {
        process.close();
    }
}
