package walt.reboot.poe;

import walt.reboot.snmp.SnmpAnswer;

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

    /** The same failure of another request. */
    default <U> SwitchAnswer<U> as() {
        return switch (this) {
            case Done<T> done -> throw new IllegalStateException("no failure");
            case NoAnswer<T> silent -> new NoAnswer<>();
            case NoSuchPort<T> missing -> new NoSuchPort<>();
            case Refused<T> refused -> new Refused<>(refused.error());
            case Unclear<T> unclear -> new Unclear<>(unclear.how());
        };
    }

    /** A request that has failed. */
    static <T> SwitchAnswer<T> failed(SnmpAnswer failure) {
        return switch (failure) {
            case SnmpAnswer.Values values -> new Unclear<>("values that were not asked for");
            case SnmpAnswer.NoSuchObject missing -> new NoSuchPort<>();
            case SnmpAnswer.Refused refused -> new Refused<>(refused.errorStatus());
            case SnmpAnswer.TimedOut silent -> new NoAnswer<>();
            case SnmpAnswer.Wrong wrong -> new Unclear<>(wrong.how());
        };
    }
}
