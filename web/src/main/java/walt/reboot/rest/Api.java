package walt.reboot.rest;

import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of the API. */
@ManagedExecutorDefinition(name = Api.VIRTUAL_THREADS, virtual = true)
@ApplicationPath("api/v1")
public class Api extends Application {
    /** Threads for streams: one per client that follows a job, each waiting nearly all the time. */
    static final String VIRTUAL_THREADS = "java:module/concurrent/streams";
}
