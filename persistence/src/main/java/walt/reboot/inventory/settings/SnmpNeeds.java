package walt.reboot.inventory.settings;

import static walt.reboot.inventory.settings.Setting.SNMP_AUTH;
import static walt.reboot.inventory.settings.Setting.SNMP_AUTH_PASSWORD;
import static walt.reboot.inventory.settings.Setting.SNMP_COMMUNITY;
import static walt.reboot.inventory.settings.Setting.SNMP_PRIVACY;
import static walt.reboot.inventory.settings.Setting.SNMP_PRIVACY_PASSWORD;
import static walt.reboot.inventory.settings.Setting.SNMP_USER;
import static walt.reboot.inventory.settings.Setting.SNMP_VERSION;
import static walt.reboot.inventory.settings.Setting.SNMP_WRITE_COMMUNITY;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings without which a switch can't be spoken to by SNMP; which ones, its {@code snmp.version} says. */
public record SnmpNeeds(List<Setting> settings) {
    private static final List<Setting> COMMUNITY = List.of(SNMP_VERSION, SNMP_COMMUNITY);
    private static final List<Setting> USER =
            List.of(SNMP_VERSION, SNMP_USER, SNMP_AUTH, SNMP_AUTH_PASSWORD, SNMP_PRIVACY, SNMP_PRIVACY_PASSWORD);

    public SnmpNeeds {
        settings = List.copyOf(settings);
    }

    /** A write community is needed where there is one: an import may have left out which. */
    public static SnmpNeeds of(Map<Setting, String> settings) {
        if ("3".equals(settings.get(SNMP_VERSION))) {
            return new SnmpNeeds(USER);
        }
        Stream<Setting> write = Stream.of(SNMP_WRITE_COMMUNITY).filter(settings::containsKey);
        return new SnmpNeeds(Stream.concat(COMMUNITY.stream(), write).toList());
    }

    /** Those of them that are not there. */
    public SnmpNeeds absent(Predicate<Setting> there) {
        return new SnmpNeeds(settings.stream().filter(there.negate()).toList());
    }

    public boolean none() {
        return settings.isEmpty();
    }

    public boolean one() {
        return settings.size() == 1;
    }

    /** Their names for a message: {@code 'snmp.version' and 'snmp.community'}. */
    public String names() {
        String last = "'" + settings.getLast().label() + "'";
        return one()
                ? last
                : settings.stream()
                        .limit(settings.size() - 1)
                        .map(setting -> "'" + setting.label() + "'")
                        .collect(Collectors.joining(", ", "", " and " + last));
    }

    /** What stands for them later in the message. */
    public String pronoun() {
        return one() ? "it" : "them";
    }
}
