package walt.reboot.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import walt.reboot.alarms.Alarms;
import walt.reboot.startup.ServerLife;

/** Health as the platform's monitoring asks for it: open without a token, so it tells up or down, how many alarms there are, and nothing else. */
public final class WaltHealth {
    private static final String NAME = "walt";

    private WaltHealth() {}

    /** Up as soon as requests can be served: started, and the database answers. */
    @Readiness
    @ApplicationScoped
    public static class Ready implements HealthCheck {
        @Inject
        ServerLife life;

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named(NAME).status(life.serves()).build();
        }
    }

    /** How many alarms there are; always up, since nobody is helped when requests are turned away. */
    @Readiness
    @ApplicationScoped
    public static class Attention implements HealthCheck {
        @Inject
        Alarms alarms;

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("alarms")
                    .up()
                    .withData("alarms", alarms.count())
                    .build();
        }
    }

    /** Up while the application runs. */
    @Liveness
    @ApplicationScoped
    public static class Live implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.up(NAME);
        }
    }
}
