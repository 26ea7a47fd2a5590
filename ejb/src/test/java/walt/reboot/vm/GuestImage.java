package walt.reboot.vm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Debian's cloud kernel, and an initramfs that is made for it: busybox, a network card, and the node service. */
final class GuestImage {
    private static final List<String> MODULES = List.of("virtio_pci.ko", "virtio_net.ko");

    private static final String INIT = """
            #!/bin/busybox sh
            export PATH=/bin
            /bin/busybox --install /bin
            mount -t devtmpfs dev /dev
            for module in MODULES; do insmod /modules/$module; done
            ifconfig lo 127.0.0.1
            ifconfig eth0 10.0.2.15
            echo serving
            while :; do
                nc -l -p 12346 -e sh /answer
                sleep 1
            done
            """;

    private static final String ANSWER = """
            read -r mode
            read -r request
            echo OK
            if [ "$request" = REBOOT ]; then sleep 0.2; reboot -f; fi
            """;

    final Path kernel;
    private final Path modules;

    private GuestImage(Path kernel) {
        this.kernel = kernel;
        String version = kernel.getFileName().toString().replaceFirst("vmlinuz-", "");
        this.modules = Path.of("/lib/modules").resolve(version);
    }

    /** Skips the test when something is missing on this machine. */
    static GuestImage find() throws IOException {
        requireProgram("/usr/bin/qemu-system-x86_64", "qemu-system-x86");
        requireProgram("/bin/busybox", "busybox-static");
        try (Stream<Path> boot = Files.list(Path.of("/boot"))) {
            List<Path> kernels = boot.filter(
                            path -> path.getFileName().toString().matches("vmlinuz-.*cloud-amd64"))
                    .filter(Files::isReadable)
                    .toList();
            assumeTrue(!kernels.isEmpty(), "not installed or not readable: linux-image-cloud-amd64");
            return new GuestImage(kernels.getFirst());
        }
    }

    private static void requireProgram(String path, String packageName) {
        assumeTrue(Files.isExecutable(Path.of(path)), "not installed: " + packageName);
    }

    /** Writes the initramfs. */
    Path initramfs(Path file) throws IOException {
        Set<Path> loaded = modulesInOrder();
        String names =
                loaded.stream().map(path -> path.getFileName().toString()).collect(Collectors.joining(" "));
        NewcArchive archive = new NewcArchive()
                .folder("bin")
                .folder("dev")
                .folder("modules")
                .characterDevice("dev/console", 5, 1)
                .program("bin/busybox", Files.readAllBytes(Path.of("/bin/busybox")))
                .program("init", text(INIT.replace("MODULES", names)))
                .program("answer", text(ANSWER));
        for (Path module : loaded) {
            archive.program("modules/" + module.getFileName(), Files.readAllBytes(module));
        }
        return Files.write(file, archive.end());
    }

    /** Each module after those that it needs; {@code modules.dep} lists them the other way round. */
    private Set<Path> modulesInOrder() throws IOException {
        Set<Path> loaded = new LinkedHashSet<>();
        List<String> lines = Files.readAllLines(modules.resolve("modules.dep"));
        for (String wanted : MODULES) {
            String line = lines.stream()
                    .filter(each -> each.contains("/" + wanted + ":"))
                    .findFirst()
                    .orElseThrow();
            List<String> needed =
                    new ArrayList<>(List.of(line.replaceFirst(":", "").split(" ", -1)));
            Collections.reverse(needed);
            needed.forEach(path -> loaded.add(modules.resolve(path)));
        }
        return loaded;
    }

    private static byte[] text(String script) {
        return script.getBytes(StandardCharsets.US_ASCII);
    }
}
