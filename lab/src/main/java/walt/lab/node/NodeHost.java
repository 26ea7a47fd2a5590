package walt.lab.node;

import java.util.function.Supplier;
import walt.lab.fault.FaultKind;
import walt.lab.fault.Faults;
import walt.lab.log.LabLog;
import walt.lab.log.NodeRequest;
import walt.lab.time.LabTime;

/** What runs on a simulated node and serves its port; everything it sees is written down. */
final class NodeHost implements Host {

    private final String name;
    private final LabTime time;
    private final LabLog log;
    private final NodeAnswers answers;
    private final Supplier<Faults> faults;
    private final Runnable reboot;

    NodeHost(String name, LabTime time, LabLog log, NodeAnswers answers, Supplier<Faults> faults, Runnable reboot) {
        this.name = name;
        this.time = time;
        this.log = log;
        this.answers = answers;
        this.faults = faults;
        this.reboot = reboot;
    }

    @Override
    public void connected() {
        log.add(new NodeRequest(time.now(), name, "", "connected"));
    }

    @Override
    public boolean silent() {
        return faults.get().has(FaultKind.SILENT);
    }

    @Override
    public Reply answer(String request) {
        Reply reply = silent() ? Reply.NEVER : answers.to(request, faults.get());
        log.add(new NodeRequest(time.now(), name, shortened(request), reply.outcome()));
        return reply;
    }

    private static String shortened(String request) {
        return request.length() <= NodeRequest.LONGEST ? request : request.substring(0, NodeRequest.LONGEST) + "…";
    }

    @Override
    public void answered(Reply reply) {
        if (reply.reboots()) {
            reboot.run();
        }
    }
}
