package walt.reboot.inventory.topology;

import jakarta.persistence.EntityManager;
import walt.reboot.inventory.DeviceLookup;

/** What is on record of the ports of switches, for tests without a container. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container here
public final class TopologyRows {
    private TopologyRows() {}

    public static Positions positions(EntityManager rows) {
        Positions positions = new Positions();
        positions.rows = rows;
        return positions;
    }

    public static PortStatements statements(EntityManager rows) {
        PortStatements statements = new PortStatements();
        statements.rows = rows;
        return statements;
    }

    public static PortClaims claims(EntityManager rows, DeviceLookup devices) {
        PortClaims claims = new PortClaims();
        claims.devices = devices;
        claims.positions = positions(rows);
        claims.distrusted = new DistrustedPorts();
        claims.distrusted.rows = rows;
        claims.statements = statements(rows);
        return claims;
    }
}
