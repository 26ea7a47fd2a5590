package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {
    @ParameterizedTest
    @CsvSource({
        "02:00:00:00:00:01, 02:00:00:00:00:01",
        "B8-27-EB-AB-CD-EF, b8:27:eb:ab:cd:ef",
        "b8:27-EB:ab-cd:EF, b8:27:eb:ab:cd:ef"
    })
    void everyUsualFormBecomesTheSameOne(String written, String kept) {
        assertThat(new MacAddress(written)).hasToString(kept).isEqualTo(new MacAddress(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02:00:00:00:00",
                "02:00:00:00:00:01:02",
                "02:00:00:00:00:0g",
                "020000000001",
                "0200.0000.0001",
                " 02:00:00:00:00:01",
                "02:00:00:00:00:01\n",
                "2:0:0:0:0:1",
                "０２:00:00:00:00:01"
            })
    void anythingElseIsRefusedWithTheFormThatIsExpected(String written) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> new MacAddress(written))
                .withMessageEndingWith("is not a MAC address: write it as 02:00:00:00:00:01.")
                .satisfies(
                        wrong -> assertThat(wrong.errors().getFirst().field()).isEqualTo("mac"));
    }
}
