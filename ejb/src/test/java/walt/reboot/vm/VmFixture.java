package walt.reboot.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;

/** Supervisors of real processes in a folder of a test; ends whatever they started. */
final class VmFixture implements AutoCloseable {
    static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");
    static final String SLEEP = "sleep 1000";

    final TurnedClock clock = new TurnedClock();
    /** A process that dies within this time after a hard-reboot is noticed at once. */
    Duration settle = Duration.ofMillis(100);

    private final String serverId = UUID.randomUUID().toString();
    private final Path folder;
    private final List<VmSupervisor> supervisors = new ArrayList<>();

    VmFixture(Path folder) {
        this.folder = folder;
    }

    VmSupervisor supervisor(String command) {
        return supervisor(serverId, command);
    }

    VmSupervisor supervisor(String server, String command) {
        VmSupervisor supervisor = new VmSupervisor(config(server, command), clock);
        supervisors.add(supervisor);
        return supervisor;
    }

    VmConfig config(String command) {
        return config(serverId, command);
    }

    private VmConfig config(String server, String command) {
        return new VmConfig(
                server,
                CommandTemplate.parse(command, Set.of("value")),
                folder.resolve("vms"),
                Duration.ofSeconds(1),
                settle,
                BackOff.defaults());
    }

    static VmSpec spec() {
        return spec("");
    }

    static VmSpec spec(String value) {
        return spec(ID, value, Duration.ZERO);
    }

    static VmSpec spec(UUID id, String value, Duration bootDelay) {
        return new VmSpec(
                id,
                new DeviceName("vn-1"),
                new IpAddress("127.40.0.9"),
                new MacAddress("52:54:00:00:00:01"),
                Map.of("value", value),
                bootDelay);
    }

    static VmStatus status(VmSupervisor supervisor) {
        return supervisor.status(ID).orElseThrow();
    }

    static long pid(VmSupervisor supervisor) {
        Long pid = status(supervisor).pid();
        assertThat(pid).isNotNull();
        return pid == null ? -1 : pid;
    }

    static boolean alive(long pid) {
        return ProcessTable.stat(pid).filter(stat -> !stat.ended()).isPresent();
    }

    Path console() {
        return folder.resolve("vms/vn-1/console.log");
    }

    /** Waits until the process has printed the text. */
    void awaitPrinted(String text) {
        await(() -> printed().contains(text));
    }

    String printed() {
        try {
            return Files.exists(console()) ? Files.readString(console()) : "";
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    /** Ticks until the supervisor has seen what happened. */
    static void tickUntil(VmSupervisor vms, BooleanSupplier seen) {
        await(() -> {
            vms.tick();
            return seen.getAsBoolean();
        });
    }

    static void tickUntil(VmSupervisor vms, VmStatus.State state) {
        tickUntil(vms, () -> status(vms).state() == state);
    }

    /** Ticks until there is another process than this one. */
    static void tickUntilNew(VmSupervisor vms, long before) {
        tickUntil(vms, () -> {
            Long pid = status(vms).pid();
            return pid != null && pid != before;
        });
    }

    /** Kills a process from outside. */
    static void die(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        await(() -> !alive(pid));
    }

    static void await(BooleanSupplier condition) {
        for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Override
    public void close() {
        supervisors.forEach(VmSupervisor::close);
        new ProcessTable(serverId)
                .all()
                .forEach(left -> VmProcess.found(left.stat()).kill());
    }
}
