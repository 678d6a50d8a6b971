package org.arising.doctor;

import org.arising.kernel.Finding;
import org.arising.storage.PostgresDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** What a PostgreSQL server must be beside reachable: at the same time as its clients, and at home in letters. */
public final class ServerChecks {
    /** Claims and turns of replicas are told by their clocks; see decision 27. */
    private static final Duration APART = Duration.ofSeconds(1);

    private ServerChecks() {}

    /** Asks that server; {@code real} is this machine's clock. */
    public static List<Finding> of(PostgresDatabase server, InstantSource real) {
        var about = say("doctor.about.server");
        var found = new ArrayList<Finding>();
        try (var connection = server.reading();
                var statement = connection.createStatement()) {
            var asked = real.instant();
            try (var answer = statement.executeQuery("""
                    SELECT round(extract(epoch FROM clock_timestamp()) * 1000), current_setting('server_encoding')""")) {
                answer.next();
                var apart = Duration.between(between(asked, real.instant()), Instant.ofEpochMilli(answer.getLong(1))).abs();
                if (apart.compareTo(APART) > 0) {
                    found.add(Finding.wrong(about, say("doctor.server.apart", apart.plusMillis(500).toSeconds(), server.place())));
                }
                if (!"UTF8".equals(answer.getString(2)) || !knowsLetters(connection)) {
                    found.add(Finding.wrong(about, say("doctor.server.letters", server.place())));
                }
            }
        } catch (SQLException fault) {
            found.add(Finding.wrong(about, say("storage.unreachable", server.place(), String.valueOf(fault.getMessage()))));
        }
        return found.isEmpty() ? List.of(Finding.well(about, say("doctor.server.well"))) : List.copyOf(found);
    }

    private static boolean knowsLetters(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT lower('É') = 'é'")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static Instant between(Instant first, Instant last) {
        return first.plus(Duration.between(first, last).dividedBy(2));
    }
}
