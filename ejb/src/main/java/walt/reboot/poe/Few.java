package walt.reboot.poe;

import java.util.List;

/** The first few of many, in words. */
final class Few {
    private static final int MOST = 4;

    private Few() {}

    static String of(List<String> all) {
        String some = String.join(", ", all.subList(0, Math.min(MOST, all.size())));
        return all.size() <= MOST ? some : some + " and " + (all.size() - MOST) + " more";
    }
}
