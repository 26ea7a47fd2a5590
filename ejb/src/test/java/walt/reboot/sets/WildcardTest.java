package walt.reboot.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
    @ParameterizedTest
    @CsvSource({
        "*,        rpi-1,   true",
        "**,       rpi-1,   true",
        "rpi-*,    rpi-,    true",
        "rpi-?,    rpi-,    false",
        "rpi-?,    rpi-1,   true",
        "rpi-?,    rpi-10,  false",
        "*-1,      a-1-1,   true",
        "*-1,      a-1-2,   false",
        "r*i*1,    rpi-11,  true",
        "*.lab,    rpi-lab, false",
        "?*,       a,       true",
        "*?*?*,    a,       false",
        "a*b*c,    abbbcc,  true",
        "RPI-*,    rpi-1,   false",
    })
    void aWildcardStandsForWholeNames(String pattern, String name, boolean matches) {
        assertThat(new Wildcard(pattern).test(name)).isEqualTo(matches);
    }

    @Test
    void itMatchesWhatTheSameRegularExpressionMatches() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String pattern = word(random, "ab*?", 7);
            String name = word(random, "ab", 8);
            String regex = pattern.replace("*", ".*").replace('?', '.');

            assertThat(new Wildcard(pattern).test(name))
                    .as("%s on %s", pattern, name)
                    .isEqualTo(Pattern.matches(regex, name));
        }
    }

    @Test
    @Timeout(10)
    void manyStarsCostNoTime() {
        assertThat(new Wildcard("*a".repeat(30) + "b").test("a".repeat(63))).isFalse();
    }

    private static String word(Random random, String letters, int longest) {
        return random.ints(random.nextInt(longest + 1), 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
