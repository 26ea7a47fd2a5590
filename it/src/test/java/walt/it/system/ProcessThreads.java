package walt.it.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The threads that a process has now, by their names, which Linux tells. */
record ProcessThreads(long pid) {
    boolean has(String name) {
        try (Stream<Path> all = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return all.anyMatch(thread -> name.equals(nameOf(thread)));
        } catch (IOException ended) {
            return false;
        }
    }

    private static String nameOf(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException ended) {
            return "";
        }
    }
}
