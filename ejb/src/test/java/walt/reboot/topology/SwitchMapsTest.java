package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import walt.reboot.snmp.LoopbackAgent;

class SwitchMapsTest extends MapsOfASwitch {
    @Test
    void aMapIsRememberedForSomeMinutes() throws Exception {
        assertThat(maps.of(agent("public"))).isInstanceOf(SwitchMaps.Mapped.class);
        now = now.plus(Duration.ofMinutes(4));
        maps.of(agent("public"));
        assertThat(readings()).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(2));
        maps.of(agent("public"));
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void whoWantsItAsItIsNowGetsItAndTheOthersHaveItToo() throws Exception {
        maps.of(agent("public"));
        maps.now(agent("public"));
        maps.of(agent("public"));
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void otherSettingsOfTheSwitchAreAnotherSwitch() throws Exception {
        maps.of(agent("public"));
        maps.of(agent("private"));
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void aSilentSwitchIsTriedAgainSoonButNotByEachWhoWaited() throws Exception {
        config = QUICK;
        assertThat(maps.of(agent("wrong"))).isInstanceOf(SwitchMaps.Unread.class);
        assertThat(maps.of(agent("wrong"))).isInstanceOf(SwitchMaps.Unread.class);
        assertThat(powerSwitch.heardSoFar()).hasSize(1);
        now = now.plus(Duration.ofSeconds(11));
        maps.of(agent("wrong"));
        assertThat(powerSwitch.heardSoFar()).hasSize(2);
    }

    private static final String UP_TIME = "1.3.6.1.2.1.1.3.0";

    /** A switch whose interface 1 is called Gi1, up for so many seconds. */
    private void identified(long seconds) {
        powerSwitch.table.put("1.3.6.1.2.1.1.2.0", new OID("1.3.6.1.4.1.99999.1"));
        powerSwitch.table.put("1.3.6.1.2.1.2.2.1.3.1", new Integer32(6));
        powerSwitch.table.put("1.3.6.1.2.1.2.2.1.2.1", new OctetString("port 1"));
        powerSwitch.table.put("1.3.6.1.2.1.31.1.1.1.1.1", new OctetString("Gi1"));
        up(seconds);
    }

    private void up(long seconds) {
        powerSwitch.table.put(UP_TIME, new TimeTicks(seconds * 100));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private SwitchMaps.Outcome trusted() throws InterruptedException {
        return maps.trusted(
                agent("public"),
                map -> Optional.ofNullable(map.reading().interfaces().get(1)));
    }

    @Test
    void aMapOfSomeMinutesAgoIsTrustedAfterASingleRequest() throws Exception {
        identified(1000);
        trusted();
        int before = powerSwitch.heard.size();
        pass(Duration.ofMinutes(4));
        up(1240);
        assertThat(trusted()).isInstanceOf(SwitchMaps.Mapped.class);
        assertThat(powerSwitch.heard).hasSize(before + 1);
        assertThat(readings()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 120, 1000, 1200})
    void aSwitchThatWasRestartedSinceIsReadAfresh(long seconds) throws Exception {
        identified(1000);
        trusted();
        pass(Duration.ofMinutes(4));
        up(seconds);
        assertThat(trusted()).isInstanceOf(SwitchMaps.Mapped.class);
        assertThat(readings()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1.3.6.1.2.1.31.1.1.1.1.1, Gi7", "1.3.6.1.2.1.2.2.1.2.1, port 7"})
    void anInterfaceThatIsCalledOtherwiseNowIsReadAfresh(String cell, String name) throws Exception {
        identified(1000);
        trusted();
        pass(Duration.ofMinutes(1));
        up(1060);
        powerSwitch.table.put(cell, new OctetString(name));
        assertThat(trusted())
                .isInstanceOfSatisfying(
                        SwitchMaps.Mapped.class,
                        mapped -> assertThat(mapped.map().rowOf("Gi1"))
                                .isInstanceOf(name.equals("Gi7") ? SwitchMap.NoRow.class : SwitchMap.RowFound.class));
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void anotherSwitchAtTheSameAddressIsReadAfresh() throws Exception {
        identified(1000);
        trusted();
        pass(Duration.ofMinutes(1));
        up(1060);
        powerSwitch.table.put("1.3.6.1.2.1.1.2.0", new OID("1.3.6.1.4.1.99999.2"));
        trusted();
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void aSwitchThatHasFallenSilentIsNotTrusted() throws Exception {
        identified(1000);
        trusted();
        pass(Duration.ofMinutes(1));
        config = QUICK;
        powerSwitch.fate(request -> LoopbackAgent.Fate.DROP);
        assertThat(trusted()).isInstanceOf(SwitchMaps.Unread.class);
    }
}
