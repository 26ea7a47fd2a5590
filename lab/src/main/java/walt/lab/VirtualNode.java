package walt.lab;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import walt.lab.file.LabFile;
import walt.lab.node.VirtualMachine;

/**
 * One virtual node as a process, as a QEMU machine with {@code -no-reboot} would be: it boots, serves the wire
 * protocol, and ends with status 0 when it is rebooted, for its supervisor to start it again. It starts faster with
 * {@code -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx24m}.
 */
public final class VirtualNode {

    private static final String USAGE = "usage: VirtualNode --ip IP [--port N] [--boot-millis N] [--while-pid PID]";
    private static final int WRONG_USAGE = 2;
    private static final int FAILED = 1;

    private VirtualNode() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            Options options = Options.parse(List.of(words));
            endWith(options.whilePid());
            serve(options);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n" + USAGE);
            System.exit(WRONG_USAGE);
        } catch (UncheckedIOException failed) {
            System.err.println("The virtual node can't start: " + failed.getMessage());
            System.exit(FAILED);
        }
    }

    /** Ends this process when that one is gone, so that no virtual node outlives its lab. */
    private static void endWith(long pid) {
        if (pid > 0) {
            var unused = ProcessHandle.of(pid)
                    .orElseThrow(() -> new IllegalArgumentException("There is no process " + pid + "."))
                    .onExit()
                    .thenRun(() -> System.exit(0));
        }
    }

    private static void serve(Options options) throws InterruptedException {
        CountDownLatch rebooted = new CountDownLatch(1);
        VirtualMachine machine =
                new VirtualMachine(new InetSocketAddress(options.ip(), options.port()), rebooted::countDown);
        pause(options.bootMillis());
        machine.open();
        System.out.println("booted");
        rebooted.await();
        pause(VirtualMachine.shutdown().toMillis());
        System.exit(0);
    }

    private static void pause(long millis) throws InterruptedException {
        var unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }

    /** The command line; a pid of 0 is nobody's. */
    private record Options(String ip, int port, int bootMillis, long whilePid) {

        static Options parse(List<String> words) {
            Options options = new Options("", LabFile.DEFAULT_NODE_PORT, 0, 0);
            Iterator<String> rest = words.iterator();
            while (rest.hasNext()) {
                String name = rest.next();
                if (!rest.hasNext()) {
                    throw new IllegalArgumentException("'" + name + "' needs a value.");
                }
                options = options.with(name, rest.next());
            }
            if (options.ip.isEmpty()) {
                throw new IllegalArgumentException("'--ip' is missing.");
            }
            return options;
        }

        private Options with(String name, String value) {
            return switch (name) {
                case "--ip" -> new Options(value, port, bootMillis, whilePid);
                case "--port" -> new Options(ip, Integer.parseInt(value), bootMillis, whilePid);
                case "--boot-millis" -> new Options(ip, port, Integer.parseInt(value), whilePid);
                case "--while-pid" -> new Options(ip, port, bootMillis, Long.parseLong(value));
                default -> throw new IllegalArgumentException("'" + name + "' is not known.");
            };
        }
    }
}
