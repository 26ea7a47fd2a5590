package walt.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import walt.it.server.BuiltEar;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.topology.SwitchProfile;
import walt.reboot.inventory.topology.SwitchProfiles;

/** What switches were found to be, in the database; runs inside the server. */
@ExtendWith(ArquillianExtension.class)
class SwitchProfilesIT {
    private static final Instant WHEN = Instant.parse("2026-03-29T01:30:00.123456Z");
    private static final String NETGEAR = "1.3.6.1.4.1.4526.100.4.22";

    @Inject
    Inventory inventory;

    @Inject
    SwitchProfiles profiles;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.onEmptyServer(SwitchProfilesIT.class, NewSwitch.class);
    }

    @Test
    void aProvenCycleIsNotedAndForgottenWhenTheSwitchIsAnotherOne() {
        UUID id = NewSwitch.add(inventory, 1);
        profiles.cycled(id, WHEN);
        assertThat(profiles.of(id)).isEmpty();
        profiles.found(id, NETGEAR, "netgear", WHEN);
        profiles.cycled(id, WHEN);
        assertThat(profiles.of(id)).contains(new SwitchProfile(id, NETGEAR, "netgear", WHEN, WHEN));
        Instant later = WHEN.plus(Duration.ofHours(1));
        profiles.cycled(id, WHEN.plusSeconds(1)); // a moment after the one before: not worth a write
        profiles.cycled(id, later);
        profiles.found(id, NETGEAR, "netgear", later);
        assertThat(profiles.of(id)).contains(new SwitchProfile(id, NETGEAR, "netgear", later, later));
        profiles.found(id, "", "rfc3621", later);
        assertThat(profiles.all()).contains(new SwitchProfile(id, "", "rfc3621", later, null));
    }

    @Test
    void theProfileGoesWithTheSwitch() {
        UUID id = NewSwitch.add(inventory, 2);
        profiles.found(id, NETGEAR, "netgear", WHEN);
        inventory.forget(new DeviceName("sw-2"), false, Instant.EPOCH);
        assertThat(profiles.of(id)).isEmpty();
    }
}
