package walt.cli.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import walt.cli.exit.CommandFailed;
import walt.cli.exit.ExitCode;

/** Requests and answers over HTTP/1.1, with time-outs, and with each fault told apart by what the user can do about it. */
final class Wire implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final String PROBLEM = "application/problem+json";
    private static final Duration CLOSE_TIMEOUT = Duration.ofMillis(100);

    private final Access access;
    private final String userAgent;
    private final HttpClient http;

    Wire(Access access, String userAgent) {
        this.access = access;
        this.userAgent = userAgent;
        this.http = Connections.client(access.server(), CONNECT_TIMEOUT);
    }

    HttpRequest.Builder request(String path, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(access.server().resolve(path))
                .header("User-Agent", userAgent)
                .header("Accept", accept + ", " + PROBLEM);
        return access.token().isEmpty() ? request : request.header("Authorization", "Bearer " + access.token());
    }

    // The virtual machine gives threads inside a system call 0.3 s when it exits: an open client would make each
    // command slower.
    @Override
    public void close() {
        http.shutdownNow();
        try {
            http.awaitTermination(CLOSE_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The body of a good answer. */
    String exchange(HttpRequest.Builder request) {
        return exchange(request, ANSWER_TIMEOUT);
    }

    /** As {@link #exchange(HttpRequest.Builder)}, for what may take long. */
    String exchange(HttpRequest.Builder request, Duration timeout) {
        HttpResponse<String> answer =
                await(http.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)), timeout);
        check(answer, answer.body());
        return answer.body();
    }

    /** The body of a good answer, while it comes. */
    InputStream open(HttpRequest.Builder request) {
        HttpResponse<InputStream> answer =
                await(http.sendAsync(request.build(), BodyHandlers.ofInputStream()), ANSWER_TIMEOUT);
        check(answer, answer.statusCode() == 200 ? "" : readAll(answer.body()));
        return answer.body();
    }

    private String readAll(InputStream body) {
        try (body) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ConnectionBroken(access.server(), reason(e));
        }
    }

    private void check(HttpResponse<?> answer, String body) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 500 || (status >= 400 && type.startsWith(PROBLEM))) {
            throw ApiProblem.of(status, body);
        }
        if (status >= 300 || (!body.isEmpty() && !wanted(answer.request()).startsWith(bare(type)))) {
            throw notOurServer();
        }
    }

    private static String wanted(HttpRequest request) {
        return request.headers().firstValue("Accept").orElse("");
    }

    // Without parameters such as the character set.
    private static String bare(String type) {
        return type.split(";", 2)[0].strip() + ",";
    }

    CommandFailed notOurServer() {
        return new CommandFailed(
                ExitCode.NO_SERVER, "What answers at " + access.server() + " is not a WalT reboot server.");
    }

    // The time-out is ours, not the request's: newer JDKs would end an event stream with it.
    private <T> HttpResponse<T> await(CompletableFuture<HttpResponse<T>> answer, Duration timeout) {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ConnectionBroken(access.server(), "no answer within " + timeout.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionBroken(access.server(), "interrupted");
        }
    }

    private CommandFailed fault(@Nullable Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return new ServerUnreachable(access.server(), "no answer within " + CONNECT_TIMEOUT.toSeconds() + " s.");
        }
        if (cause instanceof ConnectException) {
            return new ServerUnreachable(access.server(), "connection refused or no such host.");
        }
        if (cause instanceof HttpTimeoutException) {
            return new ConnectionBroken(access.server(), "no answer in time");
        }
        return new ConnectionBroken(access.server(), reason(cause));
    }

    private static String reason(@Nullable Throwable cause) {
        String message = cause == null ? null : cause.getMessage();
        return message == null ? "closed by the other side" : message;
    }
}
