package org.arising.meeting;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.access.Access;
import org.arising.access.Deed;
import org.arising.access.Denial;
import org.arising.access.Verdict;
import org.arising.action.Actions;
import org.arising.action.Hand;
import org.arising.action.Outcome;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.committee.Rosters;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Opens and closes meetings, each in one transaction with the line that the committee's channel reads. */
@Singleton
public class MeetingDesk {
    /** The kind of notice that tells of a meeting; its subject is {@code opened} or {@code closed} and the day. */
    public static final String KIND = "meeting";

    private final TransactionOperations<Connection> transactions;
    private final Actions actions;
    private final Rosters rosters;
    private final Outbox outbox;

    MeetingDesk(TransactionOperations<Connection> transactions, Actions actions, Rosters rosters, Outbox outbox) {
        this.transactions = transactions;
        this.actions = actions;
        this.rosters = rosters;
        this.outbox = outbox;
    }

    /** Opens a meeting: what is added from now on arises at it, and is not asked for until it is closed. */
    public Outcome open(Hand hand, String committee, LocalDate day) {
        return change(hand, committee, (held, at) -> {
            var open = rosters.current(hand.workspace()).openMeeting(committee);
            if (open.isPresent()) {
                return new Outcome.Refused(say("meeting.refusal.open", open.get().date()));
            }
            var before = rosters.current(hand.workspace()).meeting(committee, day);
            if (before.isPresent() && before.get().closed() != null) {
                return new Outcome.Refused(say("meeting.refusal.closed", day));
            }
            rosters.save(hand.workspace(), new Meeting(committee, day, null, hand.at(), null));
            tell(hand, held, "opened " + day);
            return new Outcome.Done(List.of());
        });
    }

    /** Closes the meeting that is open: from the next working day its actions are asked for. */
    public Outcome close(Hand hand, String committee) {
        return change(hand, committee, (held, at) -> {
            var open = rosters.current(hand.workspace()).openMeeting(committee);
            if (open.isEmpty()) {
                return new Outcome.Refused(say("meeting.refusal.none-open", held.name()));
            }
            var meeting = open.get();
            rosters.save(
                    hand.workspace(),
                    new Meeting(committee, meeting.date(), null, meeting.opened(), hand.at()));
            tell(hand, held, "closed " + meeting.date());
            return new Outcome.Done(List.of());
        });
    }

    private interface Work {
        Outcome run(Committee committee, Hand hand);
    }

    private Outcome change(Hand hand, String code, Work work) {
        var outcome = transactions.executeWrite(status -> {
            var committee = rosters.current(hand.workspace()).committee(code).orElse(null);
            if (committee == null) {
                return new Outcome.Refused(say("refusal.no-committee", code));
            }
            if (Access.decide(new Access.Request(hand.person(), Deed.MANAGE, committee, false, hand.inChannel()))
                    instanceof Verdict.Denied(var why)) {
                return new Outcome.Refused(Denial.noted(hand.person(), Deed.MANAGE, code, why));
            }
            if (!actions.applyOnce(hand.workspace(), hand.once(), hand.at())) {
                return new Outcome.Repeated();
            }
            var done = work.run(committee, hand);
            if (done instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return done;
        });
        rosters.forget(hand.workspace());
        return outcome;
    }

    private void tell(Hand hand, Committee committee, String subject) {
        var channel = committee.channel();
        if (channel != null) {
            outbox.put(new Notice(
                    hand.workspace(),
                    String.join(":", KIND, committee.code(), subject),
                    KIND,
                    subject,
                    committee.code(),
                    channel,
                    hand.person().id(),
                    List.of(),
                    hand.at()));
        }
    }
}
