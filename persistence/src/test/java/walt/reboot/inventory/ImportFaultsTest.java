package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import walt.reboot.inventory.BadInput.FieldError;

class ImportFaultsTest {
    private final ImportFaults faults = new ImportFaults();

    @Test
    void nothingWrongIsFine() {
        assertThatNoException().isThrownBy(faults::check);
    }

    @Test
    void theFirstThousandAreToldAndTheRestIsCounted() {
        for (int line = 1; line <= 100_000; line++) {
            faults.add(line, "the device has no name.");
        }

        assertThat(faults.count()).isEqualTo(100_000);
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(faults::check)
                .satisfies(wrong -> assertThat(wrong.errors())
                        .hasSize(1001)
                        .startsWith(new FieldError("line 1", "Line 1: the device has no name."))
                        .endsWith(new FieldError("body", "There are 99000 more faults.")));
    }

    @Test
    void oneFaultOfTheDocumentAmongManyConflictsMakesItBadInput() {
        for (int line = 1; line <= 2000; line++) {
            faults.conflict(line, "it is taken.");
        }
        assertThatExceptionOfType(Conflict.class).isThrownBy(faults::check);

        faults.add(2001, "the device has no name.");
        assertThatExceptionOfType(BadInput.class).isThrownBy(faults::check);
    }
}
