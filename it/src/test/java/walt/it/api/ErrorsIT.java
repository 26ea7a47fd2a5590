package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;

/** Every error is a problem document that says what was wrong. */
class ErrorsIT extends DeployedTest {
    @BeforeEach
    void oneNodeExists() {
        server.forgetAll();
        server.post("/devices", "{\"name\": \"rpi-1\", \"mac\": \"02:00:00:00:00:01\", \"ip\": \"127.60.0.1\"}")
                .is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/devices/rpi-1/nothing", "/reboots/x/y/z"})
    void anUnknownPathIsNotFound(String path) {
        server.get(path).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /devices/rpi-9",
        "PATCH, /devices/rpi-9",
        "DELETE, /devices/rpi-9",
        "GET, /devices/rpi-9/config",
        "PATCH, /devices/rpi-9/config",
        "GET, /devices/rpi-9/ports",
        "POST, /devices/rpi-9/blink",
        "GET, /devices/no%20such%0Aname"
    })
    void anUnknownDeviceIsNotFound(String method, String path) {
        boolean body = method.equals("PATCH") || method.equals("POST");
        Answer answer = server.send(method, path, body ? "{}" : null, Map.of());
        answer.isProblem(404, "not-found");
        assertThat(answer.text("detail")).startsWith("Unknown device: ").doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /reboots/0199e000-0000-7000-8000-000000000000",
        "DELETE, /reboots/0199e000-0000-7000-8000-000000000000",
        "GET, /reboots/0199e000-0000-7000-8000-000000000000/events",
        "GET, /reboots/not-an-id",
        "DELETE, /reboots/not-an-id"
    })
    void anUnknownRebootIsNotFound(String method, String path) {
        server.send(method, path, null, Map.of()).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /devices",
        "DELETE, /devices",
        "PUT, /devices/rpi-1",
        "POST, /server",
        "DELETE, /reboots",
        "POST, /config"
    })
    void aMethodThatAPathDoesNotSupportIsRefusedWithThoseThatItDoes(String method, String path) {
        Answer answer = server.send(method, path, method.equals("DELETE") ? null : "{}", Map.of());
        answer.isProblem(405, "method-not-allowed");
        assertThat(answer.header("Allow")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/devices, text/html",
        "/devices/rpi-1, application/xml",
        "/inventory, application/json",
        "/reboots, image/png"
    })
    void anAnswerThatNobodyCanGiveIsNotAcceptable(String path, String accept) {
        server.send("GET", path, null, Map.of("Accept", accept)).isProblem(406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /reboots",
        "POST, /devices",
        "PATCH, /devices/rpi-1",
        "PATCH, /devices/rpi-1/config",
        "PATCH, /config",
        "POST, /devices/rpi-1/blink",
        "POST, /inventory"
    })
    void aBodyOfAnotherTypeIsUnsupported(String method, String path) {
        server.send(method, path, "nodes=rpi-1", Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({"POST, /reboots", "PATCH, /devices/rpi-1", "PATCH, /config", "POST, /devices/rpi-1/blink"})
    void aBodyOfMoreThan64KilobytesIsTooLarge(String method, String path) {
        Answer answer = server.send(method, path, "{}" + " ".repeat(65_535), Map.of());
        answer.isProblem(413, "too-large");
        assertThat(answer.text("detail")).contains("65536 bytes");
        assertThat(server.send(method, path, " ".repeat(65_534) + "{}", Map.of())
                        .status())
                .isNotEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /reboots",
        "POST, /devices",
        "PATCH, /devices/rpi-1",
        "PATCH, /devices/rpi-1/config",
        "PATCH, /config",
        "POST, /devices/rpi-1/blink"
    })
    void aBodyThatIsNoJsonObjectIsBadInput(String method, String path) {
        for (String body : new String[] {"", "{", "{\"nodes\": \"a\",}", "[]", "\"text\"", "null", "\u0000\u0001"}) {
            server.send(method, path, body, Map.of()).isBadInput("body", "The body");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "POST | /reboots | {'nodes': 'rpi-1', 'dryRun': true, 'colour': 'red'}",
                "POST | /devices | {'name': 'rpi-2', 'colour': 'red'}",
                "PATCH | /devices/rpi-1 | {'model': 'x', 'colour': 'red'}",
                "PATCH | /devices/rpi-1/config | {'colour': 'red'}",
                "PATCH | /config | {'devices': 'rpi-1', 'settings': {}, 'colour': 'red'}",
                "POST | /devices/rpi-1/blink | {'seconds': 1, 'colour': 'red'}"
            })
    void anUnknownMemberIsRefusedByItsName(String method, String path, String body) {
        server.send(method, path, quoted(body), Map.of()).isBadInput("colour", "colour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "POST | /reboots | {'nodes': ['rpi-1']} | nodes | must be a string",
                "POST | /reboots | {'nodes': 'rpi-1', 'force': 'yes'} | force | must be true or false",
                "POST | /reboots | {'nodes': 'rpi-1', 'dryRun': 1} | dryRun | must be true or false",
                "POST | /reboots | {'nodes': 'rpi-1', 'cause': {}} | cause | must be a string",
                "POST | /reboots | {'mode': 'hard-only'} | nodes | is missing",
                "POST | /reboots | {'nodes': null} | nodes | is missing",
                "POST | /devices | {'name': 1} | name | must be a string",
                "POST | /devices | {} | name | is missing",
                "PATCH | /devices/rpi-1 | {'ip': 127} | ip | must be a string",
                "PATCH | /config | {'devices': 'rpi-1'} | settings | must be an object",
                "PATCH | /config | {'devices': 'rpi-1', 'settings': {'kexec.allow': []}} | kexec.allow | single value",
                "POST | /devices/rpi-1/blink | {'seconds': 0} | seconds | from 1 to 3600",
                "POST | /devices/rpi-1/blink | {'seconds': 3601} | seconds | from 1 to 3600",
                "POST | /devices/rpi-1/blink | {'seconds': 1.5} | seconds | from 1 to 3600",
                "POST | /devices/rpi-1/blink | {'seconds': '5'} | seconds | from 1 to 3600"
            })
    void aMemberOfAWrongTypeIsRefusedByItsName(String method, String path, String body, String field, String words) {
        server.send(method, path, quoted(body), Map.of()).isBadInput(field, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "POST | /reboots | {'nodes': 'rpi-1', 'mode': 'gently'} | mode | soft-then-hard or hard-only",
                "POST | /reboots | {'nodes': 'rpi-1', 'mode': 'HARD_ONLY'} | mode | soft-then-hard or hard-only",
                "POST | /devices | {'name': 'x', 'type': 'toaster'} | type | node, switch or unknown",
                "POST | /devices | {'name': 'x', 'type': 'NODE'} | type | node, switch or unknown",
                "GET | /reboots?state=sleeping | | state | running, done or aborted",
                "GET | /reboots?limit=0 | | limit | from 1 to 200",
                "GET | /reboots?limit=201 | | limit | from 1 to 200",
                "GET | /reboots?limit=many | | limit | from 1 to 200",
                "GET | /reboots?cursor=1 | | cursor | page before",
                "GET | /config | | devices | which devices"
            })
    void anUnknownValueIsRefusedWithThoseThatExist(
            String method, String path, String body, String field, String words) {
        server.send(method, path, body == null ? null : quoted(body), Map.of()).isBadInput(field, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "rpi-9 | Unknown device: rpi-9.",
                "rpi-1,rpi-[7-9] | Unknown device: rpi-[7-9].",
                "-rpi-1 | can't begin with",
                "rpi-1, rpi-1 | without spaces",
                "rpi-[3-1] | rpi-[3-1]",
                "rpi-[1 | rpi-[1",
                "rpi-1,,rpi-1 | Can't read the device set",
                "all-switches | No node matches 'all-switches'.",
                "x* | No node matches 'x*'."
            })
    void aDeviceSetThatMakesNoSenseIsRefusedBeforeAnythingIsDone(String set, String words) {
        server.post("/reboots", "{\"nodes\": \"" + set + "\"}").isBadInput("nodes", words);
    }

    private static String quoted(String body) {
        return body.replace('\'', '"');
    }
}
