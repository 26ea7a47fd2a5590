package walt.reboot.inventory.topology;

import jakarta.persistence.EntityManager;

/** The record of positions for tests without a container. */
public final class PositionRows {
    private PositionRows() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    public static Positions in(EntityManager rows) {
        Positions positions = new Positions();
        positions.rows = rows;
        return positions;
    }
}
