package walt.reboot.vm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The processes of this machine that carry a server's marker, read from {@code /proc}. */
final class ProcessTable {
    private static final Path PROC = Path.of("/proc");

    private final String serverId;

    ProcessTable(String serverId) {
        this.serverId = serverId;
    }

    /** Every process with this server's marker. The ones that lead a session are virtual nodes, the others their children. */
    List<MarkedProcess> all() {
        return marked(stat -> true);
    }

    /** What is left of a session, its leader included; all of it ours. */
    List<MarkedProcess> session(long leader) {
        return marked(stat -> stat.session() == leader);
    }

    /** Empty when there is no such process. */
    static Optional<ProcStat> stat(long pid) {
        try {
            return Optional.of(ProcStat.parse(
                    Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"), StandardCharsets.ISO_8859_1)));
        } catch (IOException | IllegalArgumentException gone) {
            return Optional.empty();
        }
    }

    private List<MarkedProcess> marked(Predicate<ProcStat> wanted) {
        List<MarkedProcess> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(PROC, "[0-9]*")) {
            Optional<Object> self = owner(PROC.resolve("self"));
            for (Path folder : folders) {
                Optional<ProcStat> stat = stat(Long.parseLong(
                                folder.getFileName().toString()))
                        .filter(each -> !each.ended())
                        .filter(wanted);
                if (stat.isPresent() && self.isPresent() && self.equals(owner(folder))) {
                    marker(folder).ifPresent(marker -> found.add(new MarkedProcess(marker, stat.get())));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("the list of processes can't be read", problem);
        }
        return found;
    }

    private static Optional<Object> owner(Path folder) {
        try {
            return Optional.of(Files.getAttribute(folder, "unix:uid"));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Optional<Marker> marker(Path folder) {
        try {
            String environment = Files.readString(folder.resolve("environ"), StandardCharsets.ISO_8859_1);
            return Stream.of(environment.split("\0", -1))
                    .flatMap(entry -> Marker.parse(entry).stream())
                    .filter(marker -> marker.serverId().equals(serverId))
                    .findFirst();
        } catch (IOException goneOrForeign) {
            return Optional.empty();
        }
    }

    /** A process that is there now. */
    record MarkedProcess(Marker marker, ProcStat stat) {
        static Optional<MarkedProcess> oldestLeader(List<MarkedProcess> processes) {
            return processes.stream()
                    .filter(process -> process.stat().leadsSession())
                    .min(Comparator.comparingLong(process -> process.stat().startTicks()));
        }
    }
}
