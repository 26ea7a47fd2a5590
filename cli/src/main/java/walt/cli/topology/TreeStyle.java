package walt.cli.topology;

import java.util.Locale;
import java.util.stream.Stream;
import walt.cli.start.Session;

/** The characters that a tree is drawn with: to an entry, to the last entry, past entries, past the last entry. */
record TreeStyle(String entry, String lastEntry, String past, String pastLast) {
    static final TreeStyle BOXES = new TreeStyle("├─ ", "└─ ", "│  ", "   ");
    static final TreeStyle ASCII = new TreeStyle("|- ", "`- ", "|  ", "   ");

    /** Boxes where the user's locale says that UTF-8 is understood. */
    static TreeStyle of(Session session) {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(session::environment)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return locale.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8") ? BOXES : ASCII;
    }
}
