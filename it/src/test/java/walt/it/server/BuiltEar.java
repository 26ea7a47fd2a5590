package walt.it.server;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as the build has made it: what is tested is what is delivered. */
public final class BuiltEar {
    private static final String WAR = "walt-web.war";

    private BuiltEar() {}

    /** The EAR, not changed at all. */
    public static EnterpriseArchive plain() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(Settings.of("walt.it.ear")));
    }

    /** The EAR with test classes added to its WAR, for tests that run inside the server. */
    public static EnterpriseArchive with(Class<?>... testClasses) {
        EnterpriseArchive ear = plain();
        ear.getAsType(WebArchive.class, WAR).addClasses(testClasses);
        return ear;
    }
}
