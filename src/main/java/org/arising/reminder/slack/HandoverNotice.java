package org.arising.reminder.slack;

import jakarta.inject.Singleton;
import org.arising.action.Filter;
import org.arising.action.slack.Lists;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;

import java.time.LocalDate;
import java.util.Set;

/** Tells somebody that they run a committee's list from now on. Its subject is the one who made them an officer. */
@Singleton
final class HandoverNotice implements NoticeView {
    static final String KIND = "handover";

    private final Visitors visitors;
    private final Lists lists;

    HandoverNotice(Visitors visitors, Lists lists) {
        this.visitors = visitors;
        this.lists = lists;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var visitor = visitors.of(notice.recipient(), null);
        var committee = visitor.roster().committee(notice.committee()).filter(each -> each.isOfficer(notice.recipient()));
        if (committee.isEmpty()) {
            return new Rendering.Nothing("they do not run the list any more");
        }
        var today = visitor.now().atZone(committee.get().zone()).toLocalDate();
        var meeting = visitor.roster().meetings().stream()
                .filter(each -> each.committee().equals(committee.get().code()) && !each.date().isBefore(today))
                .map(Meeting::date)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Rendering.Say(HandoverView.of(
                new HandoverView.Facts(
                        committee.get(),
                        notice.subject(),
                        count(visitor, committee.get(), Filter.Scope.ONGOING),
                        count(visitor, committee.get(), Filter.Scope.OVERDUE),
                        count(visitor, committee.get(), Filter.Scope.ANSWERED),
                        meeting),
                today));
    }

    private long count(Visitor visitor, Committee committee, Filter.Scope scope) {
        return lists.first(visitor, Filter.of(scope, Set.of(committee.code()), Set.of()), 0).total();
    }
}
