package walt.lab.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to differ from the lab file; null keeps the file's value.
 *
 * @param network first two bytes of all addresses, such as {@code 127.20}
 * @param seed of all random choices
 * @param agentPort UDP port of the switches, 0 for free ones
 * @param nodePort TCP port of the nodes, 0 for free ones
 */
public record Overrides(
        @Nullable String network,
        @Nullable Long seed,
        @Nullable Integer agentPort,
        @Nullable Integer nodePort) {

    public static final Overrides NONE = new Overrides(null, null, null, null);

    public Overrides network(String wanted) {
        return new Overrides(wanted, seed, agentPort, nodePort);
    }

    public Overrides seed(long wanted) {
        return new Overrides(network, wanted, agentPort, nodePort);
    }

    public Overrides ports(int agents, int nodes) {
        return new Overrides(network, seed, agents, nodes);
    }

    String networkOr(String file) {
        return Optional.ofNullable(network).orElse(file);
    }

    long seedOr(long file) {
        return Optional.ofNullable(seed).orElse(file);
    }

    int agentPortOr(int file) {
        return Optional.ofNullable(agentPort).orElse(file);
    }

    int nodePortOr(int file) {
        return Optional.ofNullable(nodePort).orElse(file);
    }
}
