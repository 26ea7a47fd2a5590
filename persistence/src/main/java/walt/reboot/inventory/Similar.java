package walt.reboot.inventory;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody has probably meant. */
public final class Similar {
    private static final int LONGEST = 100;

    private Similar() {}

    /** The known word that needs the fewest letters changed, added or left out; none when more than a third of them would. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(each -> distance(word, each) * 3 <= Math.min(word.length(), each.length()))
                .min(Comparator.<String>comparingInt(each -> distance(word, each))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int before = row[0]; // of the row above, one column to the left
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = before + (i > 0 && a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = i == 0 ? j : Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                before = above;
            }
        }
        return row[b.length()];
    }
}
