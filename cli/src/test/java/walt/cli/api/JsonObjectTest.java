package walt.cli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonObjectTest {

    @Test
    void whatIsMissingNullOrOfAnotherTypeReadsAsEmpty() throws IOException {
        JsonObject json = JsonObject.parse("{\"a\": null, \"b\": \"x\", \"c\": [1, {\"d\": true}]}");
        assertThat(json.text("a")).isEmpty();
        assertThat(json.text("z")).isEmpty();
        assertThat(json.number("b")).isZero();
        assertThat(json.flag("b")).isFalse();
        assertThat(json.object("b")).isEmpty();
        assertThat(json.objects("b")).isEmpty();
        assertThat(json.objects("c"))
                .hasSize(1)
                .first()
                .satisfies(d -> assertThat(d.flag("d")).isTrue());
    }

    @Test
    void whatIsNotAnObjectIsRefused() {
        for (String wrong : new String[] {"[]", "1", "<html>", "{\"a\":", ""}) {
            assertThatThrownBy(() -> JsonObject.parse(wrong)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void controlCharactersAreNeverWrittenRaw() throws IOException {
        String written = JsonObject.write(Map.of("reason", "\u001b[31m\u009b\u007f é"));
        assertThat(written.chars()).noneMatch(Character::isISOControl);
        assertThat(JsonObject.parse(written).text("reason")).isEqualTo("\u001b[31m\u009b\u007f é");
    }

    @Test
    void valuesOfTheUserAreEncodedInPaths() {
        assertThat(Paths.of("/devices/", "a/../b c?")).isEqualTo("/devices/a%2F..%2Fb%20c%3F");
        assertThat(Paths.of("/devices/", "..")).isEqualTo("/devices/%2E%2E");
        assertThat(Paths.with("/devices", "set", "rpi-[1-3],x")).isEqualTo("/devices?set=rpi-%5B1-3%5D%2Cx");
        assertThat(Paths.with("/devices?a=1", "b", "2")).isEqualTo("/devices?a=1&b=2");
        assertThat(Paths.with("/devices", "set", "")).isEqualTo("/devices");
    }
}
