package walt.reboot.vm;

import java.util.UUID;

/**
 * A process that this server once started for a virtual node and that nobody wants now: its device is gone, or has another
 * process.
 */
public record Stray(UUID device, long pid, long startTicks) {}
