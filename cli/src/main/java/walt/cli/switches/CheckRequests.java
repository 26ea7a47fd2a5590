package walt.cli.switches;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import walt.cli.api.Api;
import walt.cli.device.Device;
import walt.cli.exit.CommandFailed;

/** Checks of several switches side by side: a switch that does not answer takes long, and should delay no other. */
final class CheckRequests implements AutoCloseable {
    private static final int AT_ONCE = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Request> requests;

    /** Asks for all of them. */
    CheckRequests(Api api, List<String> names) {
        requests = names.stream()
                .map(name -> new Request(name, CompletableFuture.supplyAsync(() -> ask(api, name), threads)))
                .toList();
    }

    private static SwitchCheck ask(Api api, String name) {
        return new SwitchCheck(api.postLong(Device.path(name) + "/check"));
    }

    /** In the order of the names. */
    List<Request> all() {
        return requests;
    }

    /** Doesn't wait for those that are still under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** The check of one switch, under way or answered. */
    record Request(String name, CompletableFuture<SwitchCheck> answer) {

        /** Waits for it; fails as the request failed. */
        SwitchCheck result() {
            try {
                return answer.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof CommandFailed explained) {
                    throw explained;
                }
                throw e;
            }
        }
    }
}
