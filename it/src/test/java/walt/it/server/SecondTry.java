package walt.it.server;

import fish.payara.arquillian.container.payara.remote.PayaraRemoteDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Deploys once more when Payara has overlooked the application's own data source.
 *
 * <p>Payara looks for annotations in all archives of an EAR at the same time, with code that says of itself that it isn't made
 * for that (class-model's {@code Parser}). Seen once in more than 400 deployments; nothing but this one message is tried again.
 */
public final class SecondTry implements LoadableExtension {
    private static final String OVERLOOKED = "JNDI lookup failed for the resource: Name: [walt]";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(DeployableContainer.class, PayaraRemoteDeployableContainer.class, Container.class);
    }

    /** The adapter, with that patience. */
    public static final class Container extends PayaraRemoteDeployableContainer {
        @Override
        public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
            try {
                return super.deploy(archive);
            } catch (DeploymentException failed) {
                Throwable cause = failed.getCause();
                if (cause == null || !String.valueOf(cause.getMessage()).contains(OVERLOOKED)) {
                    throw failed;
                }
                System.err.println("Deploying once more: " + cause.getMessage());
                return super.deploy(archive);
            }
        }
    }
}
