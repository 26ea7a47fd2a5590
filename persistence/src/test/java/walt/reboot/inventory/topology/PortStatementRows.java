package walt.reboot.inventory.topology;

import jakarta.persistence.EntityManager;

/** The record of what operators say of ports, for tests without a container. */
public final class PortStatementRows {
    private PortStatementRows() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    public static PortStatements in(EntityManager rows) {
        PortStatements statements = new PortStatements();
        statements.rows = rows;
        return statements;
    }
}
