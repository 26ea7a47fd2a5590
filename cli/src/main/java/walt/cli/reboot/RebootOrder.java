package walt.cli.reboot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import walt.cli.api.Api;
import walt.cli.api.ApiProblem;
import walt.cli.api.ConnectionBroken;
import walt.cli.api.JsonObject;

/**
 * What is asked of the server.
 *
 * @param cause why, for the record; may be empty
 * @param force also nodes that somebody else owns
 */
record RebootOrder(String nodes, boolean hard, String cause, boolean force, boolean dryRun) {

    RebootOrder forced() {
        return new RebootOrder(nodes, hard, cause, true, dryRun);
    }

    /** Sends it; an answer that got lost is asked for once more, which does not reboot anything twice. */
    JsonObject send(Api api) {
        String key = UUID.randomUUID().toString();
        try {
            return api.postOnce("/reboots", body(), key);
        } catch (ConnectionBroken lost) {
            return api.postOnce("/reboots", body(), key);
        }
    }

    /** True for the answer that a node belongs to somebody else. */
    boolean isRefusedForOwner(ApiProblem problem) {
        return problem.isOwned() && !force;
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("nodes", nodes);
        body.put("mode", hard ? "hard-only" : "soft-then-hard");
        if (!cause.isEmpty()) {
            body.put("cause", cause);
        }
        body.put("force", force);
        body.put("dryRun", dryRun);
        return body;
    }
}
