package org.arising.action;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lists of actions by what officers ask for: overdue first, then by deadline, then oldest meeting first. */
@Singleton
public class ActionLists {
    private final TransactionOperations<Connection> reading;
    private final JdbcOperations jdbc;
    private final ReadActions actions;

    ActionLists(
            @Named("reading") TransactionOperations<Connection> reading,
            @Named("reading") JdbcOperations jdbc,
            ReadActions actions) {
        this.reading = reading;
        this.jdbc = jdbc;
        this.actions = actions;
    }

    /**
     * A page of a list.
     *
     * @param total how many actions the whole list holds
     */
    public record Page(List<Action> actions, long total) {}

    /** One page, counted from 0, as of a day. */
    public Page page(WorkspaceId workspace, Filter filter, LocalDate today, int page, int perPage) {
        var statement = ListStatement.of(workspace, filter, today);
        return reading.execute(TransactionDefinition.READ_ONLY, status -> {
            var total = jdbc.prepareStatement(statement.count(), asked -> {
                statement.bind(asked);
                try (var answer = asked.executeQuery()) {
                    return answer.next() ? answer.getLong(1) : 0;
                }
            });
            var refs = jdbc.prepareStatement(statement.page(perPage, (long) page * perPage), asked -> {
                statement.bind(asked);
                return references(asked);
            });
            return new Page(actions.find(workspace, refs), total);
        });
    }

    /** Every action of a list, in its order. */
    public List<Action> all(WorkspaceId workspace, Filter filter, LocalDate today) {
        return page(workspace, filter, today, 0, Integer.MAX_VALUE).actions();
    }

    private static List<Reference> references(PreparedStatement asked) throws SQLException {
        var refs = new ArrayList<Reference>();
        try (ResultSet answer = asked.executeQuery()) {
            while (answer.next()) {
                refs.add(Reference.of(answer.getString(1)));
            }
        }
        return refs;
    }
}
