package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import walt.reboot.engine.PowerSource;

class ReasonsTest {
    private final Reasons reasons = new Reasons(PoeBench.PORT);

    @Test
    void aSwitchThatCanNotBeControlledIsNotSaidToLackThePort() {
        assertThat(reasons.unread(new SwitchAnswer.Refused<>(PowerSource.NO_CONTROL, true)))
                .isEqualTo("sw-1: this switch does not allow PoE control by SNMP");
        assertThat(reasons.unread(new SwitchAnswer.Refused<>(FamilySwitches.NO_TABLE, true)))
                .startsWith("sw-1: this switch shows no PoE table by SNMP");
    }

    @Test
    void theErrorsOfASwitchAreQuoted() {
        assertThat(reasons.unread(new SwitchAnswer.Refused<>("genErr", false)))
                .isEqualTo("sw-1 refused to read the port (genErr)");
        assertThat(reasons.unread(new SwitchAnswer.NoSuchPort<>())).isEqualTo("sw-1 has no PoE port 1.3");
    }
}
