package org.arising.document.reporting.slack;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.slack.Reply;
import org.arising.action.slack.SpokenVerb;
import org.arising.action.slack.Verb;
import org.arising.action.slack.Visitor;
import org.arising.committee.Committee;
import org.arising.document.reporting.PaperKind;
import org.arising.document.reporting.PaperResult;
import org.arising.document.reporting.Papers;
import org.arising.document.reporting.ReportOrder;
import org.arising.document.reporting.ReportScope;
import org.arising.kernel.Days;
import org.arising.kernel.Words;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code report [meeting]}: the report as files in the committee's channel: a draft, or what was issued. */
@Singleton
final class ReportVerb implements SpokenVerb {
    private final Papers papers;
    private final Outbox outbox;

    ReportVerb(Papers papers, Outbox outbox) {
        this.papers = papers;
        this.outbox = outbox;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.REPORT);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var words = rest.strip().split("\\s+", 2);
        var named = visitor.roster().committee(words[0].toUpperCase(Locale.ROOT));
        var committee = named.or(visitor::here)
                .or(() -> visitor.run().size() == 1 ? visitor.run().stream().findFirst() : Optional.empty())
                .orElse(null);
        if (committee == null) {
            return Reply.refused(Words.say("report.refusal.which"));
        }
        if (!visitor.isOfficer(committee)) {
            return Reply.refused(Words.say("report.refusal.who-asks", committee.name()));
        }
        if (committee.channel() == null) {
            return Reply.refused(Words.say("report.refusal.name-channel", committee.name()));
        }
        var today = visitor.now().atZone(committee.zone()).toLocalDate();
        var typed = named.isEmpty() ? rest.strip() : words.length > 1 ? words[1] : "";
        var meeting = meeting(visitor, committee, typed, today);
        if (meeting.isEmpty()) {
            return Reply.refused(typed.isEmpty()
                    ? Words.say("report.refusal.no-meetings", committee.name())
                    : Words.say("report.refusal.no-day", org.arising.slack.Snippet.of(typed, 60)));
        }
        return post(visitor, committee, meeting.get());
    }

    private static Optional<LocalDate> meeting(Visitor visitor, Committee committee, String typed, LocalDate today) {
        return typed.isEmpty()
                ? Papers.usual(visitor.roster().meetings(), committee, today).map(each -> each.date())
                : Days.read(typed.replaceFirst("(?i)^(the )?(meeting )?(of|on|for) ", ""));
    }

    private Reply post(Visitor visitor, Committee committee, LocalDate meeting) {
        var order = new ReportOrder(
                visitor.workspace(), committee.code(), meeting, ReportScope.DUE, visitor.person().id(), "slack", visitor.now());
        if (!papers.isQuick(order)) {
            put(visitor, committee, meeting);
            return new Reply.Tell(ReportView.large(committee, meeting));
        }
        return switch (papers.make(PaperKind.REPORT, order)) {
            case PaperResult.Refused(var why) -> Reply.refused(why);
            case PaperResult.Made made -> {
                put(visitor, committee, meeting);
                yield new Reply.Tell(ReportView.asked(committee, meeting, made, ReportSubject.USUAL));
            }
        };
    }

    private void put(Visitor visitor, Committee committee, LocalDate meeting) {
        var subject = new ReportSubject(PaperKind.REPORT, meeting, ReportScope.DUE, ReportSubject.USUAL);
        outbox.put(notice(visitor, committee, subject, "report:" + visitor.once()));
    }

    static Notice notice(Visitor visitor, Committee committee, ReportSubject subject, String key) {
        return new Notice(
                visitor.workspace(),
                key,
                ReportNotice.KIND,
                subject.written(),
                committee.code(),
                String.valueOf(committee.channel()),
                visitor.person().id(),
                List.of(),
                visitor.now());
    }
}
