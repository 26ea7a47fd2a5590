package walt.reboot.vm;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** A server of its own that runs one virtual node; prints its pid and waits to be killed. */
final class SupervisorProgram {
    private SupervisorProgram() {}

    /** @param args the server id, the folder */
    public static void main(String[] args) throws Exception {
        VmConfig config =
                VmConfig.of(args[0], CommandTemplate.parse(VmFixture.SLEEP, Set.of("value")), Path.of(args[1]));
        try (VmSupervisor vms = new VmSupervisor(config, Clock.systemUTC())) {
            vms.start(List.of(VmFixture.spec()));
            VmFixture.await(() -> ProcessTable.stat(VmFixture.pid(vms))
                    .filter(ProcStat::leadsSession)
                    .isPresent());
            System.out.println(VmFixture.pid(vms));
            Thread.currentThread().join();
        }
    }
}
