package org.arising.audit;

import org.arising.kernel.EventHash;
import org.arising.kernel.Instants;
import org.arising.kernel.WorkspaceId;
import org.arising.storage.Schema;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.arising.kernel.Words.say;

/**
 * Reads the whole history against its chain, and says which row is not what was recorded. One pass in the order of the chain;
 * nothing is held but what is wrong and the anchors.
 */
public final class AuditCheck {
    /** After so many it is clear enough. */
    private static final int MOST = 20;

    private final Connection connection;
    /** The one workspace that is looked at; null for all. */
    private final @Nullable String only;
    private final Map<String, List<Anchor>> anchors = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long events;

    private AuditCheck(Connection connection, @Nullable String only, List<Anchor> anchors) {
        this.connection = connection;
        this.only = only;
        anchors.forEach(anchor -> this.anchors.computeIfAbsent(anchor.workspace(), key -> new ArrayList<>()).add(anchor));
    }

    /**
     * What was found.
     *
     * @param events how many events there are
     * @param faults which row is wrong and how, a line each; empty where all is as it was recorded
     */
    public record Result(long events, List<String> faults) {}

    /** Checks every event of every workspace, against anchors told outside the database as well. */
    public static Result check(Connection connection, List<Anchor> anchors) throws SQLException {
        return check(connection, null, valid(connection, anchors));
    }

    /** Checks every event of that workspace, and says nothing of any other. */
    static Result check(Connection connection, WorkspaceId workspace) throws SQLException {
        return check(connection, workspace.value(), List.of());
    }

    private static Result check(Connection connection, @Nullable String only, List<Anchor> anchors) throws SQLException {
        var check = new AuditCheck(connection, only, anchors);
        check.chains();
        check.ends();
        check.strangers();
        check.unseen();
        return new Result(check.events, List.copyOf(check.faults));
    }

    /** Where each workspace's chain ends. */
    public static List<Anchor> ends(Connection connection, Instant at) throws SQLException {
        if (!Schema.hasTable(connection, "event_chain")) {
            return List.of();
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT workspace_id, place, hash FROM event_chain ORDER BY workspace_id")) {
            var ends = new ArrayList<Anchor>();
            while (rows.next()) {
                ends.add(new Anchor(at, rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
            return ends;
        }
    }

    /** What was told between a backup and its restoring speaks of events that the restoring took away. */
    private static List<Anchor> valid(Connection connection, List<Anchor> anchors) throws SQLException {
        var valid = new ArrayList<>(anchors);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT taken, at FROM restored")) {
            while (rows.next()) {
                var taken = Instants.at(rows.getLong(1));
                var at = Instants.at(rows.getLong(2));
                valid.removeIf(anchor -> anchor.at().isAfter(taken) && !anchor.at().isAfter(at));
            }
        }
        return valid;
    }

    private void chains() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT l.workspace_id AS workspace, l.place, l.ref AS of_ref, l.seq AS of_seq, l.hash, e.*
                        FROM event_link l
                        LEFT JOIN event e ON e.workspace_id = l.workspace_id AND e.ref = l.ref AND e.seq = l.seq
                        ORDER BY l.workspace_id, l.place""")) {
            var workspace = "";
            var expected = 1L;
            var before = EventHash.FIRST;
            while (rows.next() && faults.size() < MOST) {
                if (!looksAt(rows.getString("workspace"))) {
                    continue;
                }
                if (!workspace.equals(rows.getString("workspace"))) {
                    workspace = rows.getString("workspace");
                    expected = 1;
                    before = EventHash.FIRST;
                }
                events++;
                var place = rows.getLong("place");
                if (place != expected) {
                    fault("audit.gap", rows, expected);
                } else if (rows.getString("detail") == null) {
                    fault("audit.removed", rows, place);
                } else if (!hash(rows, before, place).equals(rows.getString("hash"))) {
                    fault("audit.changed", rows, place);
                }
                // Goes on from what is stored, so that one change is told once and not of every event after it.
                before = rows.getString("hash");
                anchored(workspace, place, before);
                expected = place + 1;
            }
        }
    }

    private boolean looksAt(String workspace) {
        return only == null || only.equals(workspace);
    }

    private static String hash(ResultSet row, String before, long place) throws SQLException {
        return EventHash.of(
                before,
                place,
                row.getString("workspace"),
                row.getString("of_ref"),
                row.getInt("of_seq"),
                row.getLong("at"),
                row.getString("day"),
                row.getString("actor"),
                row.getString("via"),
                row.getString("what"),
                row.getString("detail"),
                row.getInt("version"));
    }

    private void fault(String key, ResultSet row, long place) throws SQLException {
        var name = say("audit.row", row.getString("of_ref"), Integer.toString(row.getInt("of_seq")), Long.toString(place));
        faults.add(
                switch (key) {
                    case "audit.gap" -> say("audit.gap", name, Long.toString(place));
                    case "audit.removed" -> say("audit.removed", name);
                    default -> say("audit.changed", name);
                });
    }

    private void anchored(String workspace, long place, String hash) {
        var told = anchors.get(workspace);
        if (told != null) {
            for (var anchor : told) {
                if (anchor.place() == place && !anchor.hash().equals(hash)) {
                    faults.add(say("audit.anchor", Long.toString(place), anchor.at().toString()));
                }
            }
            told.removeIf(anchor -> anchor.place() == place);
        }
    }

    /** The end of each chain stands in a row of its own. */
    private void ends() throws SQLException {
        for (var line : Schema.column(connection, """
                SELECT c.workspace_id || ' ' || c.place || ' ' || coalesce(l.place, 0) FROM event_chain c
                LEFT JOIN event_link l ON l.workspace_id = c.workspace_id
                    AND l.place = (SELECT max(place) FROM event_link m WHERE m.workspace_id = c.workspace_id)
                WHERE l.place IS NULL OR l.place <> c.place OR l.hash <> c.hash
                UNION ALL
                SELECT workspace_id || ' 0 ' || max(place) FROM event_link
                WHERE workspace_id NOT IN (SELECT workspace_id FROM event_chain) GROUP BY workspace_id""")) {
            var words = line.split(" ");
            if (looksAt(words[0])) {
                faults.add(say("audit.end", words[0], words[1], words[2]));
            }
        }
    }

    /** Events that no link speaks of. The order of the chain has no index by event: one is made for the time of asking. */
    private void strangers() throws SQLException {
        var loose = Schema.column(connection, """
                SELECT (SELECT count(*) FROM event) - (SELECT count(*) FROM event_link)""").getFirst();
        if (loose.equals("0") && faults.isEmpty()) {
            return;
        }
        for (var name : Schema.column(connection, """
                SELECT workspace_id || ' ' || ref || ' ' || seq FROM (
                    SELECT workspace_id, ref, seq FROM event EXCEPT SELECT workspace_id, ref, seq FROM event_link) strangers
                ORDER BY ref, seq LIMIT 1000""")) {
            var words = name.split(" ");
            if (looksAt(words[0]) && faults.size() < MOST) {
                faults.add(say("audit.added", words[1], words[2]));
            }
        }
    }

    /** What an anchor speaks of and the chain does not reach. */
    private void unseen() {
        if (faults.size() < MOST) {
            anchors.values().forEach(left -> left.forEach(anchor -> faults.add(say(
                    "audit.cut", anchor.workspace(), Long.toString(anchor.place()), anchor.at().toString()))));
        }
    }
}
