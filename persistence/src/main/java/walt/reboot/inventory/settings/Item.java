package walt.reboot.inventory.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member of a list such as {@code 32G[template=ext4],1T}: a name and, in brackets, options. */
record Item(String name, Map<String, String> options) {
    private static final Pattern SHAPE = Pattern.compile("([^,\\[\\]=]+)(?:\\[([^\\[\\]]*)\\])?(,|$)");
    private static final Pattern OPTION = Pattern.compile("([a-z]+)=([A-Za-z0-9.-]+)");

    /** @throws IllegalArgumentException when the text is no such list, or has other options than these */
    static List<Item> list(String text, Set<String> allowed) {
        List<Item> items = new ArrayList<>();
        Matcher matcher = SHAPE.matcher(text);
        int at = 0;
        do {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new IllegalArgumentException();
            }
            String options = matcher.group(2);
            items.add(new Item(matcher.group(1), options == null ? Map.of() : options(options, allowed)));
            at = matcher.end();
        } while (!matcher.group(3).isEmpty());
        return List.copyOf(items);
    }

    private static Map<String, String> options(String text, Set<String> allowed) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String each : text.split(",", -1)) {
            Matcher option = OPTION.matcher(each);
            if (!option.matches()
                    || !allowed.contains(option.group(1))
                    || options.put(option.group(1), option.group(2)) != null) {
                throw new IllegalArgumentException();
            }
        }
        return options;
    }
}
