package walt.lab.fault;

import java.util.Locale;
import walt.lab.fault.FaultKind.Argument;

/** One fault with its argument, spelled {@code kind} or {@code kind:argument}, such as {@code slow:0.5}. */
public record Fault(FaultKind kind, String argument) {

    private static final double MOST = 1_000_000;

    /**
     * Checks that kind and argument fit.
     *
     * @throws IllegalArgumentException when the argument is missing, superfluous or not a number of 0 to a million
     */
    public Fault {
        boolean fits = switch (kind.argument()) {
            case NONE -> argument.isEmpty();
            case NUMBER -> isNumber(argument);
            case TEXT -> !argument.isBlank();
            case OPTIONAL_TEXT -> true;
            case BOUNDARY -> Boundary.spelled(argument).isPresent();
        };
        if (!fits) {
            throw new IllegalArgumentException("The fault '" + kind.spelling() + "' needs " + needed(kind.argument())
                    + " after a colon, not '" + argument + "'.");
        }
    }

    /**
     * Reads a fault for such a device.
     *
     * @throws IllegalArgumentException saying in plain words what is wrong
     */
    public static Fault parse(String text, Target target) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).strip();
        FaultKind kind = FaultKind.spelled(name)
                .filter(known -> known.appliesTo(target))
                .orElseThrow(() -> new IllegalArgumentException(
                        "A " + target.name().toLowerCase(Locale.ROOT) + " has no fault '" + name + "'."));
        return new Fault(kind, colon < 0 ? "" : text.substring(colon + 1).strip());
    }

    private static boolean isNumber(String text) {
        try {
            double number = Double.parseDouble(text);
            return number >= 0 && number <= MOST;
        } catch (NumberFormatException notOne) {
            return false;
        }
    }

    private static String needed(Argument argument) {
        return switch (argument) {
            case NONE -> "nothing";
            case NUMBER -> "a number";
            case TEXT, OPTIONAL_TEXT -> "a text";
            case BOUNDARY -> "a boundary such as " + Boundary.CUT_DONE.spelling();
        };
    }

    @Override
    public String toString() {
        return argument.isEmpty() ? kind.spelling() : kind.spelling() + ":" + argument;
    }
}
