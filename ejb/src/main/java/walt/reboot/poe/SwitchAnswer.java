package walt.reboot.poe;

/** What came of a request to a PoE switch. */
public sealed interface SwitchAnswer<T> {
    /** The switch did it, or says so: for a change only a read-back is proof. */
    record Done<T>(T value) implements SwitchAnswer<T> {}

    /** No answer came; a change may have been made all the same. */
    record NoAnswer<T>() implements SwitchAnswer<T> {}

    /** The switch has no such PoE port. */
    record NoSuchPort<T>() implements SwitchAnswer<T> {}

    /** The switch refused, and nothing was changed; with its own word for it: {@code noAccess}. */
    record Refused<T>(String error) implements SwitchAnswer<T> {}

    /** The answer makes no sense; in which way, for the user. */
    record Unclear<T>(String how) implements SwitchAnswer<T> {}
}
