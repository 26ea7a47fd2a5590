package walt.reboot.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTemplateTest {
    private static final Map<String, String> VALUES =
            Map.of("name", "vn-1", "ip", "127.0.0.1", "mac", "02:00:00:00:00:01", "ram", "512M");

    @Test
    void whiteSpaceSeparatesArguments() {
        assertThat(fill(" qemu  -m\t{ram}\n-name {name} ")).containsExactly("qemu", "-m", "512M", "-name", "vn-1");
    }

    @Test
    void quotesKeepWhiteSpaceTogether() {
        assertThat(fill("run \"a b\" -append=\"x {name}\" \"\" \"q\\\"\\\\\\n\""))
                .containsExactly("run", "a b", "-append=x vn-1", "", "q\"\\\\n");
    }

    @Test
    void nothingElseIsSpecial() {
        assertThat(fill("run $HOME 'a b' `x` ;|&>*~ \\n"))
                .containsExactly("run", "$HOME", "'a", "b'", "`x`", ";|&>*~", "\\n");
    }

    @Test
    void doubledBracesStandForOne() {
        assertThat(fill("run {{{name}}} \"{{\\\"a\\\":1}}\"")).containsExactly("run", "{vn-1}", "{\"a\":1}");
    }

    @Test
    void aPlaceholderMayHaveADashInItsName() {
        assertThat(CommandTemplate.parse("run {boot-delay}", Set.of("boot-delay"))
                        .fill(Map.of("boot-delay", "random")))
                .containsExactly("run", "random");
    }

    @Test
    void severalPlaceholdersFitInOneArgument() {
        assertThat(fill("run user,hostfwd=tcp:{ip}:12346-:12346,mac={mac}"))
                .containsExactly("run", "user,hostfwd=tcp:127.0.0.1:12346-:12346,mac=02:00:00:00:00:01");
    }

    @Test
    void aValueStaysWithinItsArgument() {
        List<String> command =
                CommandTemplate.parse("run {ram} last", Set.of("ram")).fill(Map.of("ram", "1 \" -x {name} $(y)\n;"));
        assertThat(command).containsExactly("run", "1 \" -x {name} $(y)\n;", "last");
    }

    @Test
    void anUnknownPlaceholderIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> CommandTemplate.parse("run {nmae}", Set.of("ram")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the command of virtual nodes has an unknown placeholder {nmae}; "
                        + "there are {dir}, {id}, {ip}, {mac}, {name}, {ram}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"\" a", "run \"a", "run {", "run }", "run {Name}", "run {a b}", "run {}"})
    void aTemplateThatMakesNoSenseIsRefused(String text) {
        assertThatThrownBy(() -> CommandTemplate.parse(text, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the command of virtual nodes ");
    }

    @Test
    void aMissingValueIsNamed() {
        CommandTemplate template = CommandTemplate.parse("run {cores}", Set.of("cores"));
        assertThatThrownBy(() -> template.fill(VALUES)).hasMessage("there is no value for {cores}");
    }

    private static List<String> fill(String text) {
        return CommandTemplate.parse(text, Set.of("ram")).fill(VALUES);
    }
}
