package walt.lab.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import walt.lab.recording.RecordingFiles;

/**
 * A lab: its switches and nodes with all their addresses.
 *
 * @param seed of all random choices
 * @param agentPort UDP port of the switches, 0 for free ones
 * @param nodePort TCP port of the nodes, 0 for free ones
 * @param links the cables between switches
 */
public record LabFile(
        long seed,
        int agentPort,
        int nodePort,
        List<SwitchSpec> switches,
        List<LinkSpec> links,
        List<NodeSpec> nodes,
        List<VirtualNodeSpec> virtualNodes) {

    public static final int DEFAULT_AGENT_PORT = 1161;
    public static final int DEFAULT_NODE_PORT = 12_346;

    private static final String DEMO = "demo.yaml";

    public LabFile {
        switches = List.copyOf(switches);
        links = List.copyOf(links);
        nodes = List.copyOf(nodes);
        virtualNodes = List.copyOf(virtualNodes);
    }

    /**
     * Reads a lab file's text; paths in it are relative to the working directory.
     *
     * @throws LabFileException when it is not a proper lab file
     */
    public static LabFile parse(String text, Overrides overrides) {
        return parse(text, overrides, RecordingFiles.HERE);
    }

    private static LabFile parse(String text, Overrides overrides, RecordingFiles recordings) {
        return new LabFileReader(Section.root(text), overrides, recordings).read();
    }

    /**
     * Reads a file.
     *
     * @throws LabFileException when it is not a proper lab file
     */
    public static LabFile read(Path file, Overrides overrides) throws IOException {
        return parse(Files.readString(file), overrides, new RecordingFiles(file.resolveSibling("")));
    }

    /** The demonstration's lab, which comes with the program. */
    public static LabFile demo(Overrides overrides) {
        try (InputStream in = LabFile.class.getResourceAsStream("/walt/lab/" + DEMO)) {
            if (in == null) {
                throw new IllegalStateException(DEMO + " is missing in the program");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), overrides);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
