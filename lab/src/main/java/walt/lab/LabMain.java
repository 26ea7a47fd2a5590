package walt.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import walt.lab.control.ControlServer;
import walt.lab.file.LabFile;
import walt.lab.file.LabFileException;
import walt.lab.log.LabLog;

/** Runs a lab until SIGTERM or Ctrl-C; prints one line beginning with {@code ready} when everything listens. */
public final class LabMain {

    private static final int WRONG_USAGE = 2;
    private static final int FAILED = 1;

    private LabMain() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            run(LabOptions.parse(List.of(words)));
            // The lab's own threads are daemons.
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException wrong) {
            fail(WRONG_USAGE, wrong.getMessage() + "\n" + LabOptions.USAGE);
        } catch (IOException failed) {
            fail(FAILED, "The lab can't start: " + failed.getMessage());
        }
    }

    private static void run(LabOptions options) throws IOException {
        LabFile file = file(options);
        Path log = options.log();
        Lab lab = Lab.start(file, log == null ? LabLog.inMemory() : LabLog.into(log));
        Runtime.getRuntime().addShutdownHook(new Thread(lab::close, "lab-close"));
        String control = control(lab, options);
        if (options.inventory() != null) {
            Files.writeString(options.inventory(), lab.inventory());
        }
        String ready =
                "ready: " + lab.switches().size() + " switches, " + lab.nodes().size() + " nodes" + control;
        if (options.readyFile() != null) {
            Files.writeString(options.readyFile(), ready + "\n");
        }
        System.out.println(ready);
    }

    private static LabFile file(LabOptions options) throws IOException {
        if (options.lab().equals("demo")) {
            return LabFile.demo(options.overrides());
        }
        try {
            return LabFile.read(Path.of(options.lab()), options.overrides());
        } catch (LabFileException wrong) {
            fail(WRONG_USAGE, options.lab() + ", " + wrong.getMessage());
            throw wrong;
        }
    }

    private static String control(Lab lab, LabOptions options) throws IOException {
        Integer port = options.controlPort();
        if (port == null) {
            return "";
        }
        return ", control http://127.0.0.1:" + new ControlServer(new LabControl(lab), port).port();
    }

    private static void fail(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }
}
