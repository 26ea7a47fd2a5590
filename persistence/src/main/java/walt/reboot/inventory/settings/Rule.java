package walt.reboot.inventory.settings;

import java.util.Locale;
import java.util.regex.Pattern;
import walt.reboot.inventory.PowerPort;

/** Which values a setting takes. */
public sealed interface Rule {
    /** The values in words, to follow "must be". */
    String words();

    /**
     * The value in the form in which it is stored.
     *
     * @throws IllegalArgumentException when it breaks the rule; a message, if any, is fit for the user
     */
    String normal(String value);

    /** The value as JSON shows it: a Boolean, a Long or a String. */
    default Object json(String value) {
        return value;
    }

    /** {@code true} or {@code false}. */
    record Flag() implements Rule {
        @Override
        public String words() {
            return "true or false";
        }

        @Override
        public String normal(String value) {
            String lower = value.toLowerCase(Locale.ROOT);
            if (!lower.equals("true") && !lower.equals("false")) {
                throw new IllegalArgumentException();
            }
            return lower;
        }

        @Override
        public Object json(String value) {
            return Boolean.valueOf(value);
        }
    }

    /** A whole number within bounds, both inclusive. */
    record Whole(long least, long most) implements Rule {
        @Override
        public String words() {
            return most == Long.MAX_VALUE
                    ? "a whole number from " + least + " on"
                    : "a whole number from " + least + " to " + most;
        }

        @Override
        public String normal(String value) {
            long number = Long.parseLong(value); // its NumberFormatException is an IllegalArgumentException
            if (number < least || number > most) {
                throw new IllegalArgumentException();
            }
            return Long.toString(number);
        }

        @Override
        public Object json(String value) {
            return Long.valueOf(value);
        }
    }

    /** Text of a given shape. */
    record Text(Pattern shape, String words) implements Rule {
        @Override
        public String normal(String value) {
            if (!shape.matcher(value).matches()) {
                throw new IllegalArgumentException();
            }
            return value;
        }
    }

    /** A port of a switch, see {@link PowerPort}. */
    record SwitchPort() implements Rule {
        @Override
        public String words() {
            return "a switch port: SWITCH/GROUP.PORT or SWITCH/INTERFACE";
        }

        @Override
        public String normal(String value) {
            return PowerPort.parse(value).toString();
        }
    }
}
