package walt.it.api;

import org.junit.jupiter.api.BeforeEach;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;

/** A platform with a device of each kind, whose settings are tested. */
abstract class DevicesWithSettings extends DeployedTest {
    static final String SECRET = "Xk7-a-community-that-nobody-may-see";
    static final String SNMP = "\"snmp.version\": \"2\", \"snmp.community\": \"" + SECRET + "\"";

    @BeforeEach
    void oneOfEachKindExists() {
        server.forgetAll();
        server.load("""
                devices:
                  - {name: sw-1, type: switch, mac: "02:00:00:00:00:01", ip: 127.60.0.1}
                  - {name: rpi-1, type: node, mac: "02:00:00:00:00:02", ip: 127.60.0.2}
                  - {name: rpi-2, type: node, mac: "02:00:00:00:00:03", ip: 127.60.0.3}
                  - {name: vn-1, virtual: true, runs: elsewhere, mac: "02:00:00:00:00:04", ip: 127.60.0.4}
                  - {name: unknown-ab12cd, type: unknown, mac: "02:00:00:00:00:05", ip: 127.60.0.5}
                """);
    }

    final Answer config(String device) {
        return server.get("/devices/" + device + "/config").is(200);
    }

    final Answer set(String device, String json) {
        return server.patch("/devices/" + device + "/config", "{" + json + "}");
    }
}
