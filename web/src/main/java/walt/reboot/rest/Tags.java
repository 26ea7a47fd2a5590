package walt.reboot.rest;

import jakarta.ws.rs.core.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.Stale;

/** Entity tags of devices (RFC 9110, section 8.8.3): another one after each change of a device, its settings included. */
final class Tags {
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?(\"[^\"]*\")\\s*(,|$)");

    private Tags() {}

    static EntityTag of(Device device) {
        return new EntityTag(device.id() + "." + device.version());
    }

    /**
     * The version of the device that a change is made for; null when that is of no importance.
     *
     * @param ifMatch the header {@code If-Match}; null when there is none
     * @throws Stale when the device has none of the header's tags any more
     */
    static @Nullable Long demanded(@Nullable String ifMatch, Device device) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        if (!strong(ifMatch).contains('"' + of(device).getValue() + '"')) {
            throw new Stale(device.name() + " was changed by somebody else since you read it: look at it again.");
        }
        return device.version();
    }

    /** The tags of the list; a weak one is never the same as another (RFC 9110, section 13.1.1). */
    private static List<String> strong(String ifMatch) {
        List<String> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(ifMatch);
        int at = 0;
        do {
            if (!matcher.region(at, ifMatch.length()).lookingAt()) {
                throw new BadInput("If-Match", "'If-Match' must be the 'ETag' of the device, in its quotes, or *.");
            }
            if (matcher.group(1) == null) {
                tags.add(matcher.group(2));
            }
            at = matcher.end();
        } while (!matcher.group(3).isEmpty());
        return tags;
    }
}
