package walt.reboot.inventory;

import java.util.List;
import java.util.stream.Collectors;
import walt.reboot.inventory.BadInput.FieldError;

/** The request is well-formed, but the present state of things forbids it. */
public final class Conflict extends Refusal {
    private final transient List<FieldError> errors;

    public Conflict(String detail) {
        super(detail);
        errors = List.of();
    }

    public Conflict(List<FieldError> errors) {
        super(errors.stream().map(FieldError::detail).collect(Collectors.joining(" ")));
        this.errors = List.copyOf(errors);
    }

    /** The parts of the request that it concerns; empty when it is the request as a whole. */
    public List<FieldError> errors() {
        return errors;
    }
}
