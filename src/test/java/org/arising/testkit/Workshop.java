package org.arising.testkit;

import io.micronaut.context.ApplicationContext;
import org.arising.access.Person;
import org.arising.action.Action;
import org.arising.action.Actions;
import org.arising.action.Hand;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.committee.Workspaces;
import org.arising.document.importing.ImportDesk;
import org.arising.document.importing.ImportOrder;
import org.arising.document.importing.ImportResult;
import org.arising.document.reading.DocumentReader;
import org.arising.document.reading.Reading;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Sha256;
import org.arising.kernel.WorkspaceId;
import org.arising.settings.Settings;
import org.arising.setup.SetupDesk;
import org.arising.setup.SetupExample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The rooms below Slack on a database of their own, with the setup file of the contract applied, on 3 October 2022. */
public final class Workshop implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2022-10-03T08:00:00Z");
    private final ApplicationContext context;
    private final String url;
    private final WorkspaceId workspace;

    /** Opens one in an empty folder. */
    public Workshop(Path folder) {
        this(Databases.url(folder), folder);
        setUp(SetupExample.TEXT);
    }

    private Workshop(String url, Path folder) {
        this.url = url;
        var settings = new Settings(
                "127.0.0.1", 0, url, folder.resolve("files").toString(), null, null, null, 1, null, null, null, null, null, Settings.SLACK);
        context = ApplicationContext.builder()
                .banner(false)
                .singletons(settings, ServiceClock.startingAt(NOW, 1, () -> NOW))
                .start();
        workspace = switch (of(Workspaces.class).choose(null)) {
            case Workspaces.Choice.Chosen(var chosen) -> chosen;
            case Workspaces.Choice.Refused(var why) -> throw new AssertionError(why);
        };
    }

    /** One that goes on with what that database holds. */
    public static Workshop on(String url, Path folder) {
        return new Workshop(url, folder);
    }

    /** One on a file of SQLite, whichever the tests run on; the setup file is applied. */
    public static Workshop onFile(Path folder) {
        var shop = new Workshop(Databases.file(folder), folder);
        shop.setUp(SetupExample.TEXT);
        return shop;
    }

    /** One in which the register was read. */
    public static Workshop withRegister(Path folder) {
        var shop = new Workshop(folder);
        shop.readRegister();
        return shop;
    }

    /** Reads the register in. */
    public void readRegister() {
        var result = doImport(order("register.txt", Seeds.register()));
        if (!(result instanceof ImportResult.Imported)) {
            throw new AssertionError(result);
        }
    }

    public <T> T of(Class<T> type) {
        return context.getBean(type);
    }

    public WorkspaceId workspace() {
        return workspace;
    }

    public Roster roster() {
        return of(Rosters.class).current(workspace);
    }

    public Committee committee() {
        return roster().committee("PCC").orElseThrow();
    }

    public Action action(String ref) {
        return of(Actions.class).find(workspace, Reference.of(ref)).orElseThrow();
    }

    /** Applies a setup file, which must be sound. */
    public void setUp(String text) {
        if (of(SetupDesk.class).apply(workspace, text, false, NOW) instanceof SetupDesk.Result.Refused(var errors)) {
            throw new AssertionError(errors);
        }
    }

    /** Somebody's hand at a change that is named {@code once}. */
    public Hand hand(String user, String once) {
        return new Hand(workspace, new Person(user, Person.Standing.MEMBER), "slack", once, false, NOW);
    }

    /** An order to import a text for the PCC. */
    public ImportOrder order(String file, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        return switch (DocumentReader.read(file, content)) {
            case Reading.Read(var draft) ->
                new ImportOrder(
                        workspace, "PCC", file, Sha256.of(content), draft, false, false, null, "command line (clerk)", NOW);
            case Reading.Unreadable(var why) -> throw new AssertionError(why);
        };
    }

    public ImportResult doImport(ImportOrder order) {
        return of(ImportDesk.class).run(order);
    }

    /** Every line of every table that records something, so that one can tell whether anything was stored. */
    public List<Long> counts() {
        return List.of("action", "event", "document", "mention", "response", "response_answer", "outbox", "meeting", "item").stream()
                .map(table -> number("SELECT count(*) FROM " + table))
                .toList();
    }

    public long number(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getLong(1) : 0;
        } catch (SQLException fault) {
            throw new AssertionError(sql, fault);
        }
    }

    /** A connection of its own to the same database. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public void close() {
        context.close();
    }
}
