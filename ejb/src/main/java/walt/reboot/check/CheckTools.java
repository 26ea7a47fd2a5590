package walt.reboot.check;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.SwitchProfile;
import walt.reboot.poe.WriteProbe;
import walt.reboot.snmp.Tables;
import walt.reboot.topology.PoeFamily;
import walt.reboot.topology.SwitchMaps;

/** What a check asks of the switch, and of the record: the edge to both. */
interface CheckTools {
    /** How the agent presents itself, or why it does not; one of the two. */
    record Greeting(@Nullable String description, @Nullable String problem) {}

    Greeting greet(SwitchAgent agent) throws InterruptedException;

    /** Empty when it could not be told. */
    Optional<PoeFamily> family(SwitchAgent agent) throws InterruptedException;

    SwitchMaps.Outcome map(SwitchAgent agent) throws InterruptedException;

    Tables tables(SwitchAgent agent);

    WriteProbe.Outcome write(SwitchAgent agent, List<PoeRow> rows) throws InterruptedException;

    Optional<SwitchProfile> profile(UUID switchId);
}
