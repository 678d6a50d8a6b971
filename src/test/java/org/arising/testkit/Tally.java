package org.arising.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compares the tally of actions, which triggers keep, with the actions themselves. */
public final class Tally {
    private static final String COUNTED =
            """
            SELECT workspace_id, '' AS party, status, committee, count(*) AS actions FROM action GROUP BY 1, 2, 3, 4
            UNION ALL SELECT workspace_id, party, status, committee, count(*) FROM action_party GROUP BY 1, 2, 3, 4
            """;
    private static final String KEPT = "SELECT workspace_id, party, status, committee, actions FROM action_tally WHERE actions <> 0";

    private Tally() {}

    /** Every line in which the two differ; none where the tally is right. */
    public static List<String> faults(Connection connection) throws SQLException {
        var faults = new ArrayList<String>();
        faults.addAll(lines(connection, "counted", COUNTED, KEPT));
        faults.addAll(lines(connection, "kept", KEPT, COUNTED));
        return faults;
    }

    private static List<String> lines(Connection connection, String what, String these, String butFor) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT * FROM (%s) EXCEPT SELECT * FROM (%s)".formatted(these, butFor))) {
            while (answer.next()) {
                lines.add(what + ": " + answer.getString("party") + " " + answer.getString("status") + " " + answer.getLong("actions"));
            }
        }
        return lines;
    }
}
