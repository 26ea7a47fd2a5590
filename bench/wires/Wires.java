import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * An OSGi bundle for measuring: writes every second which packages Payara's class loader of applications has been wired to since its start, a line
 * {@code package;bundle-symbolic-name=bundle} each, to the file of system property {@code walt.wires}.
 */
public class Wires implements BundleActivator {
    private static final String API = "GlassFish-Application-Common-Module";
    private volatile boolean stopped;

    @Override
    public void start(BundleContext context) {
        Path file = Path.of(System.getProperty("walt.wires"));
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (!stopped) {
                    Files.write(file, wires(context));
                    Thread.sleep(1000);
                }
            } catch (Exception end) {
                end.printStackTrace();
            }
        });
    }

    @Override
    public void stop(BundleContext context) {
        stopped = true;
    }

    private static List<String> wires(BundleContext context) {
        List<String> lines = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (API.equals(bundle.getSymbolicName()) && wiring != null) {
                for (BundleWire wire : wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)) {
                    Object name = wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
                    String provider = wire.getProviderWiring().getBundle().getSymbolicName();
                    if (!"java.lang".equals(name) && !"org.jvnet.hk2.annotations".equals(name)) {
                        // One bundle of Payara's has an empty name.
                        lines.add(provider == null || provider.isEmpty() ? "" + name : name + ";bundle-symbolic-name=" + provider);
                    }
                }
            }
        }
        Collections.sort(lines);
        return lines;
    }
}
