package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.it.server.ServerLog;
import walt.it.system.Await;

/** A switch that is only spoken to by SNMPv3, from its settings to a power cycle. */
class UsmIT extends DeployedTest {
    private static final String HARD = "{\"nodes\": \"rpi-1\", \"mode\": \"hard-only\"}";

    @TempDir
    Path dir;

    @Test
    void aNodeIsPowerCycledByAUserOfVersion3() throws Exception {
        try (UsmSnmpd snmpd = UsmSnmpd.start(dir, "walt SHA-256 auth-secret AES priv-secret")) {
            server.forgetAll();
            server.load("""
                    devices:
                      - {name: sw-1, type: switch, mac: "02:00:00:00:00:01", ip: 127.0.0.1, config: {snmp.port: %d}}
                      - {name: rpi-1, type: node, mac: "02:00:00:00:00:02", ip: 127.60.0.2, config: {power.port: sw-1/1.3}}
                    """.formatted(snmpd.port()));
            configure("wrong-secret");
            Answer refused = server.reboot(HARD);
            assertThat(refused.text("nodes/0/attempts/0/reason"))
                    .contains("wrong authentication password or protocol")
                    .doesNotContain("wrong-secret");
            configure("auth-secret");
            assertThat(server.reboot(HARD).each("summary", "text")).containsExactly("rpi-1: rebooted OK.");
            assertThat(snmpd.sets()).containsExactly("set 3 3 integer 2", "set 3 3 integer 1");
            assertThat(server.get("/devices/sw-1/config").body()).doesNotContain("secret");
            awaitLog();
            assertThat(server.log()).doesNotContain("auth-secret", "priv-secret");
        }
    }

    /** Has a line written, and waits for it: all earlier ones are there then. */
    private void awaitLog() {
        ServerLog log = new ServerLog(server);
        server.get("/inventory?secrets=true").is(200);
        Await.until("the log", Duration.ofSeconds(60), () -> log.contains("exports the inventory with its secrets"));
    }

    private void configure(String authPassword) {
        server.patch("/devices/sw-1/config", """
                        {"snmp.version": "3", "snmp.user": "walt", "snmp.auth": "SHA-256", "snmp.auth-password": "%s",
                         "snmp.privacy": "AES-128", "snmp.privacy-password": "priv-secret",
                         "lldp.explore": true, "poe.reboots": true}
                        """.formatted(authPassword)).is(200);
    }
}
