package walt.reboot.inventory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import walt.reboot.inventory.history.Histories;
import walt.reboot.inventory.secrets.SecretKeeper;
import walt.reboot.inventory.secrets.Secrets;

/** The real schema in a database in memory, behind the JPA of the application server; it counts what is sent to it. */
final class CountedDatabase implements AutoCloseable {
    private final SecretKeeper keeper = new SecretKeeper(new byte[SecretKeeper.KEY_BYTES]);
    private final Connection keptOpen; // the database ends with its last connection
    private final EntityManagerFactory factory;
    private int requests;

    CountedDatabase(String name) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";LOCK_TIMEOUT=20");
        keptOpen = database.getConnection();
        Flyway.configure().dataSource(database).load().migrate();
        factory = Persistence.createEntityManagerFactory(
                "walt",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", counted(database, DataSource.class),
                        "jakarta.persistence.jtaDataSource", "",
                        "eclipselink.weaving", "false",
                        "eclipselink.logging.level", "WARNING"));
    }

    /** How many statements and batches were sent since the last call. */
    int requests() {
        int sent = requests;
        requests = 0;
        return sent;
    }

    /** Does it in a transaction. */
    <T> T with(Function<Inventory, T> work) {
        return inTransaction(rows -> work.apply(inventory(rows)));
    }

    /** Does it in a transaction. */
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    <T> T withOwners(Function<Owners, T> work) {
        return inTransaction(rows -> {
            Owners owners = new Owners();
            owners.rows = rows;
            return work.apply(owners);
        });
    }

    <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager rows = factory.createEntityManager()) {
            EntityTransaction transaction = rows.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(rows);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private Inventory inventory(EntityManager rows) {
        Inventory inventory = new Inventory();
        inventory.rows = rows;
        inventory.mapping = new DeviceRows();
        inventory.mapping.secrets = secrets();
        inventory.history = Histories.in(rows);
        inventory.references = new DeviceReferences();
        inventory.references.rows = rows;
        return inventory;
    }

    /** Those that its inventories use. */
    Secrets secrets() {
        return new Secrets() {
            @Override
            public SecretKeeper keeper() {
                return keeper;
            }
        };
    }

    /** The object, with every statement counted that is sent through it. */
    private <T> T counted(Object object, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                CountedDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (object instanceof PreparedStatement && method.getName().startsWith("execute")) {
                        requests++;
                    }
                    return wrapped(call(object, method, arguments));
                }));
    }

    private Object wrapped(Object result) {
        if (result instanceof Connection) {
            return counted(result, Connection.class);
        }
        return result instanceof PreparedStatement ? counted(result, PreparedStatement.class) : result;
    }

    private static Object call(Object object, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    @Override
    public void close() throws SQLException {
        factory.close();
        keptOpen.close();
    }
}
