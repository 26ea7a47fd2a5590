package walt.reboot.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource;
import walt.reboot.engine.Progress;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.soft.NodeAnswer;
import walt.reboot.soft.NodeClient;
import walt.reboot.soft.SoftConfig;
import walt.reboot.soft.SoftStrategy;

/** A virtual node that is a real QEMU guest; without KVM, so that it runs everywhere. */
@Timeout(180)
class QemuGuestIT {
    /** {@code -no-reboot}: a reboot from inside ends the process, which is how it gets its new settings. */
    private static final String COMMAND = """
            qemu-system-x86_64 -name {name} -machine q35,accel=tcg -m 96M -nodefaults -no-user-config -display none
            -no-reboot -serial stdio -kernel "KERNEL" -initrd "INITRD" -append "console=ttyS0 quiet panic=-1"
            -netdev user,id=n0,restrict=on,hostfwd=tcp:{ip}:12346-:12346 -device virtio-net-pci,netdev=n0,mac={mac}
            """;

    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-0000000000ff");

    @TempDir
    Path folder;

    private final VmHost host = new VmHost();
    private final IpAddress ip =
            new IpAddress("127.77." + ProcessHandle.current().pid() % 250 + ".1");
    private final SoftConfig quick = new SoftConfig(
            12346, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(1));

    @BeforeEach
    void start() throws Exception {
        GuestImage image = GuestImage.find();
        Path initramfs = image.initramfs(folder.resolve("initramfs"));
        String command = COMMAND.replace("KERNEL", image.kernel.toString()).replace("INITRD", initramfs.toString());
        host.open(
                VmConfig.of(UUID.randomUUID().toString(), CommandTemplate.parse(command, Set.of()), folder),
                Clock.systemUTC());
        host.start(new VmSpec(
                ID, new DeviceName("vn-1"), ip, new MacAddress("52:54:00:00:00:01"), Map.of(), Duration.ZERO));
        awaitPing();
    }

    @AfterEach
    void stop() {
        assertThat(host.remove(ID)).isEmpty();
        host.close();
    }

    @Test
    void aGuestThatIsKilledIsBackWithANewPid() throws Exception {
        long before = pid();
        assertThat(host.restart(ID)).isEqualTo(new RestartOutcome.Up(pid()));
        assertThat(pid()).isNotEqualTo(before);
        assertThat(VmFixture.alive(before)).isFalse();
        awaitPing();
    }

    @Test
    void aGuestThatRebootsItselfIsBackWithANewPid() throws Exception {
        long before = pid();
        Node node = new Node(ID, new DeviceName("vn-1"), ip, new PowerSource.VirtualMachine());
        // it has just been asked, so QEMU's port forwarding resets the first request: a lost acknowledgement
        assertThat(new SoftStrategy(() -> quick).reboot(node, new Silence())).isEqualTo(new Attempt.Rebooted());
        VmFixture.await(() -> !VmFixture.alive(before));
        VmFixture.await(() -> pid() > 0 && pid() != before);
        awaitPing();
    }

    private long pid() {
        Long pid = host.status(ID).orElseThrow().pid();
        return pid == null ? -1 : pid;
    }

    /** Every try waits by itself: while the guest boots, QEMU accepts connections for it and gives no answer. */
    private void awaitPing() throws InterruptedException {
        NodeClient client = new NodeClient(quick);
        NodeAnswer answer = client.request(ip, "PING");
        for (int i = 0; i < 40 && !answer.equals(new NodeAnswer.Ok("")); i++) {
            Thread.sleep(250);
            answer = client.request(ip, "PING");
        }
        assertThat(answer).isEqualTo(new NodeAnswer.Ok(""));
    }

    private record Silence() implements Progress {
        @Override
        public UUID job() {
            return new UUID(0, 0);
        }

        @Override
        public void phase(String what) {}

        @Override
        public void onceRecorded(Runnable deed) {
            deed.run();
        }

        @Override
        public void begin() {}
    }
}
