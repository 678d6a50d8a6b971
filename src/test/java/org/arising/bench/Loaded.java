package org.arising.bench;

import io.micronaut.transaction.TransactionOperations;
import org.arising.action.Action;
import org.arising.action.Actions;
import org.arising.action.Deadline;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.Kind;
import org.arising.action.State;
import org.arising.action.Touch;
import org.arising.action.Wording;
import org.arising.command.Service;
import org.arising.committee.Workspaces;
import org.arising.installation.InstallationStore;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.settings.Settings;
import org.arising.setup.SetupDesk;
import org.arising.slack.Scopes;
import org.arising.testkit.Databases;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The service with a number of actions of the shape of a real register: lengths, parts, owners and ages. */
record Loaded(Service service) implements AutoCloseable {
    private static final List<String> VOCABULARY = vocabulary();
    /** So many at most are written one by one where copies follow. */
    private static final int WRITTEN = 20_000;

    private static final String ORGANISATIONS =
            """
            organisations:
              - { name: Metropolitan Police Service, short: MPS }
              - { name: Mayor's Office for Policing and Crime, short: MOPAC }
              - { name: Independent Office for Police Conduct, short: IOPC }
            """;

    /** All of them with one committee, each written as the product writes it, with its event. */
    static Loaded with(int actions, Path folder, QuietSlack slack) {
        return with(null, actions, actions, 1, folder, slack);
    }

    /**
     * So many, spread over so many committees, the first of which is the PCC. The first of each committee are written as the
     * product writes them; the others are their copies, without an event.
     */
    static Loaded with(int actions, int committees, Path folder, QuietSlack slack) {
        return with(null, actions, written(actions, committees) * committees, committees, folder, slack);
    }

    /** The same with a service whose clock shows that instant at its start: in a working hour nothing that is due waits for one. */
    static Loaded at(Instant now, int actions, int committees, Path folder, QuietSlack slack) {
        return with(now, actions, written(actions, committees) * committees, committees, folder, slack);
    }

    /** How many of each committee are then written as the product writes them; which of the copies are ongoing is not told. */
    static int written(int actions, int committees) {
        return Math.min(actions / committees, Math.max(1, WRITTEN / committees));
    }

    private static Loaded with(@Nullable Instant now, int actions, int written, int committees, Path folder, QuietSlack slack) {
        var service = Service.start(new Settings(
                "127.0.0.1",
                0,
                Databases.url(folder),
                folder.resolve("files").toString(),
                null,
                Base64.getEncoder().encodeToString(new byte[32]),
                now,
                1,
                BareBolt.SECRET,
                "xoxb-bench",
                null,
                null,
                null,
                slack.api()));
        var context = service.context();
        var workspace = ((Workspaces.Choice.Chosen) context.getBean(Workspaces.class).choose(null)).workspace();
        context.getBean(SetupDesk.class).apply(workspace, setup(committees), false, Instant.parse("2022-10-03T08:00:00Z"));
        fill(context.getBean(TransactionOperations.class), context.getBean(Actions.class), workspace, written, committees);
        copy(context.getBean(TransactionOperations.class), written / committees, actions / committees);
        return new Loaded(service);
    }

    private static String setup(int committees) {
        return IntStream.range(0, committees)
                .mapToObj(i -> "  - { code: %s, name: Police and Crime Committee %d, officers: [U0CLERK] }\n".formatted(code(i), i))
                .collect(Collectors.joining("", "committees:\n", ORGANISATIONS));
    }

    static String code(int committee) {
        return committee == 0 ? "PCC" : "C%03d".formatted(committee);
    }

    @SuppressWarnings("unchecked") // a bean's type carries no argument
    private static void fill(
            TransactionOperations<?> untyped, Actions store, WorkspaceId workspace, int count, int committees) {
        var transactions = (TransactionOperations<Connection>) untyped;
        var random = new Random(41);
        for (int from = 0; from < count; from += 500) {
            var first = from;
            transactions.executeWrite(status -> {
                for (int i = first; i < Math.min(count, first + 500); i++) {
                    var action = action(code(i % committees), i / committees, random);
                    var raised = new Happening.Raised("bench");
                    store.add(workspace, action, List.of(new Event(
                            Instant.parse("2022-10-03T08:00:00Z"), action.raised(), "bench", "document", raised)));
                }
                return null;
            });
        }
    }

    /** Copies the first actions of every committee until each has so many; in transactions of some thousands. */
    @SuppressWarnings("unchecked") // a bean's type carries no argument
    private static void copy(TransactionOperations<?> untyped, int first, int ofEach) {
        var transactions = (TransactionOperations<Connection>) untyped;
        for (var from = first; from < ofEach; from += first) {
            var offset = from;
            transactions.executeWrite(status -> {
                try (var statement = status.getConnection().createStatement()) {
                    for (var table : List.of("action", "action_part", "action_party")) {
                        statement.execute(copied(statement, table, offset, Math.min(first, ofEach - offset)));
                    }
                }
                return null;
            });
        }
    }

    private static String copied(Statement statement, String table, int offset, int many) throws SQLException {
        var columns = new ArrayList<String>();
        var connection = statement.getConnection();
        try (var found = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        var values = columns.stream().map(column -> switch (column) {
            case "ref" -> "a.committee || '-2022-' || CASE WHEN a.number + %1$d < 10 THEN '00' WHEN a.number + %1$d < 100 THEN '0' ELSE '' END || (a.number + %1$d)"
                    .formatted(offset);
            case "number" -> "a.number + " + offset;
            case "position" -> "t.position" + (table.equals("action") ? " + " + offset : "");
            default -> "t." + column;
        });
        return "INSERT INTO %s (%s) SELECT %s FROM action a %s JOIN %s t ON t.workspace_id = a.workspace_id AND t.ref = a.ref WHERE a.number <= %d"
                .formatted(table, String.join(", ", columns), values.collect(Collectors.joining(", ")), Databases.isPostgres() ? "" : "CROSS", table, many);
    }

    /** 22 of 41 are completed and 8 of 41 are ongoing with the MPS, as in the register of 29 September 2022. */
    private static Action action(String committee, int i, Random random) {
        var meeting = LocalDate.of(2018, 5, 15).plusDays(random.nextInt(1_600));
        var place = i % 41;
        State state = place < 18 ? new State.Ongoing() : new State.Completed(LocalDate.of(2022, 9, 29));
        var body = place < 8 ? "MPS" : place < 14 ? "MOPAC" : place < 30 ? "MPS" : "IOPC";
        var parts = IntStream.range(0, place % 9 == 0 ? 4 : 0)
                .mapToObj(part -> new Wording.Part("Further information on the " + words(random, 25), ""))
                .toList();
        return new Action(
                new Reference(committee, 2022, i + 1),
                new Action.Origin(null, meeting, "5", "Q&A Session"),
                new Action.Responsible("Assistant Commissioner, " + body, List.of(body), List.of()),
                Kind.UNDERTAKING,
                new Wording("The Assistant Commissioner agreed to provide " + words(random, 30), parts, ""),
                Map.of(),
                state,
                null,
                "This information was requested on 27 July 2022.",
                List.of(),
                Deadline.NONE,
                null,
                null,
                List.of(),
                meeting,
                true,
                null,
                null,
                false,
                null,
                new Touch("requested", LocalDate.of(2022, 7, 27)),
                1);
    }

    /** As often as words are in a language: each of them in inverse proportion to its rank. */
    private static String words(Random random, int count) {
        return random.doubles(count).mapToObj(chance -> VOCABULARY.get((int) (Math.pow(VOCABULARY.size(), chance) - 1)))
                .collect(Collectors.joining(" "));
    }

    /** The word of that rank, from the most frequent, 0, to the rarest. */
    static String word(int rank) {
        return VOCABULARY.get(rank);
    }

    private static List<String> vocabulary() {
        var syllables = List.of("ar", "be", "con", "de", "ex", "for", "in", "mo", "per", "re", "sta", "ti", "ver", "tion", "ment", "al");
        var random = new Random(7);
        return IntStream.range(0, 200_000)
                .mapToObj(i -> random.ints(2 + random.nextInt(4), 0, syllables.size()).mapToObj(syllables::get).collect(Collectors.joining()))
                .distinct()
                .limit(20_000)
                .toList();
    }

    /** Installs the app in that team too; with a committee and so many actions of its own, where there is no workspace yet. */
    void install(String team, int actions) {
        var context = service.context();
        var known = context.getBean(Workspaces.class).of(team).isPresent();
        var installed = context.getBean(InstallationStore.class).install(
                new InstallationStore.Given(
                        team, team, "A0BENCH", "U0BOT", "xoxb-" + team, null, null, Set.copyOf(Scopes.BOT), "U0CLERK"),
                Instant.parse("2022-10-03T08:00:00Z"));
        if (!known) {
            context.getBean(SetupDesk.class).apply(installed.workspace(), setup(1), false, Instant.parse("2022-10-03T08:00:00Z"));
            fill(context.getBean(TransactionOperations.class), context.getBean(Actions.class), installed.workspace(), actions, 1);
        }
    }

    /** Copies what every committee of every workspace has until each has so many, without events. */
    void multiply(int first, int ofEach) {
        copy(service.context().getBean(TransactionOperations.class), first, ofEach);
    }

    WorkspaceId workspace() {
        return ((Workspaces.Choice.Chosen) service.context().getBean(Workspaces.class).choose(null)).workspace();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + service.port() + "/slack/events");
    }

    @Override
    public void close() {
        service.close();
    }
}
