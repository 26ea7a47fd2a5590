package walt.reboot.topology;

/** Which interface a row of a PoE table feeds. */
public sealed interface RowPlace {
    /** In words, for the user: how it was derived, or why it was not. */
    String why();

    /** This one. */
    record Derived(int ifIndex, String why) implements RowPlace {}

    /** It can't be told for sure, so nothing may rely on it. */
    record Ambiguous(String why) implements RowPlace {}
}
