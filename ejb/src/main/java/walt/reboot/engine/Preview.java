package walt.reboot.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a reboot would do to a node.
 *
 * @param owner whose the node is; null when it is free
 * @param needsForce whether it is somebody else's, for whose sake the request would be refused
 */
public record Preview(RebootPlan plan, @Nullable String owner, boolean needsForce) {}
