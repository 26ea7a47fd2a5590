package walt.reboot.rest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.DeviceEdit;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;

/** The body of a request to add a device. */
public record DeviceBody(
        @Schema(required = true) String name,

        @Schema(
                enumeration = {"node", "switch", "unknown"},
                defaultValue = "node")
        String type,

        @Nullable String mac,
        @Nullable String ip,
        @Nullable String model,
        boolean virtual,
        @Nullable String owner) {
    /** Reads it; what is left out has its default. */
    public static DeviceBody read(InputStream in) throws IOException {
        Body body = Body.parse(in);
        DeviceBody read = new DeviceBody(
                body.need("name"),
                body.text("type", DeviceType.NODE.label()),
                body.text("mac"),
                body.text("ip"),
                body.text("model"),
                body.flag("virtual", false),
                body.text("owner"));
        body.end();
        return read;
    }

    public NewDevice device() {
        return new NewDevice(
                new DeviceName(name),
                DeviceType.of(type),
                Optional.ofNullable(mac).map(MacAddress::new).orElse(null),
                Optional.ofNullable(ip).map(IpAddress::new).orElse(null),
                model,
                virtual,
                null,
                owner,
                null,
                Map.of());
    }

    /** The body of a request to change a device; what is left out stays, and an empty model is none any more. */
    @Schema(name = "DeviceEdit")
    public record Edit(
            @Nullable String name,
            @Nullable String mac,
            @Nullable String ip,
            @Nullable String model) {
        public static Edit read(InputStream in) throws IOException {
            Body body = Body.parse(in);
            Edit read = new Edit(body.text("name"), body.text("mac"), body.text("ip"), body.textOrCleared("model"));
            body.end();
            return read;
        }

        /** @param version the device's version that the change was made for; null: whichever it has */
        public DeviceEdit edit(@Nullable Long version) {
            return new DeviceEdit(
                    Optional.ofNullable(name).map(DeviceName::new).orElse(null),
                    Optional.ofNullable(mac).map(MacAddress::new).orElse(null),
                    Optional.ofNullable(ip).map(IpAddress::new).orElse(null),
                    model,
                    version);
        }
    }
}
