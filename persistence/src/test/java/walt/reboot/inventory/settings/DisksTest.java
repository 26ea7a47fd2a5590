package walt.reboot.inventory.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.settings.ByteSize.Unit;
import walt.reboot.inventory.settings.Disks.Disk;
import walt.reboot.inventory.settings.Disks.Template;

class DisksTest {
    @Test
    void aListHasASizeAndPerhapsATemplateForEachDisk() {
        assertThat(Disks.parse("32G[template=ext4],1T").list())
                .containsExactly(
                        new Disk(new ByteSize(32, Unit.G), Template.EXT4),
                        new Disk(new ByteSize(1, Unit.T), Template.NONE));
        assertThat(Disks.parse("none").list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachTemplateHasItsName(Template template) {
        Disks disks = Disks.parse("8G[template=" + template.label() + "]");

        assertThat(disks.list().getFirst().template()).isEqualTo(template);
        assertThat(template.label()).isLowerCase().doesNotContain("_");
    }

    @ParameterizedTest
    @CsvSource({"384M, 384000000", "8G, 8000000000", "1T, 1000000000000", "999999T, 999999000000000000"})
    void sizesArePowersOfTen(String text, long bytes) {
        assertThat(ByteSize.parse(text).bytes()).isEqualTo(bytes);
        assertThat(ByteSize.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "8",
                "0G",
                "08G",
                "8g",
                "8GB",
                "8 G",
                "-8G",
                "1.5G",
                "8G,",
                ",8G",
                "8G,,1T",
                "8G, 1T",
                "none,8G",
                "8G[]",
                "8G[template]",
                "8G[template=]",
                "8G[template=xfs]",
                "8G[template=EXT4]",
                "8G[size=1]",
                "8G[template=ext4,template=ext4]",
                "8G[template=ext4",
                "8Gtemplate=ext4]",
                "8G[template=ext4]1T",
                "[template=ext4]"
            })
    void whatIsNoListOfDisksIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Disks.parse(text));
    }
}
