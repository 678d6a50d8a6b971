package org.arising.action;

import org.arising.kernel.WorkspaceId;
import org.arising.storage.Database;
import org.arising.storage.DatabaseFile;
import org.arising.storage.PostgresDatabase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What lists ask of each database in words of its own: to read in the order of an index, and to find words. */
enum ListDialect {
    /** FTS5, whose questions name the column in which each word stands. */
    SQLITE(
            "action_words w CROSS JOIN action_text t ON t.id = w.rowid CROSS JOIN action l ON l.workspace_id = t.workspace_id AND l.ref = t.ref",
            "w.action_words MATCH ? ORDER BY w.rowid DESC") {
        @Override
        String by(String index) {
            return " INDEXED BY " + index;
        }

        @Override
        String question(WorkspaceId workspace, Collection<String> committees, List<List<String>> phrases, boolean begins) {
            var parts = new ArrayList<String>();
            parts.add("workspace_id : " + quoted(Sought.words(workspace.value())));
            if (committees.size() <= MOST_COMMITTEES) {
                parts.add("ref : (" + committees.stream().map(code -> quoted(Sought.words(code))).collect(Collectors.joining(" OR ")) + ")");
            }
            for (var phrase : phrases) {
                parts.add("text : " + quoted(phrase) + (begins && isBeginning(phrase) ? " *" : ""));
            }
            return String.join(" AND ", parts);
        }

        /** Letters and digits alone: nothing in them ends the quotation. */
        private static String quoted(List<String> words) {
            return "\"" + String.join(" ", words) + "\"";
        }
    },
    /** A {@code tsvector}, in which the workspace and the committee are words that no text holds. */
    POSTGRESQL(
            "action_text t JOIN action l ON l.workspace_id = t.workspace_id AND l.ref = t.ref",
            "t.words @@ CAST(? AS tsquery) ORDER BY t.id DESC") {
        @Override
        String by(String index) {
            return "";
        }

        @Override
        String question(WorkspaceId workspace, Collection<String> committees, List<List<String>> phrases, boolean begins) {
            var parts = new ArrayList<String>();
            parts.add("'=w " + workspace.value() + "'");
            if (committees.size() <= MOST_COMMITTEES) {
                parts.add("(" + committees.stream().map(code -> "'=c " + code + "'").collect(Collectors.joining(" | ")) + ")");
            }
            for (var phrase : phrases) {
                parts.add("(" + phrase.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> "))
                        + (begins && isBeginning(phrase) ? ":*" : "") + ")");
            }
            return String.join(" & ", parts);
        }
    };

    /** A beginning of fewer letters is one of too many words. */
    private static final int SHORTEST_BEGINNING = 3;
    /** With more committees than that the workspace alone leads the search. */
    private static final int MOST_COMMITTEES = 20;

    private final String found;
    private final String matching;

    ListDialect(String found, String matching) {
        this.found = found;
        this.matching = matching;
    }

    /** That of a database. */
    static ListDialect of(Database database) {
        return switch (database) {
            case DatabaseFile file -> SQLITE;
            case PostgresDatabase server -> POSTGRESQL;
        };
    }

    /** From where the actions come whose texts are looked through: {@code l} is the action and {@code t} its text. */
    String found() {
        return found;
    }

    /** What holds of a text that answers a question, and their order: the last stored first. */
    String matching() {
        return matching;
    }

    /** What makes a database go by that index where it would rather choose another; empty where it chooses well itself. */
    abstract String by(String index);

    /** The question for texts that hold every phrase; of those committees at least. The last word of a phrase may be a beginning. */
    abstract String question(WorkspaceId workspace, Collection<String> committees, List<List<String>> phrases, boolean begins);

    private static boolean isBeginning(List<String> phrase) {
        return phrase.getLast().length() >= SHORTEST_BEGINNING;
    }
}
