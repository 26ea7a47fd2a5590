package walt.reboot.rest.json;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;

/** Reads the bodies of requests before their methods are called, see {@link ReadsItsBody}. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyFilter implements ContainerRequestFilter {
    /** A quarter of the threads that {@code bin/walt-server} gives to HTTP. */
    private static final int MOST_AT_ONCE = 64;

    private static final int MOST_BYTES = 65_536;

    private final BodyReader reader = new BodyReader(MOST_AT_ONCE, Duration.ofSeconds(2), MOST_BYTES);

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (request.hasEntity()
                && !request.getMethod().equals(HttpMethod.GET) // which anybody may ask for
                && !resource.getResourceMethod().isAnnotationPresent(ReadsItsBody.class)) {
            request.setEntityStream(reader.read(request.getEntityStream(), ByteArrayInputStream::new));
        }
    }
}
