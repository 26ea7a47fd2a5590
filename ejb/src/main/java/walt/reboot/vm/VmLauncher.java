package walt.reboot.vm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Printable;

/**
 * Starts the process of a virtual node so that it doesn't depend on this server's: in a session of its own (no Ctrl-C
 * reaches it), with files instead of pipes (nothing breaks when this server ends).
 */
final class VmLauncher {
    /** What a process gets of this server's environment; the rest may hold secrets. */
    private static final Set<String> PASSED_ON =
            Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_HOME", "XDG_RUNTIME_DIR");

    private static final String USUAL_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final VmConfig config;

    VmLauncher(VmConfig config) {
        this.config = config;
    }

    VmProcess launch(VmSpec spec) throws LaunchFailed {
        try {
            Path folder = folder(spec);
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            log(spec).bound();
            List<String> command = config.command().fill(spec.values(folder));
            requireProgram(command.getFirst());
            return VmProcess.started(process(spec, command, folder).start());
        } catch (IllegalArgumentException noCommand) {
            throw new LaunchFailed(Printable.of(String.valueOf(noCommand.getMessage())), noCommand);
        } catch (IOException problem) {
            throw new LaunchFailed("the process can't be started: " + Printable.of(problem.toString()), problem);
        }
    }

    ConsoleLog log(VmSpec spec) {
        return new ConsoleLog(folder(spec).resolve("console.log"));
    }

    /** Why it has to be started again: {@code the process ended at once (exit status 1): see vms/vn-1/console.log}. */
    String obituary(VmSpec spec, VmProcess gone, Duration lived) {
        String when = lived.toSeconds() < 1 ? "at once" : "after " + lived.toSeconds() + " s";
        OptionalInt status = gone.exitStatus();
        String how = status.isPresent() ? " (exit status " + status.getAsInt() + ")" : "";
        return "the process ended " + when + how + ": see " + log(spec).file();
    }

    private Path folder(VmSpec spec) {
        return config.folder().resolve(spec.name().value());
    }

    private ProcessBuilder process(VmSpec spec, List<String> command, Path folder) throws LaunchFailed {
        // setsid executes the program in its own place: the pid stays the same, for a child never leads a process group
        List<String> line = new ArrayList<>(List.of(requireProgram("setsid").toString()));
        line.addAll(command);
        ProcessBuilder process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(log(spec).file().toFile()));
        Map<String, String> environment = process.environment();
        environment.keySet().retainAll(PASSED_ON);
        environment.putIfAbsent("PATH", USUAL_PATH);
        environment.put(Marker.VARIABLE, new Marker(config.serverId(), spec.id()).value());
        return process;
    }

    /** Looked for here, because setsid would only say so in the console's file. */
    private static Path requireProgram(String name) throws LaunchFailed {
        return find(name).orElseThrow(() -> new LaunchFailed("program not found: " + Printable.of(name), null));
    }

    private static Optional<Path> find(String name) {
        Stream<Path> places = name.contains("/")
                ? Stream.of(Path.of(name)).filter(Path::isAbsolute)
                : Stream.of(System.getenv().getOrDefault("PATH", USUAL_PATH).split(":", -1))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder).resolve(name));
        return places.filter(path -> Files.isExecutable(path) && !Files.isDirectory(path))
                .findFirst();
    }

    /** The process could not be started; the message is for the user. */
    static final class LaunchFailed extends Exception {
        LaunchFailed(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
