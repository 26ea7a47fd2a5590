package walt.reboot.soft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.Node;
import walt.reboot.engine.Progress;
import walt.reboot.engine.RebootMethod;
import walt.reboot.engine.RebootStrategy;

/** Soft-reboot as the engine's strategy. */
@ApplicationScoped
public class SoftStrategy implements RebootStrategy {
    private final Provider<SoftConfig> config;

    /** For the container's proxies, which never use what they hold. */
    protected SoftStrategy() {
        this(SoftConfig::defaults);
    }

    @Inject
    public SoftStrategy(Provider<SoftConfig> config) {
        this.config = config;
    }

    @Override
    public RebootMethod method() {
        return RebootMethod.SOFT;
    }

    @Override
    public Attempt reboot(Node node, Progress progress) throws InterruptedException {
        if (node.ip() == null) {
            return new Attempt.Failed("has no IP address yet");
        }
        return new SoftReboot(config.get()).reboot(node.ip(), progress);
    }
}
