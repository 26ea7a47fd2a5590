package walt.cli.reboot;

import walt.cli.api.JsonObject;

/**
 * Where a node of a job is.
 *
 * @param phase what it is doing or waiting for, or an empty text
 */
record NodeState(String name, String state, String phase) {

    static NodeState of(JsonObject json) {
        return new NodeState(json.text("name"), json.text("state"), json.text("phase"));
    }
}
