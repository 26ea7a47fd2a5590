package walt.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.lab.control.ControlServer;

class ControlServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private Lab lab;
    private ControlServer server;

    @BeforeEach
    void startsTheLab() throws IOException {
        lab = TestLab.start("switches: [{name: sw-1, ports: 2}]\nnodes: [{name: rpi-1, port: sw-1/1.2}]");
        server = new ControlServer(new LabControl(lab), 0);
    }

    @AfterEach
    void stopsTheLab() {
        server.close();
        lab.close();
        client.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request =
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    @Test
    void theStateTellsNodesAndPorts() throws Exception {
        assertThat(get("/state").body())
                .contains("\"name\":\"rpi-1\",\"ip\":\"127.77.0.1\"")
                .contains("\"state\":\"up\",\"boots\":1")
                .contains("{\"port\":\"1.2\",\"ifName\":\"Gi1/0/2\",\"enabled\":true,"
                        + "\"detection\":\"delivering-power\",\"device\":\"rpi-1\",\"faults\":[]}");
    }

    @Test
    void faultsAreSwitchedForNodesSwitchesAndPorts() throws Exception {
        assertThat(post("/faults", "{\"device\": \"rpi-1\", \"faults\": [\"silent\", \"ko:no\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/faults", "{\"device\": \"sw-1\", \"faults\": [\"loss:10\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/faults", "{\"device\": \"sw-1/1.2\", \"faults\": [\"stuck-off:1\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(lab.node("rpi-1").faults()).containsExactly("silent", "ko:no");
        assertThat(lab.sw("sw-1").faults()).containsExactly("loss:10");
        assertThat(lab.sw("sw-1").port("1.2").faults().spellings()).containsExactly("stuck-off:1");
        post("/faults", "{\"device\": \"rpi-1\", \"faults\": []}");
        assertThat(lab.node("rpi-1").faults()).isEmpty();
    }

    @Test
    void theLogIsReadBitByBit() throws Exception {
        assertThat(get("/log").body()).startsWith("{").contains("\"number\":1,").contains("\"next\":1");
        assertThat(get("/log?since=1").body()).contains("\"lines\":[]").contains("\"next\":1");
    }

    @Test
    void wrongRequestsAreRefusedWithTheReason() throws Exception {
        assertThat(post("/faults", "{\"device\": \"rpi-9\", \"faults\": []}").body())
                .contains("no device 'rpi-9'");
        assertThat(post("/faults", "{\"device\": \"rpi-1\", \"faults\": [\"x\"]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/faults", "{{{").statusCode()).isEqualTo(400);
        assertThat(post("/faults", "").statusCode()).isEqualTo(400);
        assertThat(get("/log?since=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/faults").statusCode()).isEqualTo(405);
        assertThat(get("/").statusCode()).isEqualTo(404);
    }
}
