package walt.reboot.inventory.settings;

import static walt.reboot.inventory.settings.Audience.NODES;
import static walt.reboot.inventory.settings.Audience.PHYSICAL_NODES;
import static walt.reboot.inventory.settings.Audience.SWITCHES;
import static walt.reboot.inventory.settings.Audience.UNKNOWN_DEVICES;
import static walt.reboot.inventory.settings.Audience.VIRTUAL_NODES;
import static walt.reboot.inventory.settings.Audience.WALT_NET;
import static walt.reboot.inventory.settings.Category.BOOT;
import static walt.reboot.inventory.settings.Category.NETWORK;
import static walt.reboot.inventory.settings.Category.POWER;
import static walt.reboot.inventory.settings.Category.SWITCH;
import static walt.reboot.inventory.settings.Category.VIRTUAL_MACHINE;
import static walt.reboot.inventory.settings.Trait.ACTION;
import static walt.reboot.inventory.settings.Trait.OF_THE_PLATFORM;
import static walt.reboot.inventory.settings.Trait.REBOOT_NEEDED;
import static walt.reboot.inventory.settings.Trait.SECRET;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.PowerPort;
import walt.reboot.inventory.Printable;
import walt.reboot.inventory.settings.Rule.Choice;
import walt.reboot.inventory.settings.Rule.Description;
import walt.reboot.inventory.settings.Rule.Flag;
import walt.reboot.inventory.settings.Rule.Seconds;
import walt.reboot.inventory.settings.Rule.Text;
import walt.reboot.inventory.settings.Rule.Whole;

/** Every setting of a device, declared once: what it is about, whom it concerns, rule, default, what is special about it. */
public enum Setting {
    BOOT_DELAY(
            BOOT,
            VIRTUAL_NODES,
            new Seconds(new Whole(0, Whole.NO_LIMIT), "random", " (1 to 10 s)"),
            "random",
            REBOOT_NEEDED),
    BOOT_RETRIES(BOOT, NODES, new Whole(0, Whole.NO_LIMIT), "9"),
    BOOT_TIMEOUT(BOOT, NODES, new Seconds(new Whole(60, Whole.NO_LIMIT), "none", ""), "180"),
    CPU_CORES(VIRTUAL_MACHINE, VIRTUAL_NODES, new Whole(1, 1024), "4", REBOOT_NEEDED),
    DISKS(VIRTUAL_MACHINE, VIRTUAL_NODES, Description.kept(Disks.WORDS, Disks::parse), Disks.NONE, REBOOT_NEEDED),
    EXPOSE(NETWORK, WALT_NET, Description.kept(Expose.WORDS, Expose::parse), Expose.NONE),
    KEXEC_ALLOW(BOOT, NODES, new Flag(), "true"),
    LLDP_EXPLORE(SWITCH, SWITCHES, new Flag(), "false", OF_THE_PLATFORM),
    MOUNT_PERSIST(BOOT, NODES, new Flag(), "true", REBOOT_NEEDED),
    NETSETUP(NETWORK, WALT_NET, new Choice(List.of("NAT", "LAN")), "LAN", REBOOT_NEEDED),
    NETWORKS(
            VIRTUAL_MACHINE,
            VIRTUAL_NODES,
            Description.kept(Networks.WORDS, Networks::parse),
            Networks.WALT_NET,
            REBOOT_NEEDED),
    /** How many ports of the switch are power-cycled at once. */
    POE_MAX_PORTS(POWER, SWITCHES, new Whole(1, Whole.NO_LIMIT), "16", OF_THE_PLATFORM),
    POE_REBOOTS(POWER, SWITCHES, new Flag(), "false", OF_THE_PLATFORM),
    /** The switch port that feeds a node; unset: unknown. */
    POWER_PORT(
            POWER,
            PHYSICAL_NODES,
            new Description(
                    "a switch port: SWITCH/GROUP.PORT or SWITCH/INTERFACE",
                    text -> PowerPort.parse(text).toString()),
            null,
            OF_THE_PLATFORM),
    RAM(
            VIRTUAL_MACHINE,
            VIRTUAL_NODES,
            Description.kept("a size such as 384M or 1G", ByteSize::ofMemory),
            "512M",
            REBOOT_NEEDED),
    SNMP_AUTH(
            SWITCH,
            SWITCHES,
            new Choice(List.of("SHA", "SHA-224", "SHA-256", "SHA-384", "SHA-512")),
            null,
            OF_THE_PLATFORM),
    SNMP_AUTH_PASSWORD(SWITCH, SWITCHES, Text.secret(8), null, SECRET, OF_THE_PLATFORM),
    SNMP_COMMUNITY(SWITCH, SWITCHES, Text.secret(1), null, SECRET, OF_THE_PLATFORM),
    /** The UDP port of the switch's SNMP agent. */
    SNMP_PORT(SWITCH, SWITCHES, new Whole(1, 65535), "161", OF_THE_PLATFORM),
    SNMP_PRIVACY(SWITCH, SWITCHES, new Choice(List.of("AES-128", "AES-192", "AES-256")), null, OF_THE_PLATFORM),
    SNMP_PRIVACY_PASSWORD(SWITCH, SWITCHES, Text.secret(8), null, SECRET, OF_THE_PLATFORM),
    SNMP_USER(
            SWITCH,
            SWITCHES,
            new Text(Pattern.compile("[!-~]{1,32}"), "1 to 32 letters, digits and signs of ASCII"),
            null,
            OF_THE_PLATFORM),
    SNMP_VERSION(SWITCH, SWITCHES, new Choice(List.of("1", "2", "3")), null, OF_THE_PLATFORM),
    /** The community of SETs, where it is another one than that of reads. */
    SNMP_WRITE_COMMUNITY(SWITCH, SWITCHES, Text.secret(1), null, SECRET, OF_THE_PLATFORM),
    /** Turns an unknown device into a switch. */
    TYPE(SWITCH, UNKNOWN_DEVICES, new Choice(List.of("switch")), null, ACTION, OF_THE_PLATFORM);

    /** What stands for a secret wherever settings are shown. */
    public static final String MASK = "******";

    private final String label;
    private final Category category;
    private final Audience audience;
    private final Rule rule;
    private final @Nullable String defaultValue;
    private final Set<Trait> traits;

    Setting(Category category, Audience audience, Rule rule, @Nullable String defaultValue, Trait... traits) {
        this.label = name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
        this.category = category;
        this.audience = audience;
        this.rule = rule;
        this.defaultValue = defaultValue;
        this.traits = Set.of(traits);
    }

    /** @throws BadInput when there is no such setting */
    public static Setting of(String label) {
        return Stream.of(values())
                .filter(setting -> setting.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        label,
                        "'" + Printable.of(label) + "' is not a setting. There are: "
                                + Stream.of(values()).map(Setting::label).collect(Collectors.joining(", ")) + "."));
    }

    /** Its name for users: {@code poe.max-ports}. */
    public String label() {
        return label;
    }

    public Category category() {
        return category;
    }

    /** The devices that it concerns. */
    public Audience audience() {
        return audience;
    }

    public Rule rule() {
        return rule;
    }

    public @Nullable String defaultValue() {
        return defaultValue;
    }

    /** Whether the value is never shown, logged or returned. */
    public boolean secret() {
        return traits.contains(SECRET);
    }

    /** Whether nodes must reboot before a change has an effect. */
    public boolean rebootNeeded() {
        return traits.contains(REBOOT_NEEDED);
    }

    /** Whether setting it does something at once, and no value is kept. */
    public boolean action() {
        return traits.contains(ACTION);
    }

    public ChangedBy changedBy() {
        return traits.contains(OF_THE_PLATFORM) ? ChangedBy.ADMINISTRATORS : ChangedBy.OWNERS;
    }

    public boolean concerns(Device device) {
        return audience.includes(device);
    }

    /**
     * The value in its stored form.
     *
     * @throws BadInput when the value breaks the rule
     */
    public String normal(String value) {
        try {
            return rule.normal(value);
        } catch (BadInput alreadyClear) {
            throw new BadInput(label, alreadyClear.detail());
        } catch (IllegalArgumentException wrong) {
            String shown = secret() ? "The value given" : "'" + Printable.of(value) + "'";
            String what = wrong.getMessage() == null ? "it must be " + rule.words() : wrong.getMessage();
            throw new BadInput(label, shown + " is not valid for '" + label + "': " + what + ".");
        }
    }

    /** The value as JSON shows it; a secret is masked. */
    public @Nullable Object json(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return secret() ? MASK : rule.json(value);
    }
}
