package walt.lab.file;

import java.util.Map;

/** A virtual node of the lab file; the server under test runs it, the lab only tells its addresses. */
public record VirtualNodeSpec(String name, String mac, String ip, String model, Map<String, String> config) {

    public VirtualNodeSpec {
        config = Map.copyOf(config);
    }
}
