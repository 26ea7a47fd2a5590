package walt.it.server;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as the build has made it: what is tested is what is delivered. */
public final class BuiltEar {
    private static final String WAR = "walt-web.war";
    private static final String EJBS = "walt-ejb.jar";

    private BuiltEar() {}

    /** The EAR, not changed at all. */
    public static EnterpriseArchive plain() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(Settings.of("walt.it.ear")));
    }

    /** The EAR for a server without data, with configuration of its own: lines of {@code key=value}. */
    public static EnterpriseArchive configured(String properties) {
        new WaltServer().deleteData();
        EnterpriseArchive ear = plain();
        ear.getAsType(JavaArchive.class, EJBS)
                .addAsManifestResource(new StringAsset(properties), "microprofile-config.properties");
        return ear;
    }

    /** The EAR for a server without data, with test classes in its WAR that run inside the server. */
    public static EnterpriseArchive onEmptyServer(Class<?>... testClasses) {
        new WaltServer().deleteData();
        EnterpriseArchive ear = plain();
        ear.getAsType(WebArchive.class, WAR).addClasses(testClasses).addAsLibrary(assertJ());
        return ear;
    }

    private static File assertJ() {
        return new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }
}
