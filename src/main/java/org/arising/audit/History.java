package org.arising.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.arising.kernel.Instants;
import org.arising.kernel.WorkspaceId;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * The history of a workspace as it was recorded, for an inquiry: each event with who, when, through what, and its link of the
 * chain; where the chain ends; and what of it is not as it was recorded. It is written event by event, however long it is.
 */
public final class History {
    private static final ObjectMapper JSON = new ObjectMapper();

    private History() {}

    /**
     * Writes it, in the order of the chain.
     *
     * @param connection in a transaction, so that all of it is of one moment while others write
     * @param of whether the events of an action, by its reference, belong to it; the end of the chain is of all of them
     * @param at when it is written, in UTC
     * @return what is not as it was recorded, a line each; empty where all is
     */
    public static List<String> write(
            Connection connection, WorkspaceId workspace, Predicate<String> of, Instant at, JsonGenerator json)
            throws SQLException, IOException {
        var checked = AuditCheck.check(connection, workspace);
        json.writeStartObject();
        json.writeStringField("written", at.toString());
        json.writeStringField("workspace", workspace.value());
        for (var end : AuditCheck.ends(connection, at)) {
            if (end.workspace().equals(workspace.value())) {
                json.writeNumberField("chain_length", end.place());
                json.writeStringField("chain_end", end.hash());
            }
        }
        json.writeArrayFieldStart("faults");
        for (var fault : checked.faults()) {
            json.writeString(fault);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("events");
        events(connection, workspace, of, json);
        json.writeEndArray();
        json.writeEndObject();
        return checked.faults();
    }

    private static void events(Connection connection, WorkspaceId workspace, Predicate<String> of, JsonGenerator json)
            throws SQLException, IOException {
        try (var statement = connection.prepareStatement("""
                SELECT l.place, l.hash, e.* FROM event_link l
                JOIN event e ON e.workspace_id = l.workspace_id AND e.ref = l.ref AND e.seq = l.seq
                WHERE l.workspace_id = ? ORDER BY l.place""")) {
            statement.setString(1, workspace.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (of.test(rows.getString("ref"))) {
                        event(rows, json);
                    }
                }
            }
        }
    }

    private static void event(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        json.writeStartObject();
        json.writeNumberField("place", row.getLong("place"));
        json.writeStringField("ref", row.getString("ref"));
        json.writeNumberField("seq", row.getInt("seq"));
        json.writeStringField("at", Instants.at(row.getLong("at")).toString());
        json.writeStringField("day", row.getString("day"));
        json.writeStringField("actor", row.getString("actor"));
        json.writeStringField("via", row.getString("via"));
        json.writeStringField("what", row.getString("what"));
        json.writeFieldName("detail");
        detail(row.getString("detail"), json);
        json.writeNumberField("version", row.getInt("version"));
        json.writeStringField("hash", row.getString("hash"));
        json.writeEndObject();
    }

    /** Byte for byte, for the hash is of these. What is empty, or was tampered with and is no JSON any more, is a text. */
    private static void detail(String written, JsonGenerator json) throws IOException {
        if (isJson(written)) {
            json.writeRawValue(written);
        } else {
            json.writeString(written);
        }
    }

    private static boolean isJson(String written) {
        try {
            return !JSON.readTree(written).isMissingNode();
        } catch (JsonProcessingException tampered) {
            return false;
        }
    }
}
