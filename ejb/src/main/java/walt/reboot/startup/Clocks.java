package walt.reboot.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock of the server; everything that asks for the time gets it injected. */
@ApplicationScoped
class Clocks {
    @Produces
    @Dependent
    Clock clock() {
        return Clock.systemUTC();
    }
}
