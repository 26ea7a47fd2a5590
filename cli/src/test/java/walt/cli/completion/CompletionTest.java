package walt.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

/** The scripts, run by the shells that they are for; a shell that is not installed is left out. */
class CompletionTest {
    private static final String WALT = """
            #!/bin/sh
            echo "$*" >>"$HOME/calls"
            case $* in
            'complete-names nodes') printf 'pc-1\\nrpi-1\\nrpi-2\\n' ;;
            'complete-names devices') printf 'rpi-1\\nsw-1\\nsw-2\\n' ;;
            'complete-names switches') printf 'sw-1\\n' ;;
            'complete-names settings') printf 'poe.reboots\\npower.port\\nram\\n' ;;
            esac
            """;
    /** How each shell is brought to complete the words that follow, and to print what it found. */
    private static final Map<String, String> DRIVERS = Map.of("bash", """
            set -u
            . "$HOME/script"
            COMP_WORDS=("$HOME/walt" "$@") COMP_CWORD=$# COMPREPLY=()
            _walt
            printf '%s\\n' "${COMPREPLY[*]}"
            """, "zsh", """
            compdef() { :; }
            . "$HOME/script"
            found=() open= files= walt=$HOME/walt
            () { emulate -L ksh; _walt_candidates "$@"; } "$@"
            print -r -- "${found[*]}"
            """);

    @TempDir
    Path home = Path.of("");

    @AutoClose
    private final FakeServer server = new FakeServer();

    static List<String> shells() {
        String[] folders = System.getenv().getOrDefault("PATH", "/bin").split(":", -1);
        return Stream.of("bash", "zsh")
                .filter(shell -> Stream.of(folders).anyMatch(folder -> Files.isExecutable(Path.of(folder, shell))))
                .toList();
    }

    @BeforeEach
    void start() throws IOException {
        Path walt = Files.writeString(home.resolve("walt"), WALT);
        Files.setPosixFilePermissions(walt, PosixFilePermissions.fromString("rwx------"));
    }

    private String completed(String shell, String... words) throws IOException, InterruptedException {
        Files.writeString(
                home.resolve("script"), Run.of(server, "completion " + shell).out());
        List<String> command = new ArrayList<>(List.of(shell, "-c", DRIVERS.getOrDefault(shell, ""), shell));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().keySet().removeAll(List.of("XDG_CACHE_HOME", "WALT_SERVER", "BASH_ENV", "ZDOTDIR"));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.strip();
    }

    @ParameterizedTest
    @MethodSource("shells")
    void commandsOptionsAndTopicsAreKnown(String shell) throws Exception {
        assertThat(completed(shell, "no")).isEqualTo("node");
        assertThat(completed(shell, "node", "reb")).isEqualTo("reboot");
        assertThat(completed(shell, "node", "reboot", "--h")).isEqualTo("--hard --help");
        assertThat(completed(shell, "help", "show", "node-r")).isEqualTo("node-reboot");
        assertThat(completed(shell, "device", "import", "--format", "")).isEqualTo("yaml csv json");
        assertThat(completed(shell, "complete")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shells")
    void eachMemberOfASetIsCompleted(String shell) throws Exception {
        assertThat(completed(shell, "node", "reboot", "rp")).isEqualTo("rpi-1 rpi-2");
        assertThat(completed(shell, "node", "reboot", "rpi-1,p")).isEqualTo("rpi-1,pc-1");
        assertThat(completed(shell, "node", "reboot", "rpi-[1-2],p")).isEqualTo("rpi-[1-2],pc-1");
        assertThat(completed(shell, "node", "reboot", "rpi-[1,")).isEmpty();
        assertThat(completed(shell, "node", "reboot", "all-nodes,-p")).isEqualTo("all-nodes,-pc-1");
        assertThat(completed(shell, "node", "reboot", "all")).isEqualTo("all-nodes");
        assertThat(completed(shell, "node", "reboot", "--cause", "why", "-x", "p"))
                .isEqualTo("pc-1");
        assertThat(completed(shell, "device", "config", "-x", "s")).isEqualTo("sw-1 sw-2");
        assertThat(completed(shell, "device", "port-config", "")).isEqualTo("sw-1");
        assertThat(completed(shell, "device", "check", "")).isEqualTo("sw-1 all-switches explorable-switches");
        assertThat(completed(shell, "device", "check", "sw-1", "s")).isEqualTo("sw-1");
        assertThat(completed(shell, "device", "rescan", "sw-2,s")).isEqualTo("sw-2,sw-1");
        assertThat(completed(shell, "device", "rescan", "--no")).isEqualTo("--no-wait");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void whatCanBeStatedFollowsThePort(String shell) throws Exception {
        assertThat(completed(shell, "device", "port-config", "sw-1", "")).isEmpty();
        assertThat(completed(shell, "device", "port-config", "sw-1", "Gi1/0/3", ""))
                .isEqualTo("name= poe= poe=auto");
        assertThat(completed(shell, "device", "ports", "s")).isEqualTo("sw-1");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void settingsFollowTheSet(String shell) throws Exception {
        assertThat(completed(shell, "device", "config", "sw-1", "po")).isEqualTo("poe.reboots= power.port=");
        assertThat(completed(shell, "device", "config", "sw-1", "ram=1G", "po")).isEqualTo("poe.reboots= power.port=");
        assertThat(completed(shell, "device", "config", "sw-1", "ram=")).isEmpty();
    }

    @Test
    void wordsThatBashTakesApartArePutTogether() throws Exception {
        assertThat(completed("bash", "--server", "http", ":", "//walt:80", "node", "reb"))
                .isEqualTo("reboot");
        assertThat(completed("bash", "device", "config", "sw-1", "ram", "=", "1G", "ra"))
                .isEqualTo("ram=");
        assertThat(completed("bash", "device", "config", "sw-1", "ram", "=")).isEmpty();
    }

    @Test
    void theServerIsAskedOnceForManyKeys() throws Exception {
        for (String start : List.of("r", "rp", "rpi")) {
            assertThat(completed("bash", "node", "reboot", start)).isEqualTo("rpi-1 rpi-2");
        }
        assertThat(home.resolve("calls")).hasContent("complete-names nodes");
        Path kept = home.resolve(".cache/walt/complete-nodes");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
    }

    @Test
    void namesThatAShellCouldExpandAreLeftOut() {
        server.on("GET /devices?set=all-nodes", Answer.json("""
                {"devices": [{"name": "rpi-1"}, {"name": "$(reboot)"}, {"name": "-x"}, {"name": "a b"}]}
                """));
        assertThat(Run.of(server, "complete-names nodes").out()).isEqualTo("rpi-1\n");
        server.on("GET /settings", Answer.json("{\"settings\": [{\"name\": \"ram\"}]}"));
        assertThat(Run.of(server, "complete-names settings").out()).isEqualTo("ram\n");
    }
}
