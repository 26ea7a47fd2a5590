package walt.cli.api;

import java.net.http.HttpClient;
import java.time.Duration;

/** Makes the HTTP client, with as little work at start-up as possible. */
final class Connections {
    private Connections() {}

    static HttpClient client(ServerAddress server, Duration connectTimeout) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout);
        return server.isSecure()
                ? client.build()
                : client.sslContext(NoTls.context()).build();
    }
}
