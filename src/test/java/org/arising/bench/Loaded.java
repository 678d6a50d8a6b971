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
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.settings.Settings;
import org.arising.setup.SetupDesk;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The service with a number of actions of the shape of a real register: lengths, parts, owners and ages. */
record Loaded(Service service) implements AutoCloseable {
    private static final List<String> VOCABULARY = vocabulary();

    private static final String ORGANISATIONS =
            """
            organisations:
              - { name: Metropolitan Police Service, short: MPS }
              - { name: Mayor's Office for Policing and Crime, short: MOPAC }
              - { name: Independent Office for Police Conduct, short: IOPC }
            """;

    /** All of them with one committee. */
    static Loaded with(int actions, Path folder, QuietSlack slack) {
        return with(actions, 1, folder, slack);
    }

    /** So many, spread over so many committees, the first of which is the PCC. */
    static Loaded with(int actions, int committees, Path folder, QuietSlack slack) {
        var service = Service.start(new Settings(
                "127.0.0.1",
                0,
                "jdbc:sqlite:" + folder.resolve("arising.db"),
                folder.resolve("files").toString(),
                null,
                Base64.getEncoder().encodeToString(new byte[32]),
                null,
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
        fill(context.getBean(TransactionOperations.class), context.getBean(Actions.class), workspace, actions, committees);
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

    URI address() {
        return URI.create("http://127.0.0.1:" + service.port() + "/slack/events");
    }

    @Override
    public void close() {
        service.close();
    }
}
