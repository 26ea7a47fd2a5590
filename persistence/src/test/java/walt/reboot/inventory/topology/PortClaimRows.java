package walt.reboot.inventory.topology;

import jakarta.persistence.EntityManager;
import walt.reboot.inventory.DeviceLookup;

/** The record of who is fed by ports, for tests without a container. */
public final class PortClaimRows {
    private PortClaimRows() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    public static PortClaims in(EntityManager rows, DeviceLookup devices) {
        PortClaims claims = new PortClaims();
        claims.devices = devices;
        claims.positions = PositionRows.in(rows);
        claims.distrusted = new DistrustedPorts();
        claims.distrusted.rows = rows;
        claims.statements = PortStatementRows.in(rows);
        return claims;
    }
}
