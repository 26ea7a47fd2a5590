package walt.reboot.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps names and addresses unique, with an answer that says who has them. */
final class Uniqueness {
    private static final String NAME = "name";

    private final Map<Object, Device> holders = new HashMap<>();

    Uniqueness(Collection<Device> devices) {
        devices.forEach(device -> keys(device).keySet().forEach(key -> holders.put(key, device)));
    }

    /** A name or address that a device can't have because of its holder. */
    record Clash(String member, Device holder, String detail) {
        /** The detail with the way out, for a holder that no operator has described: mostly the very device that is meant. */
        String advice(Device wanted) {
            if (holder.type() != DeviceType.UNKNOWN || member.equals(NAME)) {
                return detail;
            }
            String switched =
                    wanted.type() == DeviceType.SWITCH ? ", or make that one a switch (set its type=switch)" : "";
            return detail + " Nobody has said what that is: when it is " + wanted.name() + ", forget " + holder.name()
                    + " first" + switched + ".";
        }
    }

    /**
     * Refuses a device as it is to be.
     *
     * @throws Conflict when another device has its name, MAC or IP address
     */
    void check(Device wanted) {
        for (Clash clash : claim(wanted)) {
            throw new Conflict(clash.advice(wanted));
        }
    }

    /** Frees what a device has and won't have any more. */
    void giveUp(Device before, Device after) {
        var kept = keys(after).keySet();
        keys(before).keySet().stream().filter(key -> !kept.contains(key)).forEach(holders::remove);
    }

    /** Gives the device what is free of its name and addresses; tells the rest. */
    List<Clash> claim(Device wanted) {
        List<Clash> clashes = new ArrayList<>();
        keys(wanted).forEach((key, member) -> {
            Device holder = holders.putIfAbsent(key, wanted);
            if (holder != null && !holder.id().equals(wanted.id())) {
                clashes.add(new Clash(member, holder, detail(key, holder)));
            }
        });
        return clashes;
    }

    private static Map<Object, String> keys(Device device) {
        Map<Object, String> keys = new LinkedHashMap<>();
        keys.put(device.name(), NAME);
        if (device.mac() != null) {
            keys.put(device.mac(), "mac");
        }
        if (device.ip() != null) {
            keys.put(device.ip(), "ip");
        }
        return keys;
    }

    private static String detail(Object key, Device holder) {
        if (key instanceof DeviceName name) {
            return "There is already a device named " + name + ".";
        }
        String kind = key instanceof MacAddress ? "MAC" : "IP";
        return kind + " address " + key + " belongs to " + holder.name() + ".";
    }
}
