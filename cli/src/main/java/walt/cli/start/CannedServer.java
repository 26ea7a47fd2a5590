package walt.cli.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers like a server with two nodes, on a loopback address: enough to practise on, without any state. */
public final class CannedServer implements AutoCloseable {
    private static final String DEVICES = """
            {"devices": [{"name": "rpi-1", "type": "node", "mac": "02:00:00:00:00:01", "ip": "127.0.0.1", "model": "rpi-3-b",
             "virtual": false, "owner": null, "booted": true, "bootStatus": null, "vm": null},
             {"name": "vn-1", "type": "node", "mac": "02:00:00:00:00:02", "ip": "127.0.0.1", "model": "pc-x86-64",
             "virtual": true, "owner": "me", "booted": null, "bootStatus": null, "vm": {"state": "running", "reason": null}}]}
            """;
    private static final String TOPOLOGY = """
            {"positions": [{"device": "rpi-1", "switch": "sw-1", "ifName": "Gi1/0/3", "label": null, "via": "lldp",
             "state": "confirmed", "seen": "2026-01-01T00:00:00Z"}], "switches": ["sw-1"]}
            """;
    private static final String SETTINGS = """
            {"devices": [{"name": "rpi-1", "type": "node", "config": {"kexec.allow": true, "power.port": null}}],
             "settings": [{"name": "kexec.allow"}]}
            """;
    private static final String REPORT = """
            {"id": "1", "state": "STATE", "mode": "soft-then-hard", "requester": "me", "cause": null, "created": "2026-01-01T00:00:00Z",
             "counts": {"pending": 0, "running": 0, "rebooted": 1, "failed": 0, "aborted": 0},
             "summary": [{"outcome": "rebooted", "nodes": "rpi-1", "count": 1, "text": "rpi-1: rebooted OK."}],
             "nodes": [{"name": "rpi-1", "state": "running", "phase": "soft-reboot", "attempts": []}]}
            """;
    private static final String EVENTS = """
            id: 1
            event: node
            data: {"name": "rpi-1", "state": "rebooted", "phase": null, "attempts": []}

            id: 2
            event: end
            data: REPORT

            """;

    private final ServerSocket listening;

    /** Starts answering; port 0 is any free one. */
    public CannedServer(int port) throws IOException {
        listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::serve, "canned server");
        server.setDaemon(true);
        server.start();
    }

    /** Such as {@code http://127.0.0.1:40001}. */
    public String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept()) {
                answer(client);
            } catch (IOException e) {
                // This client has gone, or the end has come: the loop finds out which.
            }
        }
    }

    private static void answer(Socket client) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String request = lines.readLine();
        int length = 0;
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        // The body is read although nobody looks at it: closing with unread bytes would reset the connection.
        for (int i = 0; i < length; i++) {
            lines.read();
        }
        client.getOutputStream().write(bytes(request == null ? "" : request));
    }

    private static byte[] bytes(String request) {
        String type = request.contains("/events") ? "text/event-stream" : "application/json";
        byte[] body = body(request).getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        return (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static String body(String request) {
        if (request.contains("/topology")) {
            return TOPOLOGY;
        }
        if (request.contains("/devices")) {
            return DEVICES;
        }
        if (request.contains("/config") || request.contains("/settings")) {
            return SETTINGS;
        }
        String end = REPORT.replace("STATE", "done");
        if (request.contains("/events")) {
            return EVENTS.replace("REPORT", end.replace('\n', ' '));
        }
        return request.startsWith("POST") ? REPORT.replace("STATE", "running") : end;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
