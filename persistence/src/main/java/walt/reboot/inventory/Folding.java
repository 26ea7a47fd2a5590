package walt.reboot.inventory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes many names briefly, as a device set: {@code rpi-1 rpi-2 rpi-3 rpi-7} as {@code rpi-[1-3,7]}. */
public final class Folding {
    private Folding() {}

    /** The names in natural order, each once; those that differ in numbers only together. */
    public static String fold(Collection<String> names) {
        TreeSet<String> sorted = new TreeSet<>(NaturalOrder.COMPARATOR);
        sorted.addAll(names);
        List<NameBlock> blocks = sorted.stream().map(NameBlock::of).toList();
        int numbers = blocks.stream().mapToInt(NameBlock::dimensions).max().orElse(0);
        for (int dimension = numbers - 1; dimension >= 0; dimension--) {
            blocks = NameBlock.joined(blocks, dimension);
        }
        return blocks.stream()
                .sorted(Comparator.comparing(NameBlock::firstName, NaturalOrder.COMPARATOR))
                .map(NameBlock::text)
                .collect(Collectors.joining(", "));
    }
}
