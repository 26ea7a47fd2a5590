package walt.reboot.vm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import walt.reboot.vm.ProcessTable.MarkedProcess;

/** Ends the process of a virtual node and everything in its session. */
final class Ending {
    private final ProcessTable table;
    private final Duration bound;

    /** @param bound how long to wait after TERM before KILL, and after KILL */
    Ending(ProcessTable table, Duration bound) {
        this.table = table;
        this.bound = bound;
    }

    /** Returns when it has ended; or says why it has not. */
    Optional<String> end(VmProcess leader) {
        leader.term();
        if (!leader.awaitEnd(bound)) {
            leader.kill();
        }
        if (!leader.awaitEnd(bound)) {
            return Optional.of("process " + leader.pid() + " could not be killed");
        }
        sweep(leader.pid());
        return Optional.empty();
    }

    /** Ends what a process left in its session: it would hold the ports that the next one needs. */
    void sweep(long leader) {
        kill(table.session(leader));
    }

    void kill(List<MarkedProcess> left) {
        List<VmProcess> processes =
                left.stream().map(each -> VmProcess.found(each.stat())).toList();
        processes.forEach(VmProcess::kill);
        processes.forEach(process -> process.awaitEnd(bound));
    }
}
