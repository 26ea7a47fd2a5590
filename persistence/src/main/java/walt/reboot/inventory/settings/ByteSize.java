package walt.reboot.inventory.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A size of memory or of a disk, such as {@code 384M}; units are powers of ten: {@code 8G} is 8·10⁹ bytes. */
public record ByteSize(int amount, Unit unit) {
    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,5})([MGT])");

    private static final ByteSize MOST_MEMORY = new ByteSize(16, Unit.T);

    /** A unit by its letter. */
    public enum Unit {
        M(1_000_000L),
        G(1_000_000_000L),
        T(1_000_000_000_000L);

        private final long bytes;

        Unit(long bytes) {
            this.bytes = bytes;
        }
    }

    /** @throws IllegalArgumentException when the text is no size */
    public static ByteSize parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException();
        }
        return new ByteSize(Integer.parseInt(matcher.group(1)), Unit.valueOf(matcher.group(2)));
    }

    /** @throws IllegalArgumentException when the text is no size, or one that no machine's memory has */
    static ByteSize ofMemory(String text) {
        ByteSize size = parse(text);
        if (size.bytes() > MOST_MEMORY.bytes()) {
            throw new IllegalArgumentException("it must be " + MOST_MEMORY + " at most");
        }
        return size;
    }

    public long bytes() {
        return amount * unit.bytes;
    }

    @Override
    public String toString() {
        return amount + unit.name();
    }
}
