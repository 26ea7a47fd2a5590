package walt.reboot.inventory.settings;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.Printable;

/** Every setting of a device, declared once: name, whom it concerns, rule, default. */
public enum Setting {
    KEXEC_ALLOW(Audience.NODES, new Rule.Flag(), "true"),
    LLDP_EXPLORE(Audience.SWITCHES, new Rule.Flag(), "false"),
    POE_REBOOTS(Audience.SWITCHES, new Rule.Flag(), "false"),
    /** The switch port that feeds a node; unset: unknown. */
    POWER_PORT(Audience.NODES, new Rule.SwitchPort(), null),
    SNMP_COMMUNITY(Audience.SWITCHES, new Rule.Text(Pattern.compile("\\P{Cc}{1,255}"), "1 to 255 characters"), null) {
        @Override
        public boolean secret() {
            return true;
        }
    },
    /** The UDP port of the switch's SNMP agent. */
    SNMP_PORT(Audience.SWITCHES, new Rule.Whole(1, 65535), "161"),
    SNMP_VERSION(Audience.SWITCHES, new Rule.Text(Pattern.compile("[12]"), "1 or 2"), null);

    private final String label;
    private final Audience audience;
    private final Rule rule;
    private final @Nullable String defaultValue;

    Setting(Audience audience, Rule rule, @Nullable String defaultValue) {
        this.label = name().toLowerCase(Locale.ROOT).replace('_', '.');
        this.audience = audience;
        this.rule = rule;
        this.defaultValue = defaultValue;
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

    /** Its name for users: {@code poe.reboots}. */
    public String label() {
        return label;
    }

    public @Nullable String defaultValue() {
        return defaultValue;
    }

    /** Whether the value is never shown, logged or returned. */
    public boolean secret() {
        return false;
    }

    /** Whether nodes must reboot before a change has an effect. */
    public boolean rebootNeeded() {
        return false;
    }

    public boolean concerns(Device device) {
        return audience.includes(device);
    }

    /** How messages name a device that this setting concerns. */
    public String audience() {
        return audience.phrase();
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
            throw new BadInput(label, shown + " is not valid for '" + label + "': it must be " + rule.words() + ".");
        }
    }

    /** The value as JSON shows it; a secret is masked. */
    public @Nullable Object json(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return secret() ? "******" : rule.json(value);
    }
}
