package walt.reboot.rest;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.NotFound;
import walt.reboot.inventory.Printable;
import walt.reboot.inventory.records.JobState;

/** Reads parts of paths and queries, each fault with its answer. */
final class Parameters {
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Parameters() {}

    /** A device's name in a path; one that can't be a name belongs to no device. */
    static DeviceName device(String text) {
        try {
            return new DeviceName(text);
        } catch (BadInput noName) {
            throw new NotFound("Unknown device: " + Printable.of(text) + ".");
        }
    }

    static UUID id(String text) {
        return id("reboot", text);
    }

    /** An id in a path; {@code what} it should be the id of. */
    static UUID id(String what, String text) {
        if (!UUID_SHAPE.matcher(text).matches()) {
            throw new NotFound("There is no " + what + " '" + Printable.of(text) + "'.");
        }
        return UUID.fromString(text);
    }

    static UUID cursor(String text) {
        if (!UUID_SHAPE.matcher(text).matches()) {
            throw new BadInput("cursor", "'cursor' must be the 'next' of the page before.");
        }
        return UUID.fromString(text);
    }

    static boolean flag(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadInput(name, "'" + name + "' must be true or false.");
        };
    }

    static int number(String name, String text, int least, int most) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BadInput(name, "'" + name + "' must be a whole number from " + least + " to " + most + ".");
    }

    static JobState jobState(String text) {
        for (JobState state : JobState.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(text)) {
                return state;
            }
        }
        throw new BadInput("state", "'state' must be running, done or aborted.");
    }
}
