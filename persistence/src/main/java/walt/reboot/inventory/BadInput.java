package walt.reboot.inventory;

import java.util.List;
import java.util.stream.Collectors;

/** Something in the request has a wrong value; nothing was done. */
public final class BadInput extends Refusal {
    private final transient List<FieldError> errors;

    public BadInput(String field, String detail) {
        this(List.of(new FieldError(field, detail)));
    }

    public BadInput(List<FieldError> errors) {
        super(errors.stream().map(FieldError::detail).collect(Collectors.joining(" ")));
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** One wrong field, by the name that the request gives it. */
    public record FieldError(String field, String detail) {}
}
