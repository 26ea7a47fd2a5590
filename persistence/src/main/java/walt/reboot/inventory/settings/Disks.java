package walt.reboot.inventory.settings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The disks of a virtual node, as the setting {@code disks} describes them: {@code 8G} or {@code 32G[template=ext4],1T}. */
public record Disks(List<Disk> list) {
    static final String NONE = "none";

    static final String WORDS = "none, or a list such as 8G or 32G[template=ext4],1T; the templates are "
            + Stream.of(Template.values()).map(Template::label).collect(Collectors.joining(", "));

    private static final String TEMPLATE = "template";

    public Disks {
        list = List.copyOf(list);
    }

    /** One disk. */
    public record Disk(ByteSize size, Template template) {}

    /** What is on a disk when it is made. */
    public enum Template {
        EXT4,
        FAT32,
        NONE,
        HYBRID_BOOT_V,
        HYBRID_BOOT_P;

        /** How the setting spells it: {@code hybrid-boot-v}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Template of(String label) {
            return Stream.of(values())
                    .filter(each -> each.label().equals(label))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
    }

    /** @throws IllegalArgumentException when the text describes no disks */
    public static Disks parse(String text) {
        if (text.equals(NONE)) {
            return new Disks(List.of());
        }
        return new Disks(Item.list(text, Set.of(TEMPLATE)).stream()
                .map(item -> new Disk(
                        ByteSize.parse(item.name()), Template.of(item.options().getOrDefault(TEMPLATE, NONE))))
                .toList());
    }
}
