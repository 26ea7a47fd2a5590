package walt.reboot.poe;

import java.util.Set;
import walt.reboot.snmp.SnmpAnswer;

/** What came of a request to a PoE switch. */
public sealed interface SwitchAnswer<T> {
    /** The switch did it, or says so: for a change only a read-back is proof. */
    record Done<T>(T value) implements SwitchAnswer<T> {}

    /** No answer came; a change may have been made all the same. */
    record NoAnswer<T>() implements SwitchAnswer<T> {}

    /** The switch has no such PoE port. */
    record NoSuchPort<T>() implements SwitchAnswer<T> {}

    /**
     * The switch refused; a change may have been made all the same, unless {@link #isFinal}.
     *
     * @param error its own word for it: {@code noAccess}
     * @param atTheDoor whether the request was not even looked at
     */
    record Refused<T>(String error, boolean atTheDoor) implements SwitchAnswer<T> {
        /** Errors that are found before anything is changed; of others RFC 3416 doesn't say so, or agents don't keep to it. */
        private static final Set<String> FINAL =
                Set.of("noAccess", "notWritable", "noSuchName", "readOnly", "authorizationError");

        /** This request is refused. */
        public Refused(String error) {
            this(error, false);
        }

        /** Whether surely nothing was changed. */
        boolean isFinal() {
            return atTheDoor || FINAL.contains(error);
        }
    }

    /** The answer makes no sense; in which way, for the user. */
    record Unclear<T>(String how) implements SwitchAnswer<T> {}

    /** The same failure of another request. */
    default <U> SwitchAnswer<U> as() {
        return switch (this) {
            case Done<T> done -> throw new IllegalStateException("no failure");
            case NoAnswer<T> silent -> new NoAnswer<>();
            case NoSuchPort<T> missing -> new NoSuchPort<>();
            case Refused<T> refused -> new Refused<>(refused.error(), refused.atTheDoor());
            case Unclear<T> unclear -> new Unclear<>(unclear.how());
        };
    }

    /** A request that has failed. */
    static <T> SwitchAnswer<T> failed(SnmpAnswer failure) {
        return switch (failure) {
            case SnmpAnswer.Values values -> new Unclear<>("values that were not asked for");
            case SnmpAnswer.NoSuchObject missing -> new NoSuchPort<>();
            case SnmpAnswer.Refused refused -> new Refused<>(refused.errorStatus(), refused.atTheDoor());
            case SnmpAnswer.TimedOut silent -> new NoAnswer<>();
            case SnmpAnswer.Wrong wrong -> new Unclear<>(wrong.how());
        };
    }
}
