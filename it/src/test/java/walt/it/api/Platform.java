package walt.it.api;

/** A platform with a device of every kind, and texts that look like something else. */
final class Platform {
    static final String SECRET = "=cmd|'/C calc', \"hush\" ~ é";

    /** All of it, in YAML; the switches first, as whoever writes such a document would. */
    static final String YAML = """
            devices:
            - {name: sw-1, type: switch, mac: "02:00:00:00:01:01", ip: 127.60.1.1, model: "GS, \\"308\\"",
               config: {snmp.version: 2, snmp.community: %s, snmp.port: 1161, lldp.explore: true, poe.reboots: true}}
            - {name: sw-2, type: switch, mac: "02:00:00:00:01:02", ip: 127.60.1.2,
               config: {snmp.version: 1, snmp.community: "007", lldp.explore: true}}
            - {name: rpi-10, mac: "02:00:00:00:00:10", ip: 127.60.0.10, model: "null", owner: "null", image: "null/x:latest",
               config: {boot.retries: 0, boot.timeout: none, mount.persist: false, netsetup: NAT, expose: "80:8080,443:8443"}}
            - {name: rpi-2, mac: "02:00:00:00:00:02", ip: "fd00::2", model: rpi-4-b, owner: alice, image: alice/debian,
               config: {power.port: sw-1/1.3, kexec.allow: false}}
            - {name: rpi-3, mac: "02:00:00:00:00:03", ip: 127.60.0.3, model: "0123", config: {power.port: sw-2/Fa1/0/3}}
            - {name: unknown-1, type: unknown, mac: "02:00:00:00:00:04"}
            - {name: pc, type: unknown, mac: "02:00:00:00:00:05", ip: 127.60.0.5, model: "日本 😀; -1"}
            - {name: vn-1, virtual: true}
            - {name: vn-2, virtual: true, runs: elsewhere, mac: "02:00:00:00:00:06", ip: 127.60.0.6, model: "=1+1",
               config: {boot.delay: 7, boot.timeout: 600, cpu.cores: 16, disks: "32G[template=ext4],1T", ram: 384M,
                        networks: "walt-net,home-net[lat=8ms,bw=100Mbps]"}}
            - {name: vn-3, virtual: true, runs: elsewhere, mac: "02:00:00:00:00:07"}
            """.formatted("\"" + SECRET.replace("\"", "\\\"") + "\"");

    private Platform() {}
}
