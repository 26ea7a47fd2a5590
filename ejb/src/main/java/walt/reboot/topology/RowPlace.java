package walt.reboot.topology;

/** Which interface a row of a PoE table feeds. */
public sealed interface RowPlace {
    /** In words, for the user: how it was derived, or why it was not. */
    String why();

    /** Whether it is known to feed this interface. */
    boolean feeds(int face);

    /** This one: an operator says so. */
    record Stated(int ifIndex, String why) implements RowPlace {
        @Override
        public boolean feeds(int face) {
            return ifIndex == face;
        }
    }

    /** This one. */
    record Derived(int ifIndex, String why) implements RowPlace {
        @Override
        public boolean feeds(int face) {
            return ifIndex == face;
        }
    }

    /** It can't be told for sure, so nothing may rely on it. */
    record Ambiguous(String why) implements RowPlace {
        @Override
        public boolean feeds(int face) {
            return false;
        }
    }
}
