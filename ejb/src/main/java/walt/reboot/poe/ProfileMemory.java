package walt.reboot.poe;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import walt.reboot.inventory.topology.SwitchProfile;
import walt.reboot.inventory.topology.SwitchProfiles;
import walt.reboot.poe.FamilyProbe.Identity;
import walt.reboot.topology.PoeFamily;

/** The memory of this process, with the database behind it: what is there is read once, when it is first needed and answers. */
final class ProfileMemory implements FamilyMemory {
    private static final System.Logger LOG = System.getLogger(ProfileMemory.class.getName());

    private final SwitchProfiles profiles;
    private final Asks asks;
    private final Clock clock;
    private final Map<UUID, Identity> known = new ConcurrentHashMap<>();
    private volatile boolean loaded;

    /** @param asks how the database is asked */
    ProfileMemory(SwitchProfiles profiles, Asks asks, Clock clock) {
        this.profiles = profiles;
        this.asks = asks;
        this.clock = clock;
    }

    /** Runs a query. */
    interface Asks {
        <T> T ask(Supplier<T> query);
    }

    @Override
    public Optional<Identity> recall(UUID switchId) {
        if (!known.containsKey(switchId) && !loaded) {
            load();
        }
        return Optional.ofNullable(known.get(switchId));
    }

    private void load() {
        try {
            List<SwitchProfile> all = asks.ask(profiles::all);
            all.forEach(profile -> PoeFamily.of(profile.family())
                    .ifPresent(family ->
                            known.putIfAbsent(profile.switchId(), new Identity(profile.sysObjectId(), family))));
            loaded = true;
        } catch (RuntimeException unanswered) {
            LOG.log(System.Logger.Level.WARNING, "families of switches are not remembered: {0}", unanswered.toString());
        }
    }

    @Override
    public void keep(UUID switchId, Identity identity) {
        known.put(switchId, identity);
        try {
            var unused = asks.ask(() -> {
                profiles.found(
                        switchId, identity.sysObjectId(), identity.family().id(), clock.instant());
                return identity;
            });
        } catch (RuntimeException unanswered) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the family of a switch is remembered until the server ends only: {0}",
                    unanswered.toString());
        }
    }
}
