package walt.reboot.rest.json;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import walt.reboot.inventory.access.Role;
import walt.reboot.inventory.access.UserName;

/** The body of a request to add a user. */
@Schema(name = "UserBody")
public record UserBody(
        @Schema(implementation = String.class, required = true)
        UserName name,

        @Schema(
                implementation = String.class,
                enumeration = {"user", "administrator"},
                defaultValue = "user")
        Role role) {
    public static UserBody read(InputStream in) throws IOException {
        Body body = Body.parse(in);
        String name = body.need("name");
        String role = body.text("role", Role.USER.label());
        body.end();
        return new UserBody(new UserName(name), Role.of(role));
    }
}
