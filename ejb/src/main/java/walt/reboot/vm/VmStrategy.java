package walt.reboot.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.Node;
import walt.reboot.engine.Progress;
import walt.reboot.engine.RebootMethod;
import walt.reboot.engine.RebootStrategy;

/** Hard-reboot of virtual nodes as the engine's strategy. */
@ApplicationScoped
public class VmStrategy implements RebootStrategy {
    private final VmHost host;

    /** For the container's proxies, which never use what they hold. */
    protected VmStrategy() {
        this(new VmHost());
    }

    @Inject
    public VmStrategy(VmHost host) {
        this.host = host;
    }

    @Override
    public RebootMethod method() {
        return RebootMethod.VM;
    }

    @Override
    public Attempt reboot(Node node, Progress progress) throws InterruptedException {
        progress.begin();
        progress.phase("restarting its process");
        return switch (host.restart(node.id())) {
            case RestartOutcome.Up up -> new Attempt.Rebooted();
            case RestartOutcome.NotUp notUp -> new Attempt.Failed(notUp.reason());
        };
    }
}
