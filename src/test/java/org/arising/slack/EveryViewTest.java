package org.arising.slack;

import org.arising.action.Action;
import org.arising.action.ActionLists;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.State;
import org.arising.action.Status;
import org.arising.action.Turn;
import org.arising.action.slack.AcceptModal;
import org.arising.action.slack.AddModal;
import org.arising.action.slack.AskModal;
import org.arising.action.slack.AssignModal;
import org.arising.action.slack.Audience;
import org.arising.action.slack.AwayModal;
import org.arising.action.slack.BusyModal;
import org.arising.action.slack.CompleteModal;
import org.arising.action.slack.DelegationModal;
import org.arising.action.slack.EditModal;
import org.arising.action.slack.ErrorView;
import org.arising.action.slack.ExtendModal;
import org.arising.action.slack.HelpView;
import org.arising.action.slack.Letter;
import org.arising.action.slack.ListPage;
import org.arising.action.slack.ListView;
import org.arising.action.slack.MergeModal;
import org.arising.action.slack.NoteModal;
import org.arising.action.slack.OverviewView;
import org.arising.action.slack.PromiseModal;
import org.arising.action.slack.ReasonModal;
import org.arising.action.slack.RecordView;
import org.arising.action.slack.RefusalModal;
import org.arising.action.slack.ShowView;
import org.arising.action.slack.Shown;
import org.arising.action.slack.SnoozeModal;
import org.arising.action.slack.SplitModal;
import org.arising.action.slack.TroubleView;
import org.arising.action.slack.UpdateModal;
import org.arising.action.slack.Verb;
import org.arising.committee.Absence;
import org.arising.committee.Committee;
import org.arising.committee.Cover;
import org.arising.committee.Holding;
import org.arising.committee.Letters;
import org.arising.committee.Meeting;
import org.arising.committee.Organisation;
import org.arising.committee.Post;
import org.arising.committee.Roster;
import org.arising.committee.Sending;
import org.arising.committee.StandIn;
import org.arising.committee.Way;
import org.arising.conversation.ThreadReply;
import org.arising.conversation.slack.AnswerModal;
import org.arising.conversation.slack.OfferView;
import org.arising.digest.Digest;
import org.arising.digest.DigestFacts;
import org.arising.digest.slack.DigestView;
import org.arising.document.importing.Found;
import org.arising.document.importing.ImportReport;
import org.arising.document.importing.StagedImport;
import org.arising.document.reading.Draft;
import org.arising.document.reading.Form;
import org.arising.document.reconciling.Difference;
import org.arising.document.reconciling.Weight;
import org.arising.document.reporting.Correspondence;
import org.arising.document.reporting.PaperResult;
import org.arising.document.reporting.StandingText;
import org.arising.document.reporting.slack.CorrespondenceModal;
import org.arising.document.reporting.slack.ReportModal;
import org.arising.document.reporting.slack.ReportView;
import org.arising.document.reporting.slack.StandingItemsModal;
import org.arising.document.reporting.slack.StandingTextModal;
import org.arising.document.slack.ChooseModal;
import org.arising.document.slack.DifferencesModal;
import org.arising.document.slack.ImportModal;
import org.arising.document.slack.ImportView;
import org.arising.document.writing.Paper;
import org.arising.document.writing.PaperFormat;
import org.arising.home.slack.HomeView;
import org.arising.installation.slack.WelcomeView;
import org.arising.kernel.Language;
import org.arising.kernel.Words;
import org.arising.kernel.WorkspaceId;
import org.arising.mail.FiledMail;
import org.arising.mail.MailDesk;
import org.arising.mail.ReadMail;
import org.arising.mail.slack.MailUse;
import org.arising.mail.slack.MailView;
import org.arising.mail.slack.PointModal;
import org.arising.mail.slack.WriteModal;
import org.arising.meeting.slack.MeetingModal;
import org.arising.meeting.slack.MeetingView;
import org.arising.people.slack.DepartedView;
import org.arising.people.slack.UnreadView;
import org.arising.plan.Period;
import org.arising.plan.Progress;
import org.arising.plan.Update;
import org.arising.plan.slack.MailedModal;
import org.arising.plan.slack.PlanModal;
import org.arising.plan.slack.PlanView;
import org.arising.reminder.slack.DayView;
import org.arising.reminder.slack.EscalationView;
import org.arising.reminder.slack.HandoverView;
import org.arising.reminder.slack.LettersModal;
import org.arising.reminder.slack.PostModal;
import org.arising.reminder.slack.ReminderFacts;
import org.arising.reminder.slack.ReminderView;
import org.arising.reminder.slack.ReturnedView;
import org.arising.reminder.slack.SendingModal;
import org.arising.reminder.slack.SetUpModal;
import org.arising.reminder.slack.SettingsModal;
import org.arising.reminder.slack.UnreachedView;
import org.arising.response.Response;
import org.arising.response.StoredFile;
import org.arising.testkit.EnglishWords;
import org.arising.testkit.Judge;
import org.arising.testkit.PseudoLanguage;
import org.arising.testkit.SlackLimits;
import org.arising.testkit.SomeActions;
import org.arising.testkit.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.arising.testkit.SomeActions.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Holds every message and every modal to everything that Slack refuses. */
class EveryViewTest {
    private static final List<String> HOSTILE = List.of(
            "",
            "   \n\t ",
            "\u200b\u2060",
            "x".repeat(40_000),
            "word ".repeat(8_000),
            "<!channel> <@U123> *b* _i_ ~s~ `c` & =cmd|' /C calc'!A0 :tada: ",
            "<&>".repeat(2_000),
            "*_~`".repeat(3_000),
            "\ud800\udc00\ud800 \udfff\u0000\u0007",
            "\u202eevil\u202d \u2066\u2067 شرطة لندن ".repeat(300),
            "😀".repeat(3_000),
            "\n> quoted\n&gt; again\n".repeat(100));

    @Test
    void every_view_keeps_to_the_limits_that_slack_does_not_publish() {
        var limits = SlackLimits.known();
        everything(limits, 0, 1, 11);
        lists("a page and what is around it", HOSTILE.getLast(), limits, 2, 9, 10, 12);
        // Longer than every limit, and no longer than that: it is the number of them that counts here.
        HOSTILE.forEach(text -> lists("more than a message has blocks", text.substring(0, Math.min(4_000, text.length())), limits, 60));
        lists("many", "*_~` & <!channel> 😀 ".repeat(5), limits, 500, 2_000);
    }

    @Test
    void every_view_keeps_to_the_published_schema() {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.exists(SlackLimits.SCHEMA), "The schema lies beside a checkout, at " + SlackLimits.SCHEMA);
        }
        everything(SlackLimits.published(), 0, 1, 11);
    }

    @Test
    @ResourceLock(Story.PROCESS)
    void no_view_says_a_word_that_is_not_of_the_bundle() {
        var names = new HashSet<>(Verb.words());
        // They are words of the setup file, as keys are.
        names.addAll(Letters.PLACEHOLDERS);
        names.addAll(Set.of("PCC", "MPS", "Arising", "ABCDEFGHIJKL"));
        var english = new EnglishWords(names);
        var limits = SlackLimits.known();
        Words.speak(PseudoLanguage.spoken());
        try {
            for (int count : new int[] {0, 1, 2, 11, 60}) {
                draw("1 2 3", "1 2 3", english, count);
                draw("1 2 3", "1 2 3", limits, count);
            }
        } finally {
            Words.speak(Language.english());
        }
        assertThat(english.found()).isEmpty();
    }

    private static void everything(Judge limits, int... counts) {
        for (int i = 0; i < HOSTILE.size(); i++) {
            draw("text " + i, HOSTILE.get(i), limits, counts);
        }
        var random = new Random(20220929);
        for (int i = 0; i < 4; i++) {
            var mixed = new StringBuilder();
            while (mixed.length() < random.nextInt(4_000)) {
                var piece = HOSTILE.get(random.nextInt(HOSTILE.size()));
                mixed.append(piece, 0, Math.min(piece.length(), random.nextInt(300) + 1));
            }
            draw("mixed " + i, mixed.toString(), limits, counts);
        }
        limits.accept("help", HelpView.all(true));
        for (var verb : Verb.values()) {
            limits.accept("help", HelpView.of(verb));
        }
    }

    private static void draw(String name, String text, Judge limits, int... counts) {
        lists(name, text, limits, counts);
        alone(name, text, limits);
    }

    private static void lists(String name, String text, Judge limits, int... counts) {
        for (int count : counts) {
            var actions = IntStream.range(0, count)
                    .mapToObj(i -> SomeActions.hostile(i, text, i % 13, new State.Ongoing()))
                    .toList();
            messages(name + ", " + count, text, actions, limits);
            modals(name + ", " + count, text, actions, limits);
            documents(name + ", " + count, text, actions, limits);
            papers(name + ", " + count, text, actions, limits);
        }
    }

    private static void alone(String name, String text, Judge limits) {
        var parts = new int[] {0, 2, 11, 150};
        for (int count : parts) {
            one(name + ", parts " + count, text, SomeActions.hostile(1, text, count, new State.Ongoing()), limits);
            one(name + ", closed", text, SomeActions.hostile(1, text, count, new State.Closed(TODAY, text)), limits);
        }
        limits.accept(name, ErrorView.unknownVerb(text));
        limits.accept(name, ErrorView.incomplete(Verb.SHOW));
        limits.accept(name, ErrorView.refused(text));
        limits.accept(name, ErrorView.busy());
        limits.accept(name, ErrorView.ambiguousName(text, Collections.nCopies(40, new ErrorView.Candidate(text, text))));
        limits.accept(name, RefusalModal.of(text));
        limits.accept(name, BusyModal.of(Verb.COMPLETE.label()));
        limits.accept(name, TroubleView.of(new TroubleView.Trouble(
                text, text, Collections.nCopies(50, SomeActions.asked().ref()), text, text, text)));
    }

    private static void messages(String name, String text, List<Action> actions, Judge limits) {
        var page = actions.subList(0, Math.min(10, actions.size()));
        var middle = new ActionLists.Page(page, actions.size() + 20L, 11, Turn.last(), false);
        limits.accept(name, ListView.of(
                new ListPage(middle, text.isBlank() ? Words.say("count.actions", 2) : text, text, text,
                        new Audience(text, Integer.MAX_VALUE, true, Collections.nCopies(50, "ABCDEFGHIJKL")), true),
                TODAY));
        limits.accept(name, ListView.shared(
                new ListPage(middle, Words.say("count.actions", 0), "all", null, null, false), TODAY, text));
        limits.accept(name, ErrorView.unknownReference(text, Verb.COMPLETE, actions, TODAY));
        var committee = SomeActions.committee(text);
        limits.accept(name, OverviewView.of(
                new OverviewView.Overview(actions.size(), actions, Collections.nCopies(
                        actions.size(),
                        new OverviewView.Standing("PCC", text, 500, 60, new Sending.PausedUntil(TODAY), true)),
                        Collections.nCopies(5, new TroubleView.Trouble(
                                text, text, Collections.nCopies(50, SomeActions.asked().ref()), text, text, text)), true),
                TODAY));
        limits.accept(name, EscalationView.of(
                committee, actions.stream().map(one -> new EscalationView.Unanswered(one, 3)).toList(), TODAY));
        var done = new ReminderFacts.Done(text, text, Instant.parse("2022-10-03T08:05:00Z"));
        var lines = new ArrayList<ReminderFacts.Line>();
        actions.forEach(one -> lines.add(
                new ReminderFacts.Line(one, "follow-up", text, lines.size() % 4 == 3 ? done : null)));
        limits.accept(name, ReminderView.of(new ReminderFacts(committee, lines), TODAY));
        if (!actions.isEmpty()) {
            var asked = new DayView.Section.Asked(
                    new ReminderFacts(committee, lines, text, Collections.nCopies(30, text)), TODAY);
            var unanswered = new DayView.Section.Unanswered(
                    committee,
                    actions.stream()
                            .map(one -> new EscalationView.Unanswered(one, 3, null, Collections.nCopies(9, text)))
                            .toList(),
                    TODAY);
            limits.accept(name, DayView.of(List.of(asked)));
            limits.accept(name, DayView.of(List.of(unanswered)));
            limits.accept(name, DayView.of(List.of(asked, unanswered)));
            limits.accept(name, DayView.of(List.of(asked, asked, unanswered, asked)));
            limits.accept(name, DayView.of(Collections.nCopies(6, asked)));
        }
        var counts = actions.stream().limit(60).map(one -> new DigestFacts.Count(text, 9, 3)).toList();
        var digest = Digest.of(new DigestFacts(
                committee, TODAY, null, actions.size(), counts, actions, actions, actions, actions, counts, actions));
        limits.accept(name, DigestView.of(digest, TODAY));
        limits.accept(name, DigestView.of(digest, TODAY, new Picture.Held("F0000000001", text)));
    }

    private static void modals(String name, String text, List<Action> actions, Judge limits) {
        limits.accept(name, CompleteModal.of(actions, text, TODAY, TODAY, "C0PCC"));
        limits.accept(name, AskModal.request(actions, new AskModal.Way.Slack(text), TODAY, null));
        var letter = Letter.of(SomeActions.committee(text), text, actions.subList(0, Math.min(20, actions.size())), true, TODAY);
        limits.accept(name, AskModal.chase(actions, new AskModal.Way.Letter(text, letter), TODAY, "C0PCC"));
        var planned = new SendingModal.Planned(
                TODAY.atTime(9, 30), text, text, actions.stream().map(Action::ref).toList(), text);
        limits.accept(name, SendingModal.of(
                SomeActions.committee(text), Collections.nCopies(Math.min(30, actions.size()), planned), TODAY, null));
        limits.accept(name, AcceptModal.of(actions, null, TODAY, null));
        if (!actions.isEmpty()) {
            limits.accept(name, MergeModal.of(actions, text, TODAY, null));
            limits.accept(name, MergeModal.choosing(actions.getFirst(), text, TODAY, "C0PCC"));
        }
        limits.accept(name, NoteModal.of(actions, TODAY, TODAY, null));
        meetings(name, text, actions, planned, limits);
        limits.accept(name, AddModal.of(
                new AddModal.Prefill(text, text, text, TODAY, TODAY, Collections.nCopies(
                        actions.size(), SomeActions.committee(text)), "PCC"),
                null));
    }

    private static FiledMail mail(String text, List<Action> about, ReadMail.Sort sort) {
        var file = new StoredFile("0".repeat(64), text, "text/plain", 1);
        var as = sort == ReadMail.Sort.OWN ? MailDesk.ANSWER : null;
        return new FiledMail(
                new WorkspaceId("W"), "id", "PCC", about.isEmpty() ? "" : text, "plan", text, about.stream().map(Action::ref).toList(), sort,
                text, text, text, text + text, text, text, FiledMail.Writer.IN_COPY, text, "", Collections.nCopies(10, file), Instant.EPOCH, as, as);
    }

    private static void mails(String name, String text, List<Action> actions, Judge limits) {
        var about = actions.stream().limit(500).toList();
        for (var sort : ReadMail.Sort.values()) {
            var mail = mail(text, about, sort);
            limits.accept(name, MailView.of(mail, about, text, null));
            var button = Draw.button(text, "plan:mail", ButtonValue.query("mail", "id"));
            limits.accept(name, MailView.of(mail, about, text, new MailUse.Offer(List.of(button), text)));
            limits.accept(name, PointModal.of(mail));
            if (!about.isEmpty()) {
                var addresses = Collections.nCopies(30, text.isBlank() ? "a" : text);
                limits.accept(name, WriteModal.of(
                        SomeActions.committee(text).with(new Sending.Off()), about, List.of(text.isBlank() ? "a" : text), addresses, "id", TODAY));
            }
        }
    }

    private static void meetings(
            String name, String text, List<Action> actions, SendingModal.Planned planned, Judge limits) {
        var committee = SomeActions.committee(text);
        var standings = Collections.nCopies(actions.size(), new HomeView.Standing(
                "PCC", text, 500, 60, TODAY, true, new Picture.Held("F0000000001", text)));
        limits.accept(name, HomeView.of(new HomeView.Home(
                actions.size(), actions, true, Way.DIGEST, actions.size(), actions, standings, actions.size()), TODAY));
        limits.accept(name, HomeView.of(new HomeView.Home(0, List.of(), true, null, 0, List.of(), List.of(), 0), TODAY));
        limits.accept(name, HomeView.plain());
        var file = new ThreadReply.Attached("F1", text, "text/plain", "https://files.slack.com/x");
        var reply = new ThreadReply(
                new WorkspaceId("W"), "C0MPS", "1.2", "1.1", "key", "U0MPS", text, Collections.nCopies(10, file), Instant.EPOCH, null,
                null, "");
        limits.accept(name, OfferView.of(reply, actions, TODAY, text));
        if (!actions.isEmpty()) {
            limits.accept(name, AnswerModal.of(
                            new AnswerModal.Offered("offer-answer", text, Collections.nCopies(10, text), "C0MPS", reply.key()),
                            actions, TODAY, TODAY));
        }
        mails(name, text, actions, limits);
        limits.accept(name, MeetingModal.open(committee, TODAY, "C0PCC"));
        limits.accept(name, MeetingModal.close(committee, TODAY, actions, TODAY, TODAY, "C0PCC"));
        limits.accept(name, MeetingView.opened(committee, TODAY, text));
        limits.accept(name, MeetingView.closed(committee, TODAY, text, actions, null, TODAY));
        limits.accept(name, SettingsModal.committee(
                committee, Collections.nCopies(Math.min(30, actions.size()), planned), true, "C0PCC"));
        for (var kind : Letters.Kind.values()) {
            var letters = Letters.USUAL.with(Arrays.stream(Letters.Part.values())
                    .collect(Collectors.toMap(part -> new Letters.Place(kind, part), part -> text)));
            limits.accept(name, LettersModal.of(SomeActions.committee(text).with(letters), kind));
            limits.accept(name, LettersModal.preview(
                    SomeActions.committee(text), kind, letters, Map.of("committee", text, "count", "2")));
        }
        var organisation = new Organisation("MPS", text, Collections.nCopies(30, text), "C0MPS", Set.of("U0MPS"));
        var post = new Post(text, "MPS", "U0MPS", "C0MPS").with(new StandIn("U0DEPUTY", TODAY));
        var messages = Collections.nCopies(Math.min(30, actions.size()), planned);
        limits.accept(name, SettingsModal.organisation(organisation, Collections.nCopies(actions.size(), post), messages, false, null));
        limits.accept(name, SettingsModal.organisation(organisation, List.of(), List.of(), true, null));
        limits.accept(name, PostModal.of(post, List.of(), messages, null));
        limits.accept(name, PostModal.fresh(new Post(text.substring(0, Math.min(200, text.length())), "MPS", null, null), "C0PCC"));
        limits.accept(name, HandoverView.of(
                new HandoverView.Facts(committee, "U0CLERK", actions.size(), actions.size(), 1, actions.isEmpty() ? null : TODAY),
                TODAY));
        limits.accept(name, SetUpModal.of("U0CLERK", "C0PCC"));
        limits.accept(name, AwayModal.of(
                Collections.nCopies(Math.max(1, actions.size()), new Post(text, text, "U0MPS", null).with(new StandIn("U0DEPUTY", TODAY))),
                text, TODAY, null));
        limits.accept(name, WelcomeView.of(actions.isEmpty()));
        people(name, text, actions, limits);
    }

    private static void people(String name, String text, List<Action> actions, Judge limits) {
        var post = new Post(text, text, "U0MPS", "C0MPS", null, "U0DEPUTY");
        var holdings = List.of(
                new Holding("U0MPS", TODAY, null), new Holding(text, null, TODAY), new Holding("U0DEPUTY", TODAY, TODAY));
        limits.accept(name, PostModal.of(post, Collections.nCopies(Math.min(9, actions.size()), holdings).stream()
                .flatMap(List::stream)
                .toList(), List.of(), "C0PCC"));
        limits.accept(name, PostModal.of(post, List.of(new Holding("U0MPS", null, null)), List.of(), null));
        for (var absence : List.of(
                new Absence.Away(TODAY), new Absence.Away(null), new Absence.Departed(), new Absence.Vacant())) {
            var covers = Collections.nCopies(Math.max(1, actions.size()), new Cover(post, absence, null, text));
            limits.accept(name, UnreachedView.of(SomeActions.committee(text), covers, actions, TODAY));
            limits.accept(name, DepartedView.of(text, covers));
        }
        limits.accept(name, DepartedView.of(text, List.of(new Cover(post, new Absence.Departed(), "U0DEPUTY", text))));
        limits.accept(name, UnreadView.of(text, "", List.of(text)));
        limits.accept(name, UnreadView.of(text, text, Collections.nCopies(30, text)));
    }

    private static void documents(String name, String text, List<Action> actions, Judge limits) {
        var rows = actions.stream()
                .map(action -> new Draft.Row(
                        text, TODAY, text, text, text, action.kind(), action.wording(), null, text, List.of(), text, null,
                        new Draft.Lines(1, 2), List.of(text)))
                .toList();
        var suggestions = Collections.nCopies(actions.size(), new Draft.Suggestion(new Draft.Lines(3, 3), text, text, text, text));
        var draft = new Draft(
                Form.NOTE, text, TODAY, TODAY, rows, List.of(), List.of(), suggestions,
                Collections.nCopies(actions.size(), new Draft.Topic(new Draft.Lines(4, 4), text)), List.of());
        var found = actions.stream()
                .map(action -> new Found(
                        action.ref(), text, "0".repeat(64),
                        new Difference(Difference.Field.ACTION, text, text + "!", Weight.WORDING), Found.Outcome.OPEN))
                .toList();
        var refs = actions.stream().map(Action::ref).toList();
        var doubts = Collections.nCopies(actions.size(), new ImportReport.Doubt("1-2", text, text));
        var report = new ImportReport(text, draft, refs, refs, found, List.of(text), refs, doubts, false);
        for (var stage : StagedImport.Stage.values()) {
            var staged = new StagedImport(
                    new WorkspaceId("W"), "view-V0123456789-0", "PCC", "U0CLERK", text, text, text, text, stage, text, false, null,
                    Instant.EPOCH);
            limits.accept(name, ImportView.headline(staged, report, 3));
            limits.accept(name, DifferencesModal.of(staged, found));
            if (!actions.isEmpty()) {
                limits.accept(name, ChooseModal.of(staged, draft));
            }
        }
        ImportView.details(report).forEach(message -> limits.accept(name, message));
        limits.accept(name, ImportModal.of(
                Collections.nCopies(Math.max(1, actions.size()), SomeActions.committee(text)), null, "C0PCC"));
    }

    private static void papers(String name, String text, List<Action> actions, Judge limits) {
        var committee = SomeActions.committee(text);
        var made = new PaperResult.Made(
                new Paper("report", text, Map.of()), "stem", text, Collections.nCopies(actions.size(), text), null);
        limits.accept(name, ReportView.asked(committee, TODAY, made, List.of(PaperFormat.values())));
        limits.accept(name, ReportModal.of(committee, Collections.nCopies(150, new Meeting(committee.code(), TODAY, null)), TODAY));
        limits.accept(name, ReportModal.of(committee, List.of(), TODAY));
        limits.accept(name, ReportView.large(committee, TODAY));
        var texts = new EnumMap<StandingText, String>(StandingText.class);
        List.of(StandingText.values()).forEach(each -> texts.put(each, text));
        limits.accept(name, StandingTextModal.of(committee, texts));
        limits.accept(name, StandingItemsModal.of(committee, actions));
        limits.accept(name, CorrespondenceModal.of(committee, IntStream.range(0, actions.size())
                .mapToObj(i -> new Correspondence("view-V" + i, TODAY, text, text, true, List.of()))
                .toList()));
        plans(name, text, actions, committee, limits);
    }

    private static void plans(String name, String text, List<Action> actions, Committee committee, Judge limits) {
        var roster = Roster.of(List.of(committee), List.of(), List.of(), List.of());
        limits.accept(name, PlanModal.open(committee, actions, TODAY, "C0PCC"));
        for (var issued : List.of(false, true)) {
            var period = new Period(committee.code(), text, TODAY, issued);
            var updates = actions.stream().skip(actions.size() / 2).collect(Collectors.toMap(
                    Action::ref, action -> new Update(action.ref(), text, text, text, Instant.EPOCH, text)));
            var progress = new Progress(period, actions, updates);
            limits.accept(name, PlanView.ask(committee, progress, actions));
            limits.accept(name, PlanView.progress(committee, progress, roster, text));
            actions.stream().limit(2).forEach(action -> {
                limits.accept(name, PlanModal.give(action, period, updates.get(action.ref()), null));
                var now = new Update(action.ref(), text, text, text, Instant.EPOCH, null);
                limits.accept(name, PlanModal.edit(action, period, now, null));
                limits.accept(name, PlanModal.giveAgain(action, period, now, text, null));
                limits.accept(name, PlanModal.editAgain(action, period, now, text, "C0PCC"));
                var mail = mail(text, actions, ReadMail.Sort.REPLY);
                limits.accept(name, MailedModal.of(mail, progress));
                limits.accept(name, MailedModal.again(mail, progress, now, text));
            });
        }
    }

    private static void one(String name, String text, Action action, Judge limits) {
        var events = new ArrayList<Event>();
        for (var what : everyHappening(text)) {
            events.add(new Event(Instant.EPOCH, TODAY, text, "slack", what));
        }
        var file = new Shown.FileLine(text, 10_000_000);
        var response = new Shown.ResponseLine(text, TODAY, text, Collections.nCopies(30, file));
        limits.accept(name, ShowView.of(
                new Shown(action, events, Collections.nCopies(9, response), new HashSet<>(Verb.words())), TODAY));
        limits.accept(name, CompleteModal.of(List.of(action), text, TODAY, TODAY, null));
        limits.accept(name, UpdateModal.of(action, text, TODAY, null));
        limits.accept(name, ReasonModal.close(action, text, TODAY, null));
        limits.accept(name, ReasonModal.reopen(action, text, TODAY, null));
        limits.accept(name, ReasonModal.withdraw(action, text, TODAY, null));
        limits.accept(name, ReasonModal.giveBack(action, text, TODAY, null));
        limits.accept(name, PromiseModal.of(action, text, TODAY, TODAY, null));
        limits.accept(name, ExtendModal.of(action, text, TODAY, null));
        limits.accept(name, AssignModal.assign(action, text, TODAY, null));
        limits.accept(name, AssignModal.disown(action, text, TODAY, null));
        limits.accept(name, SplitModal.of(action, TODAY, null));
        limits.accept(name, DelegationModal.of(action, true, text, TODAY, null));
        limits.accept(name, DelegationModal.of(action, false, text, TODAY, null));
        limits.accept(name, AcceptModal.of(List.of(action), new Response("r", text, TODAY, text, List.of()), TODAY, null));
        limits.accept(name, ReturnedView.of(SomeActions.committee(text), action, text, TODAY));
        limits.accept(name, EditModal.of(action, TODAY, null));
        limits.accept(name, SnoozeModal.of(action, TODAY, TODAY.plusDays(1), null, null));
        limits.accept(name, RecordView.of(action, text, text, text));
    }

    private static List<Happening> everyHappening(String text) {
        var all = List.<Happening>of(
                new Happening.Raised(text),
                new Happening.Requested(),
                new Happening.FollowedUp(),
                new Happening.Reminded(),
                new Happening.Escalated(),
                new Happening.Promised(TODAY),
                new Happening.PartsAnswered(List.of(0, 2), text),
                new Happening.Completed(text, TODAY),
                new Happening.Answered(text, TODAY),
                new Happening.Accepted(),
                new Happening.Returned(text),
                new Happening.Reassigned(text, text, text),
                new Happening.Disowned(text, text),
                new Happening.Superseded(SomeActions.asked().ref(), text),
                new Happening.Split(Collections.nCopies(60, SomeActions.asked().ref())),
                new Happening.Merged(Collections.nCopies(60, SomeActions.asked().ref()), text),
                new Happening.PartsAccepted(List.of(0, 2)),
                new Happening.PartsReturned(List.of(0, 2), text),
                new Happening.PartReassigned(1, text, text, text),
                new Happening.Used(TODAY, text),
                new Happening.Lapsed(text),
                new Happening.Remarked(text),
                new Happening.Undelivered(text, text, true),
                new Happening.Wrote(text, text),
                new Happening.Noted(TODAY),
                new Happening.CarriedOver(TODAY),
                new Happening.Closed(text),
                new Happening.Reopened(text),
                new Happening.Updated(text),
                new Happening.DeadlineRevised(null, TODAY, text),
                new Happening.Snoozed(TODAY, text),
                new Happening.Withdrawn(text),
                new Happening.Corrected("action", text, text),
                new Happening.Exempted(true),
                new Happening.Reported(TODAY, 2, Status.COMPLETED),
                new Happening.Stated(Status.ONGOING, text, text));
        assertThat(all).hasSize(Happening.class.getPermittedSubclasses().length);
        return all;
    }
}
