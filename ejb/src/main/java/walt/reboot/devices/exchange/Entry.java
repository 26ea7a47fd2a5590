package walt.reboot.devices.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import walt.reboot.inventory.ImportedDevice.Place;

/** What a document tells of one device, whatever its format: text by text, each with its line (from 1). */
final class Entry {
    private final int line;
    private final Map<String, Told> members = new LinkedHashMap<>();
    private final Map<String, Told> settings = new LinkedHashMap<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean ownedByImage;

    Entry(int line) {
        this.line = line;
    }

    /** A text and its line. */
    record Told(String text, int line) {}

    int line() {
        return line;
    }

    /** The members as {@link Schema} names them, but for the settings. */
    Map<String, Told> members() {
        return members;
    }

    Map<String, Told> settings() {
        return settings;
    }

    /** The names of secrets that were left out, each with its line. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }

    /** What was left out and is no fault, in words that follow the device's name. */
    List<String> warnings() {
        return warnings;
    }

    /** Whether the image tells the owner, as WalT does. */
    boolean ownedByImage() {
        return ownedByImage;
    }

    void isOwnedByImage() {
        ownedByImage = true;
    }

    Place place() {
        Map<String, Integer> lines = new HashMap<>(leftOut);
        settings.forEach((name, told) -> lines.put(name, told.line()));
        members.forEach((name, told) -> lines.put(name, told.line()));
        return new Place(line, lines);
    }
}
