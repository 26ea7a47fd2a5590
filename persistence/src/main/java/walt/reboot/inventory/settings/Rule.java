package walt.reboot.inventory.settings;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Which values a setting takes. */
public sealed interface Rule {
    /** The values in words, to follow "must be". */
    String words();

    /**
     * The value in the form in which it is stored.
     *
     * @throws IllegalArgumentException when it breaks the rule; its message, if any, says what the value must be
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
            return new Choice(List.of("true", "false")).normal(value);
        }

        @Override
        public Object json(String value) {
            return Boolean.valueOf(value);
        }
    }

    /** A whole number within bounds, both inclusive. */
    record Whole(long least, long most) implements Rule {
        /** Where there is no upper bound: 30 years in seconds, and no trouble for whoever calculates with it. */
        public static final long NO_LIMIT = 999_999_999;

        private static final Pattern DIGITS = Pattern.compile("\\d{1,1000}");

        @Override
        public String words() {
            return "a whole number " + bounds();
        }

        private String bounds() {
            return "from " + least + (most == NO_LIMIT ? " on" : " to " + most);
        }

        @Override
        public String normal(String value) {
            if (!DIGITS.matcher(value).matches()) {
                throw new IllegalArgumentException();
            }
            BigInteger number = new BigInteger(value);
            if (most == NO_LIMIT && number.compareTo(BigInteger.valueOf(most)) > 0) {
                throw new IllegalArgumentException("it must be " + most + " at most");
            }
            if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
                throw new IllegalArgumentException();
            }
            return number.toString();
        }

        @Override
        public Object json(String value) {
            return Long.valueOf(value);
        }
    }

    /** A number of seconds, or a word that stands for something else. */
    record Seconds(Whole number, String word, String meaning) implements Rule {
        @Override
        public String words() {
            return "a whole number of seconds " + number.bounds() + ", or " + word + meaning;
        }

        @Override
        public String normal(String value) {
            return value.equals(word) ? value : number.normal(value);
        }

        @Override
        public Object json(String value) {
            return value.equals(word) ? value : number.json(value);
        }
    }

    /** One of a few words; in upper or lower case. */
    record Choice(List<String> options) implements Rule {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public String words() {
            int last = options.size() - 1;
            String others = String.join(", ", options.subList(0, last));
            return (last == 0 ? "" : others + " or ") + options.get(last);
        }

        @Override
        public String normal(String value) {
            return options.stream()
                    .filter(word -> word.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
    }

    /** Text of a given shape. */
    record Text(Pattern shape, String words) implements Rule {
        private static final int LONGEST_SECRET = 255;

        /** A community or a password. */
        static Text secret(int shortest) {
            String words = shortest + " to " + LONGEST_SECRET + " characters, none of them a control character";
            return new Text(Pattern.compile("\\P{Cc}{" + shortest + "," + LONGEST_SECRET + "}"), words);
        }

        @Override
        public String normal(String value) {
            if (!shape.matcher(value).matches()) {
                throw new IllegalArgumentException();
            }
            return value;
        }
    }

    /** Text that describes something: what it may be is known to whoever reads it. */
    record Description(String words, UnaryOperator<String> reader) implements Rule {
        private static final int LONGEST = 1000;

        /** One that is stored as it was written. */
        static Description kept(String words, Consumer<String> reader) {
            return new Description(words, text -> {
                reader.accept(text);
                return text;
            });
        }

        @Override
        public String normal(String value) {
            if (value.length() > LONGEST) {
                throw new IllegalArgumentException("it must have " + LONGEST + " characters at most");
            }
            return reader.apply(value);
        }
    }
}
