package walt.reboot.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database: named once, brought to the present schema at start-up.
 *
 * <p>{@code WRITE_DELAY=0}, since H2 would lose commits on {@code kill -9} otherwise.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/walt",
        className = "${MPCONFIG=walt.database.driver}",
        url = "${MPCONFIG=walt.database.url}",
        user = "${MPCONFIG=walt.database.user}",
        password = "${MPCONFIG=walt.database.password}",
        // after a full disk H2 closes what was open: broken connections must not stay in the pool
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.fail-all-connections=true"
        },
        minPoolSize = 1,
        maxPoolSize = 20)
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {
    @Resource(lookup = "java:app/jdbc/walt")
    DataSource source;

    @PostConstruct
    void migrate() {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
