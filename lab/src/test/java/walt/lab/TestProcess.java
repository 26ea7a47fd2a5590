package walt.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** A main class in a process of its own, on this test's class path. */
final class TestProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    TestProcess(Class<?> main, String... words) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(words));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    long pid() {
        return process.pid();
    }

    /** Its next line, or null when it has ended. */
    @Nullable
    String line() throws IOException {
        return output.readLine();
    }

    /** Asks it to end, as SIGTERM does. */
    void terminate() {
        process.destroy();
    }

    /** Its exit status. */
    int end() throws InterruptedException {
        Assertions.assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Ends it without asking, as SIGKILL does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
