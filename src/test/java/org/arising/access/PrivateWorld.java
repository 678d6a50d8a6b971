package org.arising.access;

import com.fasterxml.jackson.databind.JsonNode;
import org.arising.committee.Committee;
import org.arising.committee.Letters;
import org.arising.committee.Rosters;
import org.arising.document.reporting.Correspondence;
import org.arising.document.reporting.ReportTexts;
import org.arising.document.reporting.StandingText;
import org.arising.installation.InstallationStore;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.mail.MailDesk;
import org.arising.outbox.Paces;
import org.arising.playground.ChannelSetup;
import org.arising.playground.Limits;
import org.arising.playground.Options;
import org.arising.playground.Posted;
import org.arising.playground.User;
import org.arising.setup.SetupDesk;
import org.arising.testkit.Eventually;
import org.arising.testkit.PostOffice;
import org.arising.testkit.Records;
import org.arising.testkit.Town;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A workspace with a private committee, {@code PRV}, in every text of which the same word stands, so that whoever hears the
 * word has heard of the committee; a committee beside it that everybody reads; and another workspace with the same app.
 */
final class PrivateWorld implements AutoCloseable {
    /** The word. */
    static final String SECRET = "zanzibar";
    /** A word of the same texts by which they are looked for. */
    static final String FOUND_BY = "ledger";
    static final String WORDS = "The " + SECRET + " " + FOUND_BY;
    static final String TEAM = "T0PLAY";
    static final String OTHER_TEAM = "T0OTHER";
    /** Where the members of the private committee talk. */
    static final String INSIDE = "C0PRV";
    /** Where everybody is. */
    static final String LOBBY = "C0LOBBY";

    private static final Instant MORNING = Instant.parse("2022-10-03T10:30:00Z");
    private static final int MAILS = 8;
    private static final String PLAN = """
            Action plan, update of June 2022

            Chapter\tCommitment\tStatus Update
            1. %1$s\t%1$s will be published by the MPS every quarter.\t%1$s was published in May.
            2. %1$s\tMPS will have the training on %1$s reviewed.\t%1$s has begun.
            """.formatted(WORDS);
    private static final String SETUP = """
            committees:
              - code: PCC
                name: Police and Crime Committee
                channel: C0PCC
                officers: [U0CLERK]
                meetings: [2022-09-29]
                sending: on
              - code: PRV
                name: Standards Board
                channel: C0PRV
                officers: [U0PRIV, U0EXT, U0GONE]
                private: true
                acceptance: true
                meetings: [2022-09-29]
                sending: on
            organisations:
              - { name: Metropolitan Police Service, short: MPS, channel: C0MPS, people: [U0MPS, U0GONE] }
              - { name: Mayor's Office for Policing and Crime, short: MOPAC, channel: C0MOPAC }
              - { name: Borough Council, short: COUNCIL, email: clerk@borough.example }
            posts:
              - { title: Deputy Mayor for Policing and Crime, organisation: MOPAC, holder: U0DMPC }
              - { title: Former Commander, organisation: MPS, holder: U0GONE }
            """;
    private static final String OTHER_SETUP = """
            committees:
              - { code: PRV, name: Parks Review, channel: C0ELSE, officers: [U0ELSE], private: true, sending: on, meetings: [2022-09-29] }
            organisations:
              - { name: Metropolitan Police Service, short: MPS, channel: C0ELSE, people: [U0ELSE] }
            """;

    private final PostOffice office;
    private final Town town;
    private final WorkspaceId workspace;
    private final Records records;
    private final Deque<String> mails = new ArrayDeque<>();
    private final Posted lobbyMessage;
    private final JsonNode file;

    PrivateWorld(Path folder) throws IOException {
        office = new PostOffice();
        town = Town.at(MORNING, 1, folder, people(), office.settings(), Paces.unhurried());
        records = new Records(folder);
        town.apply(SETUP);
        workspace = town.workspace();
        for (var user : List.of("U0PRIV", "U0CLERK")) {
            assertThat(town.person(user).direct().id()).isNotEmpty();
        }
        town.importFile(Files.writeString(folder.resolve(SECRET + ".txt"), PLAN), "PRV");
        wordEverything();
        for (var number = 0; number < MAILS; number++) {
            mails.add(mail(number));
        }
        town.person("U0CLERK").types(LOBBY, "Good morning.");
        lobbyMessage = town.slack().channel(LOBBY).messages().stream()
                .filter(post -> !post.isFromApp())
                .findFirst()
                .orElseThrow();
        town.person("U0CLERK").repliesWith(lobbyMessage, "Our notes.", "notes.txt", "notes".getBytes(StandardCharsets.UTF_8));
        file = town.slack().channel(LOBBY).messages().stream()
                .flatMap(post -> post.files().stream())
                .findFirst()
                .orElseThrow();
        installElsewhere();
    }

    private static Options people() {
        var everybody = new String[] {
            "U0PRIV", "U0MPS", "U0DMPC", "U0MEMBER", "U0GUEST", "U0EXT", "U0CLERK", "U0GONE", "U0ELSE"
        };
        return Options.of(
                        List.of(
                                User.member("U0PRIV", "pria", "Pria Private"),
                                User.member("U0MPS", "morgan", "Morgan Met"),
                                User.member("U0DMPC", "dana", "Dana Deputy"),
                                User.member("U0MEMBER", "mel", "Mel Member"),
                                User.member("U0GUEST", "gil", "Gil Guest").as(User.Kind.GUEST),
                                User.member("U0EXT", "ezra", "Ezra External").as(User.Kind.STRANGER).of("T0THIRD"),
                                User.member("U0CLERK", "clare", "Clare Clerk"),
                                User.member("U0GONE", "gus", "Gus Gone").as(User.Kind.DEACTIVATED),
                                User.member("U0ELSE", "elsa", "Elsa Elsewhere").of(OTHER_TEAM)),
                        List.of(
                                ChannelSetup.open(LOBBY, "lobby", everybody),
                                ChannelSetup.open("C0PCC", "police-and-crime", everybody),
                                ChannelSetup.open("C0MPS", "mps", everybody),
                                ChannelSetup.open("C0MOPAC", "mopac", everybody),
                                ChannelSetup.open("C0ELSE", "elsewhere", everybody),
                                ChannelSetup.closed(INSIDE, "standards-board", "U0PRIV")))
                .with(Limits.slack().unhurried());
    }

    private void wordEverything() throws IOException {
        var rosters = town.bean(Rosters.class);
        var letters = Letters.USUAL.with(
                Map.of(new Letters.Place(Letters.Kind.REQUEST, Letters.Part.OPENING), WORDS));
        rosters.save(workspace, committee().with(letters));
        rosters.forget(workspace);
        var texts = town.bean(ReportTexts.class);
        texts.save(workspace, "PRV", Map.of(StandingText.SUMMARY, WORDS));
        texts.add(
                workspace,
                "PRV",
                new Correspondence("letter-1", LocalDate.of(2022, 9, 1), WORDS, WORDS, false, List.of()),
                "U0PRIV",
                now());
    }

    private String mail(int number) throws IOException {
        var id = "<" + number + "@borough.example>";
        var raw = """
                From: Clerk of the Borough <clerk@borough.example>
                To: actions+prv@council.example
                Subject: %1$s
                Message-ID: %2$s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                %1$s, number %3$d.
                --b
                Content-Type: application/pdf; name="%4$s.pdf"
                Content-Disposition: attachment; filename="%4$s.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                --b--
                """.formatted(WORDS, id, number, SECRET);
        town.bean(MailDesk.class).file(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return records.column("SELECT id FROM mail_in WHERE workspace_id = ? AND body LIKE ?", workspace.value(), "%%number %d.%%".formatted(number)).getFirst();
    }

    private void installElsewhere() {
        var installed = town.bean(InstallationStore.class)
                .install(
                        new InstallationStore.Given(
                                OTHER_TEAM, "Elsewhere", "A0ARISING", "U0ARISING", town.slack().botToken(), null, null,
                                Set.of("commands", "chat:write"), "U0ELSE"),
                        now());
        assertThat(town.bean(SetupDesk.class).apply(installed.workspace(), OTHER_SETUP, false, now()))
                .isInstanceOf(SetupDesk.Result.Applied.class);
        assertThat(installed.workspace()).isNotEqualTo(workspace);
    }

    Town town() {
        return town;
    }

    WorkspaceId workspace() {
        return workspace;
    }

    Records records() {
        return records;
    }

    Instant now() {
        return town.bean(ServiceClock.class).instant();
    }

    Committee committee() {
        return town.bean(Rosters.class).current(workspace).committee("PRV").orElseThrow();
    }

    /** An e-mail to the private committee that nobody has taken yet. */
    String untakenMail() {
        return mails.removeFirst();
    }

    /** A message that stands where everybody is. */
    Posted lobbyMessage() {
        return lobbyMessage;
    }

    /** A file that Slack keeps, as it tells of it. */
    JsonNode file() {
        return file;
    }

    /** Waits until nothing is on its way from here; officers may go on being told of what was made to fail. */
    void settle() {
        Eventually.holds(Duration.ofSeconds(60), () -> assertThat(records.column(
                        "SELECT kind || ' ' || recipient || ' ' || coalesce(problem, '') FROM outbox"
                                + " WHERE workspace_id = ? AND state IN ('waiting', 'sending') AND kind <> 'trouble'",
                        workspace.value()))
                .isEmpty());
    }

    @Override
    public void close() {
        town.close();
        office.close();
    }
}
