package walt.reboot.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerIdTest {
    @TempDir
    Path folder;

    @Test
    void theIdIsKeptInTheDataFolder() throws Exception {
        String id = ServerId.in(folder.resolve("data"));
        assertThat(id).hasSize(36);
        assertThat(ServerId.in(folder.resolve("data"))).isEqualTo(id);
        assertThat(ServerId.in(folder.resolve("other"))).isNotEqualTo(id);
    }
}
