package walt.cli.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import walt.cli.exit.CommandFailed;
import walt.cli.exit.ExitCode;

/** A document from a web address, such as the one of a WalT server; no token of ours is shown there. */
record Download(String address) {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    /** The document's bytes; redirects are followed, but not from a secure address to an insecure one. */
    byte[] read() {
        URI uri = uri();
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT_TIMEOUT)
                .build()) {
            try {
                return await(CompletableFuture.supplyAsync(() -> fetch(http, uri)));
            } finally {
                http.shutdownNow();
            }
        }
    }

    private URI uri() {
        try {
            URI uri = new URI(address);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // The same to the user as an address without a host.
        }
        throw CommandFailed.badInput(
                "'" + address + "' is not a web address. Example: http://walt-server/api/v1/nodes");
    }

    // One limit for all of it: a server that sends a byte now and then must not hold the command for ever.
    private byte[] await(CompletableFuture<byte[]> document) {
        try {
            return document.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed("it was not complete within " + TIMEOUT.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CommandFailed explained ? explained : failed("the answer makes no sense");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        }
    }

    private byte[] fetch(HttpClient http, URI uri) {
        HttpRequest request =
                HttpRequest.newBuilder(uri).header("Accept", "*/*").build();
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                check(answer.statusCode());
                return Source.limited(body, address);
            }
        } catch (HttpTimeoutException e) {
            throw failed("no connection within " + CONNECT_TIMEOUT.toSeconds() + " s");
        } catch (ConnectException e) {
            throw failed("connection refused, or no such host");
        } catch (IOException e) {
            throw failed(e.getMessage() == null ? "the connection broke" : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        }
    }

    private void check(int status) {
        if (status == 401 || status == 403) {
            throw new CommandFailed(ExitCode.NO_SERVER, """
                    Cannot fetch %s: it wants to know who asks (status %d). Nothing was imported.
                    Download it yourself, with what it asks for, and import the file:
                      curl -fsS -H 'Authorization: Bearer TOKEN' -o nodes.json '%s'
                      walt device import nodes.json""".formatted(address, status, address.replace("'", "%27")));
        }
        if (status != 200) {
            throw failed("it answered with status " + status);
        }
    }

    private CommandFailed failed(String why) {
        return new CommandFailed(
                ExitCode.NO_SERVER, "Cannot fetch " + address + ": " + why + ". Nothing was imported.");
    }
}
