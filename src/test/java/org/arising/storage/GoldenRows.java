package org.arising.storage;

import org.arising.kernel.EventHash;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import static java.util.stream.Collectors.joining;

/**
 * A few rows for every table of any version. What the service reads as a word of its own is one; every other text is one that
 * somebody might write to break something.
 */
final class GoldenRows {
    static final String WORKSPACE = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "fedcba9876543210fedcba9876543210";
    private static final int CHAINED = 20;
    private static final long AT = 1_664_800_000_000_000L;
    private static final int ROWS = 3;

    private static final List<String> HOSTILE = List.of(
            "<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|' /C calc'!A0 :tada:",
            "'); DROP TABLE action; -- \" OR 1=1 LIKE 100% a_b \\ NEAR(\"a\" AND b*) ^c",
            "\u202eevil\u202d \u2066\u2067 شرطة لندن",
            "😀 e\u0301 👩\u200d👧 \ud800 alone",
            "before \u0000 after \u0007",
            "one\ntwo\r\nthree\tfour",
            "",
            "   ",
            "word ".repeat(8_000));

    /** Filled by triggers. */
    private static final Set<String> BY_THEMSELVES = Set.of("flyway_schema_history", "action_text", "action_tally", "event_link", "event_chain", "roster_version");
    /** What the other workspace has, so that there is more than one chain of events. */
    private static final Set<String> BOTH = Set.of("committee", "organisation", "meeting", "action", "event");
    /** Instants, where the column is a number. */
    private static final Set<String> INSTANTS = Set.of(
            "created", "since", "imported", "recorded", "stored", "at", "due", "sent", "decided", "asked", "issued", "opened",
            "closed", "given_at", "edited_at", "came", "looked", "installed", "expires", "until", "made", "taken", "newest",
            "execution_time", "slot", "last_success");
    private static final Set<String> DAYS = Set.of(
            "day", "due", "papers_due", "raised", "expected", "snoozed_until", "ended", "answered", "received", "due_rank",
            "meeting_rank", "awaiting", "due_before", "away_until", "mail_away_until", "quiet_until", "date", "meeting");

    /** A value for each of the rows, by table and column, or by column alone; the last stands for all that follow. */
    private static final Map<String, List<@Nullable Object>> VALUES = new TreeMap<>();

    static {
        put("code", "PCC", "GLA", "TRN");
        put("committee", "PCC");
        put("picture.committee", "PCC", "GLA", "TRN");
        put("zone", "Europe/London");
        put("calendar", "england");
        put("channel", "C0PCC", "C0MPS", null);
        put("thread_reply.channel", "C0PCC");
        put("committee.channel", "C0PCC", null);
        put("officers", "U0CLERK");
        put("digest_day", "MONDAY", "FRIDAY");
        put("digest_at", "09:00");
        put("reminders_at", "09:00");
        put("before_due", 5, 0);
        put("sending", "off", "2099-01-01");
        put("quiet", null, "18:00-08:00");
        put("letters", (Object) null);
        put("public_name", (Object) null);
        put("meetings_to", null, "clerk@example.org");
        put("date", "2022-09-29", "2022-11-16", "2023-01-18");
        put("meeting", "2022-09-29", "2022-11-16", "2023-01-18");
        put("short_name", "MPS", "MOPAC", "LFB");
        put("organisation.people", "U0MPS", "");
        put("prefer", "slack", "email", null);
        put("organisation", "MPS", "MOPAC", "LFB");
        put("organisations", "MPS", "MPS\nMOPAC", "");
        put("posts", "");
        put("lead_organisations", "", "MPS");
        put("lead_posts", "");
        put("party", "MPS");
        put("holder", "U0DMPC", "U0MPS", null);
        put("holding.holder", "U0DMPC", "U0MPS", "U0MEMBER");
        put("deputy", null, "U0MEMBER");
        put("permanent_deputy", "U0MEMBER", null);
        put("ref", "PCC-2022-001", "PCC-2022-002", "PCC-2022-003");
        put("event.ref", "PCC-2022-001", "PCC-2022-001", "PCC-2022-002");
        put("event.seq", 1, 2, 1);
        put("event.what", "raised", "remarked", "updated");
        put("event.actor", "U0CLERK");
        put("event.via", "slack");
        put("event.version", 0, 1);
        put("year", 2022);
        put("number_given.year", 2020, 2021, 2022);
        put("kind", "undertaking");
        put("status", "ongoing", "completed", "closed");
        put("stated_status", null, "ongoing", "completed");
        put("appendices", "");
        put("ended", null, "2022-10-05");
        put("due_month", null, "2022-10");
        put("touch", "2022-10-05 requested", "2022-10-05 completed", "2022-10-05 closed");
        put("lines", "81-95");
        put("source_lines", "81-95");
        put("field", "status", "text", "timing");
        put("outcome", "open", "kept", "taken");
        put("stage", "imported", "discarded", "refused");
        put("label", "Q1", "Q2", "Q3");
        put("period", "Q1", "Q2", "Q3");
        put("plan_period.issued", AT, AT, null);
        put("edition", 1);
        put("report.content", "{\"title\": \"<!channel> \\u0000\"}");
        put("format", "docx", "pdf", "md");
        put("outbox.kind", "reminder");
        put("state", "sent", "failed", "dropped");
        put("occurrence.kind", "FOLLOW_UP");
        put("job", "reminders", "digest");
        put("slot_run.outcome", "run");
        put("ts", "1664800000.000100", "1664800000.000200", "1664800000.000300");
        put("task_name", "of-before");
        put("task_data", "\0blob".getBytes(java.nio.charset.StandardCharsets.US_ASCII), null);
        put("execution_time", AT / 1_000 * 1_000);
        put("tenant", "T0OTHER");
        put("removed", (Object) null);
        put("presence.state", "HERE", "AWAY", "DEPARTED");
        put("way", "channel", "direct", "digest");
        put("email", "met@example.org", null);
        put("response.text", "mile ".repeat(200_000), "", "   ");
        put("part", -1, 0, 1);
        put("closed", 0);
        put("action.text", HOSTILE.get(1), HOSTILE.get(4), HOSTILE.getLast());
        put("thread_reply.edited", "", "1664800000.000400");
    }

    private GoldenRows() {}

    private static void put(String column, @Nullable Object... values) {
        VALUES.put(column, Arrays.asList(values));
    }

    private record Column(String table, String name, boolean isNumber, boolean mayBeNull) {}

    /** Puts them into every table that there is. */
    static void into(Connection connection, int version) throws SQLException {
        for (var table : Schema.column(
                connection,
                "SELECT m.name FROM sqlite_master m JOIN pragma_table_list l ON l.name = m.name WHERE l.type = 'table' ORDER BY m.rowid")) {
            if (!BY_THEMSELVES.contains(table)) {
                fill(connection, table);
            }
        }
        if (version >= CHAINED) {
            chain(connection, WORKSPACE);
            chain(connection, OTHER);
        }
    }

    private static void fill(Connection connection, String table) throws SQLException {
        var columns = columns(connection, table);
        var names = columns.stream().map(Column::name).toList();
        switch (table) {
            case "workspace" -> {
                insert(connection, table, Map.of("id", WORKSPACE, "created", AT, "name", HOSTILE.getFirst(), "bot_user", "U0ARISING"));
                insert(connection, table, Map.of("id", OTHER, "created", AT + 1, "team_id", "T0OTHER", "name", HOSTILE.get(2)));
            }
            case "installation" -> insert(connection, table, row(columns, 0, OTHER));
            default -> {
                for (int i = 0; i < ROWS; i++) {
                    insert(connection, table, row(columns, i, WORKSPACE));
                }
                if (BOTH.contains(table) && names.contains("workspace_id")) {
                    insert(connection, table, row(columns, 0, OTHER));
                }
            }
        }
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                columns.add(new Column(
                        table,
                        rows.getString("name"),
                        rows.getString("type").equals("INTEGER"),
                        rows.getInt("notnull") == 0 && rows.getInt("pk") == 0));
            }
            return columns;
        }
    }

    private static Map<String, @Nullable Object> row(List<Column> columns, int row, String workspace) {
        var values = new TreeMap<String, @Nullable Object>();
        for (int place = 0; place < columns.size(); place++) {
            var column = columns.get(place);
            values.put(column.name(), column.name().equals("workspace_id") ? workspace : value(column, row, place));
        }
        return values;
    }

    private static @Nullable Object value(Column column, int row, int place) {
        var name = column.name();
        var set = VALUES.getOrDefault(column.table() + "." + name, VALUES.get(name));
        if (set != null && !(name.equals("closed") && column.mayBeNull()) && !isOther(column, set)) {
            return set.get(Math.min(row, set.size() - 1));
        }
        if (column.mayBeNull() && row == ROWS - 1) {
            return null;
        }
        if (column.isNumber()) {
            return number(column, row);
        }
        if (DAYS.contains(name)) {
            return "2022-10-0" + (3 + row);
        }
        return switch (name) {
            case "id", "response_id", "letter", "mail_id" -> "%032x".formatted(row + 1);
            case "sha256", "raw", "fingerprint" -> "%064x".formatted(row + 1);
            case "key", "token", "user_id", "group_id", "person", "recipient", "place", "task_instance", "slack_file", "file",
                    "thread", "uid" -> name + "-" + row;
            default -> HOSTILE.get((row * 4 + place) % HOSTILE.size());
        };
    }

    /** The same name is a text in one table and a number in another. */
    private static boolean isOther(Column column, List<@Nullable Object> set) {
        return set.stream().anyMatch(value -> column.isNumber() ? value instanceof String : value instanceof Number);
    }

    private static Object number(Column column, int row) {
        // Whether an action was imported is told by 0 and 1.
        if (INSTANTS.contains(column.name()) && !(column.table() + "." + column.name()).equals("action.imported")) {
            return AT + row;
        }
        return switch (column.name()) {
            case "exempt", "imported", "whole", "force", "attached", "withdrawn", "acceptance", "mail_calendar", "cancelled", "picked" ->
                row % 2;
            case "position" -> row;
            default -> row + 1;
        };
    }

    private static void insert(Connection connection, String table, Map<String, @Nullable Object> row) throws SQLException {
        var marks = row.keySet().stream().map(name -> "?").collect(joining(", "));
        try (var statement = connection.prepareStatement(
                "INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES (" + marks + ")")) {
            int place = 0;
            for (var value : row.values()) {
                statement.setObject(++place, value);
            }
            statement.execute();
        } catch (SQLException fault) {
            throw new SQLException("a row of " + table + ": " + fault.getMessage(), fault);
        }
    }

    private static void chain(Connection connection, String workspace) throws SQLException {
        try (var read = connection.prepareStatement("SELECT * FROM event WHERE workspace_id = ? ORDER BY at, ref, seq")) {
            read.setString(1, workspace);
            var hash = EventHash.FIRST;
            long place = 0;
            var links = new ArrayList<Map<String, @Nullable Object>>();
            try (var row = read.executeQuery()) {
                while (row.next()) {
                    hash = EventHash.of(
                            hash, ++place, workspace, row.getString("ref"), row.getInt("seq"), row.getLong("at"), row.getString("day"),
                            row.getString("actor"), row.getString("via"), row.getString("what"), row.getString("detail"),
                            row.getInt("version"));
                    links.add(new TreeMap<>(Map.of(
                            "workspace_id", workspace, "place", place, "ref", row.getString("ref"), "seq", row.getInt("seq"), "hash",
                            hash)));
                }
            }
            for (var link : links) {
                insert(connection, "event_link", link);
            }
        }
    }
}
