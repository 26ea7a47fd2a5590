package walt.reboot.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where the server keeps what is not in the database: configuration key {@code walt.data.dir}; by default the folder
 * {@code walt} of the application server's domain.
 */
@ApplicationScoped
public class DataFolder {
    private static final String KEY = "walt.data.dir";

    public Path path() {
        return ConfigProvider.getConfig()
                .getOptionalValue(KEY, String.class)
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("com.sun.aas.instanceRoot", "."), "walt"));
    }
}
