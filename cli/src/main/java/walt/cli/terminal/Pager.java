package walt.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The program with which the user reads long texts, as the environment names it: {@code less}. */
public record Pager(String command) {

    /** Shows the lines until the user has read enough; false when the program cannot be used. */
    public boolean show(List<String> lines) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT);
        // For less: end at once when all of it fits the screen, and leave it there.
        builder.environment().putIfAbsent("LESS", "FRX");
        try {
            Process pager = builder.start();
            feed(pager.getOutputStream(), lines);
            return pager.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void feed(OutputStream in, List<String> lines) {
        try (in) {
            in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Who leaves the pager early has read enough.
        }
    }
}
