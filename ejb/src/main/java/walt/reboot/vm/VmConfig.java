package walt.reboot.vm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How virtual nodes are run.
 *
 * @param serverId marks the processes of this server; two servers on one machine need different ones. 1 to 64 letters, digits
 *     and dashes
 * @param command what is run for each
 * @param folder where each has its own folder, named like the node
 * @param stopBound how long a process may take to end after TERM, and again after KILL
 * @param settle how long a process must live after a hard-reboot for the hard-reboot to be a success
 * @param backOff when a process that died is started again
 */
public record VmConfig(
        String serverId, CommandTemplate command, Path folder, Duration stopBound, Duration settle, BackOff backOff) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public VmConfig {
        if (!ID.matcher(serverId).matches()) {
            throw new IllegalArgumentException("a server id has 1 to 64 letters, digits and dashes, not " + serverId);
        }
        folder = folder.toAbsolutePath().normalize();
    }

    /** The usual times: 5 s to end, 200 ms to settle. */
    public static VmConfig of(String serverId, CommandTemplate command, Path folder) {
        return new VmConfig(
                serverId, command, folder, Duration.ofSeconds(5), Duration.ofMillis(200), BackOff.defaults());
    }
}
