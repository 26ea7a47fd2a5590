package walt.it.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The virtual nodes that a server runs, as processes of this machine. */
record VirtualNodes(RebootServer server) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The setting that makes the lab's virtual nodes of them; they end with the lab. */
    static String command(LabProcess lab) {
        return "walt.vm.command = \"%s\" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx24m -cp \"%s\" walt.lab.VirtualNode --ip {ip} --while-pid %d%n"
                .formatted(Workplace.java(), Workplace.labJar(), lab.pid());
    }

    /** Waits until the server says that the node's process runs; its pid. */
    long pid(String name) {
        long pid = Await.found(
                name + " runs",
                PATIENCE,
                () -> Optional.of(device(name))
                        .filter(vm -> vm.value() != null && vm.text("state").equals("running"))
                        .map(vm -> vm.number("pid")));
        Await.until("process " + pid + " is that of " + name, PATIENCE, () -> runs(pid));
        return pid;
    }

    private Json device(String name) {
        return server.api().get("/devices/" + name).at("vm");
    }

    /** Whether the process is there and is a virtual node; one that nobody has buried yet is not. */
    static boolean runs(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .contains("walt.lab.VirtualNode");
        } catch (IOException gone) {
            return false;
        }
    }

    static void awaitEnd(long pid) {
        Await.until("process " + pid + " has ended", PATIENCE, () -> !runs(pid));
    }
}
