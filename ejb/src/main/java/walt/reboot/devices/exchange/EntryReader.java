package walt.reboot.devices.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.ImportDocument;
import walt.reboot.inventory.ImportFaults;
import walt.reboot.inventory.ImportWarning;
import walt.reboot.inventory.ImportedDevice;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.settings.Setting;

/** Makes devices of entries; every fault is told with its line. */
final class EntryReader {
    /** Ten times as many as the largest platforms have. */
    private static final int MOST_DEVICES = 100_000;

    private final String server;
    private final ImportFaults faults;
    private final List<ImportedDevice> devices = new ArrayList<>();
    private final List<ImportWarning> warnings = new ArrayList<>();
    private final Map<DeviceName, DeviceType> unread = new HashMap<>();
    private final Map<DeviceName, Integer> seen = new HashMap<>();
    private int count;

    /** @param server the name of this server, which runs the virtual nodes unless they are said to run elsewhere */
    EntryReader(String server, ImportFaults faults) {
        this.server = server;
        this.faults = faults;
    }

    ImportDocument document() {
        return new ImportDocument(devices, unread, faults, warnings);
    }

    /** Whether there is room for one more; one too many is a fault, and the rest of the document need not be read. */
    boolean hasRoom(int line) {
        count++;
        if (count == MOST_DEVICES + 1) {
            faults.add(line, "a document tells at most " + MOST_DEVICES + " devices: import the rest by itself.");
        }
        return count <= MOST_DEVICES;
    }

    void read(Entry entry) {
        int before = faults.count();
        DeviceName name = read(entry, Schema.NAME, DeviceName::new);
        DeviceType type = read(entry, Schema.TYPE, DeviceType::of);
        if (name == null) {
            if (faults.count() == before) {
                faults.add(entry.line(), "the device has no name.");
            }
            type = null;
        } else {
            checkOnce(entry, name);
        }
        NewDevice device = device(entry, name, type == null ? DeviceType.NODE : type);
        Set<Setting> leftOut = leftOut(entry);
        if (device != null && faults.count() == before) {
            devices.add(new ImportedDevice(device, entry.ownedByImage(), leftOut, entry.place()));
            entry.warnings().forEach(text -> warnings.add(new ImportWarning(device.name(), text)));
        } else if (name != null) {
            unread.put(name, type == null ? DeviceType.NODE : type);
        }
    }

    private void checkOnce(Entry entry, DeviceName name) {
        Integer earlier = seen.putIfAbsent(name, entry.line());
        if (earlier != null) {
            faults.add(line(entry, Schema.NAME), name + " is there twice: see line " + earlier + ".");
        }
    }

    private @Nullable NewDevice device(Entry entry, @Nullable DeviceName name, DeviceType type) {
        MacAddress mac = read(entry, Schema.MAC, MacAddress::new);
        IpAddress ip = read(entry, Schema.IP, IpAddress::new);
        boolean virtual = Boolean.TRUE.equals(read(entry, Schema.VIRTUAL, EntryReader::flag));
        boolean elsewhere = read(entry, Schema.RUNS, EntryReader::elsewhere) != null;
        Map<String, String> settings = new LinkedHashMap<>();
        entry.settings().forEach((label, told) -> settings.put(label, told.text()));
        try {
            return name == null
                    ? null
                    : new NewDevice(
                            name,
                            type,
                            mac,
                            ip,
                            text(entry, Schema.MODEL),
                            virtual,
                            virtual && !elsewhere ? server : null,
                            text(entry, Schema.OWNER),
                            text(entry, Schema.IMAGE),
                            settings);
        } catch (BadInput wrong) {
            wrong.errors().forEach(error -> faults.add(line(entry, error.field()), error.detail()));
            return null;
        }
    }

    private Set<Setting> leftOut(Entry entry) {
        Set<Setting> secrets = EnumSet.noneOf(Setting.class);
        entry.leftOut().forEach((label, line) -> {
            try {
                secrets.add(Setting.of(label));
            } catch (BadInput unknown) {
                faults.add(line, unknown.detail());
            }
        });
        return secrets;
    }

    /** The member's value; null when it isn't told, or is wrong, which is a fault. */
    private <T> @Nullable T read(Entry entry, String member, Function<String, T> parser) {
        String text = text(entry, member);
        try {
            return text == null ? null : parser.apply(text);
        } catch (BadInput wrong) {
            faults.add(line(entry, member), wrong.detail());
            return null;
        }
    }

    private static @Nullable String text(Entry entry, String member) {
        Entry.Told told = entry.members().get(member);
        return told == null ? null : told.text();
    }

    private static int line(Entry entry, String member) {
        Entry.Told told = entry.members().get(member);
        return told == null ? entry.line() : told.line();
    }

    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadInput(Schema.VIRTUAL, "'virtual' must be true or false.");
        };
    }

    private static String elsewhere(String text) {
        if (!text.equals(Schema.ELSEWHERE)) {
            throw new BadInput(Schema.RUNS, "'runs' is left out, or 'elsewhere'.");
        }
        return text;
    }
}
