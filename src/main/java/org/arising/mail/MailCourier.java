package org.arising.mail;

import jakarta.inject.Singleton;
import org.arising.action.ReadActions;
import org.arising.calendar.Invitation;
import org.arising.committee.Mailing;
import org.arising.committee.Rosters;
import org.arising.kernel.Instants;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Courier;
import org.arising.outbox.Lease;
import org.arising.outbox.Notice;
import org.arising.outbox.Step;
import org.arising.outbox.Steps;
import org.arising.settings.MailSettings;
import org.arising.settings.Settings;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/**
 * Carries notices by e-mail. A server that has all of a message and then is not heard any more may have taken it or not, and
 * nobody can ask it: such a message is not sent a second time by itself, but an officer reads so and decides.
 */
@Singleton
public final class MailCourier implements Courier {
    /** The place of everything that was sent by e-mail, as the outbox keeps it. */
    public static final String PLACE = "mail";

    static final String HANDED = "handed";
    private static final String MADE = "made";
    private static final int MOST_REFERENCES = 20;
    /** How long a server may be away, or put a recipient off, before a message is given back to an officer. */
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final int SLOWEST = 6;
    /** Servers bar whoever knocks too often with the wrong password. */
    private static final int SLOWEST_LOCKED_OUT = 8;

    private final Settings settings;
    private final Post post;
    private final OutRows rows;
    private final MailReference references;
    private final Undelivered undelivered;
    private final Standstill standstill;
    private final ReadActions actions;
    private final Rosters rosters;
    private final ServiceClock clock;
    private final Map<String, LetterWriter> writers;
    private final Steps steps;
    private final AtomicInteger failures = new AtomicInteger();

    MailCourier(
            Settings settings,
            List<Post> posts,
            OutRows rows,
            MailReference references,
            Undelivered undelivered,
            Standstill standstill,
            ReadActions actions,
            Rosters rosters,
            ServiceClock clock,
            List<LetterWriter> writers,
            Steps steps) {
        this.settings = settings;
        this.post = posts.stream().max(Comparator.comparing(Post::isStandIn)).orElseThrow();
        this.rows = rows;
        this.references = references;
        this.undelivered = undelivered;
        this.standstill = standstill;
        this.actions = actions;
        this.rosters = rosters;
        this.clock = clock;
        this.steps = steps;
        this.writers = writers.stream().collect(Collectors.toMap(LetterWriter::kind, Function.identity()));
    }

    @Override
    public boolean carries(String recipient) {
        return Mailing.isMail(recipient);
    }

    /** A host is written to at a measured pace, whoever is meant there. */
    @Override
    public String place(String workspace, String recipient) {
        return PLACE + recipient.substring(recipient.lastIndexOf('@')).toLowerCase(Locale.ROOT);
    }

    @Override
    public String lane(String workspace) {
        return PLACE;
    }

    /** One connection at a time, as small servers allow, and so that one that is away is asked once. */
    @Override
    public int abreast() {
        return 1;
    }

    @Override
    public Delivery deliver(Notice notice) {
        var mail = settings.mail();
        var writer = writers.get(notice.kind());
        if (mail == null || writer == null) {
            return new Delivery.Refused("none", mail == null ? say("mail.why.none") : say("mail.why.kind"));
        }
        return switch (writer.write(notice)) {
            case LetterWriter.Writing.Nothing(var why) -> new Delivery.Dropped(why);
            case LetterWriter.Writing.NotBefore(var at) -> new Delivery.NotBefore(at, say("slack.why.quiet"));
            case LetterWriter.Writing.Send send -> send(notice, send, mail);
        };
    }

    private Delivery send(Notice notice, LetterWriter.Writing.Send written, MailSettings mail) {
        var letter = written.letter();
        var workspace = notice.workspace().value();
        // What was tried before keeps its reference, whichever key has made it: the answer may be to that.
        var token = rows.find(workspace, notice.key())
                .map(OutRow::token)
                .orElseGet(() -> references.of(notice.workspace(), notice.key()));
        var circle = Circle.of(actions.find(notice.workspace(), notice.actions()), notice.recipient(), rosters.of(notice.workspace()));
        var thread = thread(notice, circle, written.answered());
        var id = "<" + token + mail.from().substring(mail.from().indexOf('@')) + ">";
        var told = mail.plus() ? letter : inSubject(letter, token);
        rows.save(new OutRow(
                workspace, notice.key(), token, id, String.join(" ", thread), notice.recipient(),
                String.join(" ", circle.copies()), letter.subject(), MADE,
                Instants.micros(clock.instant())));
        steps.reached(Step.LETTER_MADE);
        var envelope = new Envelope(
                mail.from(), notice.recipient(), circle.copies(), answerTo(mail, token), id, thread, clock.instant(), told,
                written.invitations());
        if (Lease.isOver()) {
            return new Delivery.Unsought(Duration.ofSeconds(1), say("slack.why.lease"));
        }
        var handover = post.hand(envelope, () -> {
            rows.state(workspace, notice.key(), HANDED);
            steps.reached(Step.LETTER_HANDED);
        });
        steps.reached(Step.LETTER_TAKEN);
        if (!(handover instanceof Post.Handover.Taken) && !(handover instanceof Post.Handover.Untold)) {
            rows.state(workspace, notice.key(), MADE);
        }
        return delivery(notice, handover, id, told);
    }

    private Delivery delivery(Notice notice, Post.Handover handover, String id, MailLetter letter) {
        return switch (handover) {
            case Post.Handover.NotReached(var why) -> away(notice, why, false, SLOWEST);
            case Post.Handover.LockedOut(var why) -> away(notice, why, true, SLOWEST_LOCKED_OUT);
            case Post.Handover.Taken(var missed) -> {
                goesAgain();
                missed.forEach(copy -> undelivered.copy(notice, copy.address(), copy.why()));
                yield new Delivery.Sent(PLACE, id, letter.text());
            }
            case Post.Handover.NotNow(var why) -> {
                goesAgain();
                yield isTooLong(notice) ? refused(notice, "put-off", why) : new Delivery.NotBefore(clock.instant().plus(AGAIN), why);
            }
            case Post.Handover.Refused(var code, var why) -> {
                goesAgain();
                yield refused(notice, code, why);
            }
            case Post.Handover.Untold(var why) -> {
                goesAgain();
                yield new Delivery.Refused("untold", why);
            }
        };
    }

    private void goesAgain() {
        failures.set(0);
        standstill.over(Standstill.Way.OUT);
    }

    private Delivery away(Notice notice, String why, boolean lockedOut, int slowest) {
        standstill.lasts(Standstill.Way.OUT, why, lockedOut);
        if (isTooLong(notice)) {
            rows.giveUp(notice.workspace().value(), notice.recipient());
            return new Delivery.Refused("unreachable", why);
        }
        return new Delivery.Later(Duration.ofSeconds(1L << Math.min(slowest, failures.getAndIncrement())), why);
    }

    private Delivery refused(Notice notice, String code, String why) {
        rows.giveUp(notice.workspace().value(), notice.recipient());
        undelivered.record(notice, why);
        return new Delivery.Refused(code, why);
    }

    /** By when something was first tried in vain: a later letter takes the place of the one before, which is then dropped. */
    private boolean isTooLong(Notice notice) {
        var since = rows.failingSince(notice.workspace().value(), notice.recipient());
        return since != null && clock.instant().isAfter(Instants.at(since).plus(PATIENCE));
    }

    private static MailLetter inSubject(MailLetter letter, String token) {
        return new MailLetter(
                letter.sender(), letter.subject() + " [" + token + "]", letter.opening(), letter.items(), letter.closing());
    }

    private static String answerTo(MailSettings mail, String token) {
        var at = mail.from().indexOf('@');
        return mail.plus() ? mail.from().substring(0, at) + "+" + token + mail.from().substring(at) : mail.from();
    }

    /**
     * The ids of what it follows: what was sent to the same party about the same, and what it answers, so that a reader sees
     * them together.
     */
    private List<String> thread(Notice notice, Circle circle, String answered) {
        var before = rows.before(notice.workspace().value(), circle.addresses(), notice.key());
        var ids = new ArrayList<String>();
        for (var row : before) {
            ids.addAll(row.thread().isEmpty() ? List.of() : List.of(row.thread().split(" ")));
            ids.add(row.messageId());
        }
        if (!answered.isEmpty()) {
            ids.add(answered);
        }
        return List.copyOf(ids.subList(Math.max(0, ids.size() - MOST_REFERENCES), ids.size()));
    }

    @Override
    public Delivery refresh(Notice notice, String channel, String ts) {
        return new Delivery.Dropped("what was sent by e-mail stays as it was");
    }

    @Override
    public Search find(Notice notice, @Nullable String channel) {
        return rows.find(notice.workspace().value(), notice.key())
                        .filter(row -> row.state().equals(HANDED))
                        .isPresent()
                ? new Search.Untellable(say("mail.why.untold-ended"))
                : new Search.Absent();
    }
}
