package walt.cli.device;

import java.util.List;
import java.util.Map;
import walt.cli.api.Api;
import walt.cli.api.JsonObject;
import walt.cli.api.Paths;

/** A device as the API describes it; unknown values are empty texts. */
public record Device(JsonObject json) {

    /** The devices of a set, in name order; an empty set means all. */
    public static List<Device> of(JsonObject answer) {
        return answer.objects("devices").stream().map(Device::new).toList();
    }

    /** Asks for the devices of a set. */
    public static JsonObject ask(Api api, String set) {
        return api.get(Paths.with("/devices", "set", set), "devices");
    }

    /** The path of a device. */
    public static String path(String name) {
        return Paths.of("/devices/", name);
    }

    public String name() {
        return json.text("name");
    }

    public String type() {
        return json.text("type");
    }

    public String mac() {
        return json.text("mac");
    }

    public String ip() {
        return json.text("ip");
    }

    public String model() {
        return json.text("model");
    }

    /** The user who has it; empty when it is free. */
    public String owner() {
        return json.text("owner");
    }

    public boolean isVirtual() {
        return json.flag("virtual");
    }

    public boolean isNode() {
        return type().equals("node");
    }

    /** What is known about its being up: its boot status, else booted or not, else how its virtual machine is. */
    public String status() {
        if (!json.text("bootStatus").isEmpty()) {
            return json.text("bootStatus");
        }
        return switch (json.text("booted")) {
            case "true" -> "booted";
            case "false" -> "down";
            default -> machineStatus();
        };
    }

    private String machineStatus() {
        JsonObject machine = json.object("vm").orElse(new JsonObject(Map.of()));
        String pid = machine.text("pid");
        String reason = machine.text("reason");
        String detail = pid.isEmpty() ? reason : "pid " + pid;
        return detail.isEmpty() ? machine.text("state") : machine.text("state") + " (" + detail + ")";
    }
}
