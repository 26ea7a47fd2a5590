package walt.reboot.rest;

import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The root of the API. */
@ManagedExecutorDefinition(name = Api.VIRTUAL_THREADS, virtual = true)
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
@OpenAPIDefinition(
        info = @Info(title = "WalT reboot server", version = "1"),
        security = @SecurityRequirement(name = "token"))
@ApplicationPath("api/v1")
public class Api extends Application {
    /** Threads for streams: one per client that follows a job, each waiting nearly all the time. */
    static final String VIRTUAL_THREADS = "java:module/concurrent/streams";
}
