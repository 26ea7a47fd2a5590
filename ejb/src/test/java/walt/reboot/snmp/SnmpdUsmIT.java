package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import walt.reboot.poe.SnmpdSwitch;
import walt.reboot.snmp.SnmpAccess.Auth;
import walt.reboot.snmp.SnmpAccess.Privacy;
import walt.reboot.snmp.SnmpAccess.Usm;

/** Version 3 with net-snmp's own agent. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class SnmpdUsmIT {
    private static final OID ADMIN = new OID("1.3.6.1.2.1.105.1.1.1.3");
    private static final OID PORT = new OID("1.3.6.1.2.1.105.1.1.1.3.1.3");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration TOLERABLE = Duration.ofSeconds(2);
    private static final Usm WALT = new Usm("walt", Auth.SHA_256, "auth-secret", Privacy.AES_128, "priv-secret");
    private static final List<String> USERS = List.of(
            "walt SHA-256 auth-secret AES priv-secret",
            "user-SHA-AES-128 SHA auth-secret AES priv-secret",
            "user-SHA-224-AES-128 SHA-224 auth-secret AES priv-secret",
            "user-SHA-256-AES-192 SHA-256 auth-secret AES-192 priv-secret",
            "user-SHA-384-AES-256 SHA-384 auth-secret AES-256 priv-secret",
            "user-SHA-512-AES-256 SHA-512 auth-secret AES-256 priv-secret");

    private SnmpConfig config = new SnmpConfig(List.of(LONG, LONG), LONG, LONG, 3, 100);
    private final SnmpAgents agents = SnmpAgents.open(() -> config);

    @TempDir
    Path dir;

    private SnmpdSwitch snmpd;

    @BeforeEach
    void start() throws Exception {
        snmpd = SnmpdSwitch.start(dir, USERS);
    }

    @AfterEach
    void stop() throws Exception {
        agents.close();
        if (snmpd != null) {
            snmpd.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({"SHA, AES-128", "SHA-224, AES-128", "SHA-256, AES-192", "SHA-384, AES-256", "SHA-512, AES-256"})
    void valuesAreReadSetAndWalked(String auth, String privacy) throws Exception {
        SnmpTarget target = target(new Usm(
                "user-" + auth + "-" + privacy, Auth.of(auth), "auth-secret", Privacy.of(privacy), "priv-secret"));

        assertThat(agents.set(target, PORT, new Integer32(2))).isInstanceOf(SnmpAnswer.Values.class);
        assertThat(read(target)).isEqualTo(2);
        assertThat(agents.walk(target, ADMIN))
                .isInstanceOfSatisfying(
                        SnmpAnswer.Values.class,
                        values -> assertThat(values.values()).containsKey(PORT));
        assertThat(snmpd.log()).filteredOn(line -> line.startsWith("set")).hasSize(1);
    }

    @Test
    void aWrongUserOrPasswordIsToldAtOnce() throws Exception {
        assertThat(read(new Usm("nobody", Auth.SHA_256, "auth-secret", Privacy.AES_128, "priv-secret")))
                .isEqualTo(refused("unknown user"));
        assertThat(read(new Usm("walt", Auth.SHA_256, "auth-wrong", Privacy.AES_128, "priv-secret")))
                .isEqualTo(refused("wrong authentication password or protocol"));
        assertThat(read(new Usm("walt", Auth.SHA_512, "auth-secret", Privacy.AES_128, "priv-secret")))
                .isEqualTo(refused("wrong authentication password or protocol"));
        assertThat(read(WALT)).isInstanceOf(SnmpAnswer.Values.class);
    }

    @Test
    void aWrongPrivacyPasswordIsFoundOutThoughTheAgentKeepsSilent() throws Exception {
        // The agent answers two questions in between, and is to have the time for it.
        config = new SnmpConfig(List.of(TOLERABLE, TOLERABLE), LONG, LONG, 3, 100);
        assertThat(read(new Usm("walt", Auth.SHA_256, "auth-secret", Privacy.AES_128, "priv-wrong")))
                .isEqualTo(refused("wrong privacy password or protocol"));
        assertThat(agents.set(
                        target(new Usm("walt", Auth.SHA_256, "auth-secret", Privacy.AES_128, "priv-wrong")),
                        PORT,
                        new Integer32(2)))
                .isEqualTo(refused("wrong privacy password or protocol"));
    }

    @Test
    void aRestartedAgentIsFoundAgainWithoutASecondSet() throws Exception {
        SnmpTarget target = target(WALT);
        assertThat(read(target)).isEqualTo(1);
        snmpd.restart();
        assertThat(agents.set(target, PORT, new Integer32(2))).isInstanceOf(SnmpAnswer.Values.class);
        assertThat(read(target)).isEqualTo(2);
        assertThat(snmpd.log()).filteredOn(line -> line.startsWith("set")).hasSize(1);
    }

    @Test
    void anotherAgentAtTheSameAddressIsTakenForWhatItIs() throws Exception {
        SnmpTarget target = target(WALT);
        assertThat(read(target)).isEqualTo(1);
        snmpd.replace();
        config = new SnmpConfig(List.of(SHORT, SHORT, LONG), LONG, LONG, 3, 100);
        assertThat(read(target)).isEqualTo(1);
    }

    @Test
    void theSameUserMayHaveOtherPasswordsElsewhere(@TempDir Path elsewhere) throws Exception {
        SnmpdSwitch other = SnmpdSwitch.start(elsewhere, List.of("walt SHA-512 other-secret AES another-secret"));
        try {
            SnmpTarget there = new SnmpTarget(
                    other.address(), new Usm("walt", Auth.SHA_512, "other-secret", Privacy.AES_128, "another-secret"));
            for (int i = 0; i < 3; i++) {
                assertThat(read(there)).isEqualTo(1);
                assertThat(read(target(WALT))).isEqualTo(1);
            }
        } finally {
            other.stop();
        }
    }

    private SnmpTarget target(Usm user) {
        return new SnmpTarget(snmpd.address(), user);
    }

    private SnmpAnswer read(Usm user) throws InterruptedException {
        return agents.get(target(user), List.of(PORT));
    }

    private int read(SnmpTarget target) throws InterruptedException {
        SnmpAnswer answer = agents.get(target, List.of(PORT));
        assertThat(answer).isInstanceOf(SnmpAnswer.Values.class);
        return ((SnmpAnswer.Values) answer).number(PORT).orElseThrow();
    }

    private static SnmpAnswer refused(String why) {
        return new SnmpAnswer.Refused(why, true);
    }
}
