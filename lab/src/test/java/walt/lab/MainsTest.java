package walt.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import walt.lab.node.TestClient;

/** The programs as they are started by scripts and by the server. */
class MainsTest {

    private static final int FREE_PORT = 12_399;

    @Test
    void theLabStartsTellsItsInventoryAndStopsOnSigterm(@TempDir Path folder) throws Exception {
        Path inventory = folder.resolve("inventory.yaml");
        Path log = folder.resolve("lab.log");
        Path ready = folder.resolve("ready");
        try (TestProcess process = new TestProcess(
                LabMain.class,
                "--lab",
                "demo",
                "--network",
                "127.78",
                "--agent-port",
                "0",
                "--node-port",
                "0",
                "--control-port",
                "0",
                "--inventory",
                inventory.toString(),
                "--log",
                log.toString(),
                "--ready-file",
                ready.toString())) {
            assertThat(process.line()).matches("ready: 3 switches, 40 nodes, control http://127\\.0\\.0\\.1:\\d+");
            assertThat(inventory).content().contains("ip: 127.78.0.1").doesNotContain("snmp.port: 0");
            assertThat(ready).content().startsWith("ready: ");
            assertThat(Files.readAllLines(log)).hasSize(40);
            process.terminate();
            assertThat(process.end()).isEqualTo(143);
        }
    }

    @Test
    void aWrongLabFileIsRefusedWithFileAndLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("lab.yaml"), "nodes:\n  - {nam: x}\n");
        try (TestProcess process = new TestProcess(LabMain.class, "--lab", file.toString())) {
            assertThat(process.line()).isEqualTo(file + ", line 2: 'name' is missing.");
            assertThat(process.end()).isEqualTo(2);
        }
    }

    @Test
    void wrongWordsOnTheCommandLineAreRefused() {
        assertThatThrownBy(() -> LabOptions.parse(List.of("--lob", "demo"))).hasMessage("'--lob' is not known.");
        assertThatThrownBy(() -> LabOptions.parse(List.of("--lab"))).hasMessage("'--lab' needs a value.");
        assertThatThrownBy(() -> LabOptions.parse(List.of("--seed", "x"))).hasMessage("'x' is not a number.");
    }

    @Test
    void aVirtualNodeServesAndEndsWhenItIsRebooted() throws Exception {
        InetSocketAddress address = new InetSocketAddress("127.78.1.1", FREE_PORT);
        try (TestProcess process = virtualNode(ProcessHandle.current().pid())) {
            assertThat(process.line()).isEqualTo("booted");
            assertThat(TestClient.ask(address, "MODE single\nPING\n")).isEqualTo("OK\n");
            assertThat(TestClient.ask(address, "MODE single\nREBOOT\n")).startsWith("OK\n");
            assertThat(process.end()).isZero();
            assertThatThrownBy(() -> new TestClient(address)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aVirtualNodeEndsWithTheProcessThatItIsTiedTo() throws Exception {
        try (TestProcess lab =
                        new TestProcess(LabMain.class, "--network", "127.79", "--agent-port", "0", "--node-port", "0");
                TestProcess node = virtualNode(lab.pid())) {
            assertThat(node.line()).isEqualTo("booted");
            lab.kill();
            assertThat(node.end()).isZero();
        }
    }

    private static TestProcess virtualNode(long whilePid) throws IOException {
        return new TestProcess(
                VirtualNode.class,
                "--ip",
                "127.78.1.1",
                "--port",
                Integer.toString(FREE_PORT),
                "--boot-millis",
                "50",
                "--while-pid",
                Long.toString(whilePid));
    }
}
