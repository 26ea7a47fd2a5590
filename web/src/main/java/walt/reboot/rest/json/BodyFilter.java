package walt.reboot.rest.json;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import walt.reboot.rest.problem.ProblemException;
import walt.reboot.rest.problem.ProblemType;

/**
 * Reads the bodies of requests, a limited number of bytes each and of bodies at the same time: clients that send theirs very
 * slowly must not hold all threads.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyFilter implements ContainerRequestFilter {
    private static final int MOST_AT_ONCE = 64;
    private static final long PATIENCE_SECONDS = 2;

    private final Semaphore reading = new Semaphore(MOST_AT_ONCE);

    @Context
    ResourceInfo resource;

    /**
     * Replaces the body's stream by one that holds all of it.
     *
     * @throws ProblemException when it is too large, or too many bodies are being read
     */
    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return;
        }
        enter();
        try {
            request.setEntityStream(new ByteArrayInputStream(read(request.getEntityStream(), mostBytes())));
        } finally {
            reading.release();
        }
    }

    static byte[] read(InputStream in, int mostBytes) throws IOException {
        byte[] bytes = in.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new ProblemException(ProblemType.TOO_LARGE, "The body is larger than " + mostBytes + " bytes.");
        }
        return bytes;
    }

    private int mostBytes() {
        MostBytes most = resource.getResourceMethod().getAnnotation(MostBytes.class);
        return most == null ? MostBytes.USUAL : most.value();
    }

    private void enter() {
        boolean free = false;
        try {
            free = reading.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (!free) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "The server is reading too many other requests: try again in a while.");
        }
    }
}
