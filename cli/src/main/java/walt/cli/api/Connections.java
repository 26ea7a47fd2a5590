package walt.cli.api;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Makes the HTTP client, with as little work at start-up as possible. */
final class Connections {
    private Connections() {}

    static HttpClient client(ServerAddress server, Duration connectTimeout) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout);
        return server.isSecure() ? client.build() : withoutCertificates(client).build();
    }

    // Without this the client reads all certificate authorities of the JDK although plain HTTP needs none.
    private static HttpClient.Builder withoutCertificates(HttpClient.Builder client) {
        try {
            SSLContext trustsNobody = SSLContext.getInstance("TLS");
            trustsNobody.init(new KeyManager[0], new TrustManager[0], null);
            return client.sslContext(trustsNobody);
        } catch (GeneralSecurityException e) {
            return client;
        }
    }
}
