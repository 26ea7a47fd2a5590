package walt.it.server;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that uses the deployed server from outside, as clients do. */
@ExtendWith(ArquillianExtension.class)
public abstract class DeployedTest {
    protected final WaltServer server = new WaltServer();

    /** What is deployed, once for all tests of a class; the server starts with empty hands. */
    @Deployment(testable = false)
    public static EnterpriseArchive ear() {
        new WaltServer().deleteData();
        return BuiltEar.plain();
    }
}
