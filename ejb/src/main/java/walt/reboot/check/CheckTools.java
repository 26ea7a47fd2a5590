package walt.reboot.check;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.Printable;
import walt.reboot.inventory.topology.SwitchProfile;
import walt.reboot.poe.SwitchAnswer;
import walt.reboot.poe.WriteProbe;
import walt.reboot.snmp.Tables;
import walt.reboot.topology.PoeFamily;
import walt.reboot.topology.SwitchMaps;

/** What a check asks of the switch, and of the record: the edge to both. */
interface CheckTools {
    /** How the agent presents itself, or why it does not; one of the two. */
    record Greeting(@Nullable String description, @Nullable String problem) {
        static Greeting of(SwitchAnswer<String> answer) {
            return switch (answer) {
                case SwitchAnswer.Done<String> told -> new Greeting(Printable.of(told.value()), null);
                case SwitchAnswer.Refused<String> refused -> new Greeting(null, refused.error());
                case SwitchAnswer.Unclear<String> unclear -> new Greeting(null, unclear.how());
                case SwitchAnswer.NoAnswer<String> silent -> new Greeting(null, "no answer");
                case SwitchAnswer.NoSuchPort<String> none -> new Greeting("it does not say what it is", null);
            };
        }
    }

    Greeting greet(SwitchAgent agent) throws InterruptedException;

    /** Empty when it could not be told. */
    Optional<PoeFamily> family(SwitchAgent agent) throws InterruptedException;

    SwitchMaps.Outcome map(SwitchAgent agent) throws InterruptedException;

    Tables tables(SwitchAgent agent);

    WriteProbe.Outcome write(SwitchAgent agent, List<PoeRow> rows) throws InterruptedException;

    Optional<SwitchProfile> profile(UUID switchId);
}
