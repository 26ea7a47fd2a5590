package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.BadInput.FieldError;

@Timeout(20)
class BodyTest {
    @Test
    void membersAreReadByTheirKind() {
        Body body = body(
                "{\"a\": \"x\", \"b\": true, \"c\": 7, \"d\": {\"e\": 1, \"f\": null, \"g\": false, \"h\": \"y\"}}");

        assertThat(body.need("a")).isEqualTo("x");
        assertThat(body.flag("b", false)).isTrue();
        assertThat(body.number("c", 1, 7, 3)).isEqualTo(7);
        assertThat(body.values("d"))
                .containsEntry("e", "1")
                .containsEntry("f", null)
                .containsEntry("g", "false")
                .containsEntry("h", "y");
        body.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\": null}", " { } \n"})
    void whatIsLeftOutOrNullHasItsDefault(String text) {
        Body body = body(text);

        assertThat(body.text("a")).isNull();
        assertThat(body.text("a", "x")).isEqualTo("x");
        assertThat(body.flag("a", true)).isTrue();
        assertThat(body.number("a", 1, 9, 5)).isEqualTo(5);
        body.end();
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                " ",
                "{",
                "}",
                "{\"a\"}",
                "{\"a\": 1,}",
                "{'a': 1}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "nodes=rpi-1",
                "{} x",
                "{}{}",
                "{\"a\": 1, \"a\": 2}",
                "{\"b\": {\"a\": 1, \"a\": 2}}",
                "\ufeff{}",
                "{\"a\": \"\n\"}",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"a\": " + "1".repeat(5_000) + "}",
                "{\"a\": 1e99999999999}");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNoJsonIsBadInput(String text) {
        refused("body", () -> body(text), "The body is not valid JSON: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"x\"", "true", "[{}]"})
    void anythingButAnObjectIsBadInput(String text) {
        refused("body", () -> body(text), "The body must be a JSON object.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "[]", "{}", "[\"x\"]"})
    void aWrongKindInsteadOfTextNamesTheMember(String value) {
        refused("a", () -> body("{\"a\": " + value + "}").text("a"), "'a' must be a string.");
        refused("a", () -> body("{\"a\": " + value + "}").need("a"), "'a' must be a string.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"true\"", "[]", "{}"})
    void aWrongKindInsteadOfAFlagNamesTheMember(String value) {
        refused("a", () -> body("{\"a\": " + value + "}").flag("a", true), "'a' must be true or false.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                "true",
                "[]",
                "{}",
                "0",
                "10",
                "-1",
                "1.5",
                "4294967297",
                "1e999999999",
                "99999999999999999999"
            })
    void aWrongNumberNamesTheMemberAndItsRange(String value) {
        refused(
                "a",
                () -> body("{\"a\": " + value + "}").number("a", 1, 9, 5),
                "'a' must be a whole number from 1 to 9.");
    }

    @Test
    void aMemberThatIsNeededIsMissed() {
        refused("nodes", () -> body("{}").need("nodes"), "'nodes' is missing.");
        refused("nodes", () -> body("{\"nodes\": null}").need("nodes"), "'nodes' is missing.");
        refused("s", () -> body("{}").values("s"), "'s' must be an object of names and values.");
        refused("s", () -> body("{\"s\": []}").values("s"), "'s' must be an object of names and values.");
    }

    @Test
    void aSettingIsASingleValue() {
        refused("a", () -> body("{\"a\": [1]}").values(null), "'a' must be a single value.");
        refused("a", () -> body("{\"s\": {\"a\": {}}}").values("s"), "'a' must be a single value.");
    }

    @Test
    void aMemberThatNobodyAskedForIsRefused() {
        Body body = body("{\"a\": \"x\", \"odd\": 1}");
        body.text("a");

        refused("odd", body::end, "'odd' is not a member of this request.");
    }

    private static void refused(String field, ThrowingCallable reading, String detail) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(reading)
                .satisfies(wrong ->
                        assertThat(wrong.errors()).extracting(FieldError::field).containsExactly(field))
                .satisfies(
                        wrong -> assertThat(wrong.detail()).startsWith(detail).hasSizeLessThan(300));
    }

    private static Body body(String text) {
        try {
            return Body.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
