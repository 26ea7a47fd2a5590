package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.settings.Setting;

/** Which settings there are. */
@Path("settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {
    /** All settings. */
    public record SettingList(List<SettingJson> settings) {}

    /** A setting: what it may be, and for which devices. */
    public record SettingJson(
            String name,
            String values,
            String appliesTo,
            String category,

            @JsonbProperty("default") @Schema(name = "default") @Nullable
            Object defaultValue,

            boolean rebootNeeded,
            boolean secret,
            String changedBy) {
        static SettingJson of(Setting setting) {
            return new SettingJson(
                    setting.label(),
                    setting.rule().words(),
                    setting.audience().phrase(),
                    setting.category().title(),
                    setting.json(setting.defaultValue()),
                    setting.rebootNeeded(),
                    setting.secret(),
                    setting.changedBy().label());
        }
    }

    @GET
    public SettingList all() {
        return new SettingList(Stream.of(Setting.values()).map(SettingJson::of).toList());
    }
}
