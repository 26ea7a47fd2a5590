package walt.it.container;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks into the database past the product. */
final class Sql {
    private Sql() {}

    /** The only column of the first row of a query with one parameter, as text. */
    static String one(DataSource database, String query, Object parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("no row: " + query);
                }
                return String.valueOf(rows.getString(1));
            }
        }
    }
}
