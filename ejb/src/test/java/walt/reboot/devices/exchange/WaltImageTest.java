package walt.reboot.devices.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;

/** The image of a node in WalT's list tells who owns the node here. */
class WaltImageTest {
    @ParameterizedTest
    @CsvSource({
        "alice/x:latest,        alice, alice/x:latest",
        "alice/x:latest,        bob,   bob/x:latest",
        "alice/x:latest,        ,      waltplatform/x:latest",
        "waltplatform/x:latest, ,      waltplatform/x:latest",
        "waltplatform/x:latest, bob,   bob/x:latest",
        "x,                     ,      x",
        "x,                     bob,   bob/x",
        "alice/x/y,             bob,   bob/x/y",
        ",                      bob,   bob/rpi-4-b",
        ",                      ,      waltplatform/rpi-4-b",
    })
    void theImageTellsTheOwner(@Nullable String stored, @Nullable String owner, String shown) {
        String image = WaltImage.of(node(stored, owner, "rpi-4-b"));

        assertThat(image).isEqualTo(shown);
        assertThat(WaltImage.ownerOf(image)).isEqualTo(owner);
    }

    @Test
    void aModelThatIsNoNameOfAnImageIsNotUsedAsOne() {
        assertThat(WaltImage.of(node(null, null, null))).isEqualTo("waltplatform/default");
        assertThat(WaltImage.of(node(null, "bob", "a/b"))).isEqualTo("bob/default");
        assertThat(WaltImage.of(node(null, "bob", "Raspberry Pi 4"))).isEqualTo("bob/default");
    }

    private static Device node(@Nullable String image, @Nullable String owner, @Nullable String model) {
        return new Device(
                new UUID(0, 1),
                new DeviceName("rpi-1"),
                DeviceType.NODE,
                new MacAddress("02:00:00:00:00:01"),
                new IpAddress("10.0.0.1"),
                model,
                false,
                null,
                owner,
                image,
                Map.of(),
                0);
    }
}
