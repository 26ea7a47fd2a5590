package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TablesTest extends AgentsInMemory {
    private static final SnmpTarget USER = new SnmpTarget(
            SWITCH.address(),
            new SnmpAccess.Usm(
                    "walt", SnmpAccess.Auth.SHA_256, "auth-secret", SnmpAccess.Privacy.AES_128, "priv-secret"));

    @Test
    void aUserWhoIsNotLetInIsToldWhyWithTheFirstRequest() {
        FakeWire wire = new FakeWire(request -> Optional.of(Reports.undecrypted()));
        Tables tables = new Tables(agents(wire), USER);

        assertThatExceptionOfType(Tables.Silent.class)
                .isThrownBy(tables::sysObjectId)
                .withMessage("refuses the user of SNMPv3: wrong privacy password or protocol");
        assertThatExceptionOfType(Tables.Silent.class)
                .isThrownBy(() -> tables.column(OBJECT.toString()))
                .withMessage("refuses the user of SNMPv3: wrong privacy password or protocol");
    }

    @Test
    void silenceHasOtherReasonsInEachVersion() {
        assertThatExceptionOfType(Tables.Silent.class)
                .isThrownBy(new Tables(agents(silent()), SWITCH)::sysObjectId)
                .withMessageEndingWith("'snmp.community'");
        assertThatExceptionOfType(Tables.Silent.class)
                .isThrownBy(new Tables(agents(silent()), USER)::sysObjectId)
                .withMessageEndingWith("whether it speaks SNMPv3");
    }
}
