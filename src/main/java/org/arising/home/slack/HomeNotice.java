package org.arising.home.slack;

import jakarta.inject.Singleton;
import org.arising.action.Filter;
import org.arising.action.slack.Lists;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.committee.Ways;
import org.arising.home.Homes;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;
import org.arising.slack.Picture;
import org.arising.slack.Pictures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws a home tab from how things stand when it is drawn. */
@Singleton
final class HomeNotice implements NoticeView {
    private static final Logger LOG = LoggerFactory.getLogger(HomeNotice.class);

    private final Visitors visitors;
    private final Lists lists;
    private final Ways ways;
    private final Pictures pictures;

    HomeNotice(Visitors visitors, Lists lists, Ways ways, Pictures pictures) {
        this.pictures = pictures;
        this.visitors = visitors;
        this.lists = lists;
        this.ways = ways;
    }

    @Override
    public String kind() {
        return Homes.KIND;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var plain = HomeView.plain();
        try {
            var visitor = visitors.of(notice.recipient(), null);
            var home = facts(visitor);
            var view = HomeView.of(home, visitor.today());
            var bare = HomeView.of(home.plain(), visitor.today());
            return new Rendering.Home(view, view.equals(bare) ? List.of(plain) : List.of(bare, plain));
        } catch (RuntimeException fault) {
            LOG.error("The home tab of {} could not be drawn", notice.recipient(), fault);
            return new Rendering.Home(plain, List.of());
        }
    }

    private HomeView.Home facts(Visitor visitor) {
        var all = visitor.roster().codes();
        var parties = visitor.parties();
        var run = visitor.run().stream().map(Committee::code).collect(Collectors.toSet());
        var owed = parties.isEmpty() || all.isEmpty()
                ? null
                : lists.first(visitor, Filter.of(Filter.Scope.ONGOING, all, parties), HomeView.SHOWN);
        var waiting = run.isEmpty()
                ? null
                : lists.first(visitor, Filter.of(Filter.Scope.ANSWERED, run, Set.of()), HomeView.SHOWN);
        var readable = visitor.readable();
        var pictures = new HashMap<String, Picture.Held>();
        visitor.run().forEach(committee -> {
            if (pictures.size() < HomeView.PICTURES) {
                this.pictures.newest(visitor.workspace(), committee.code()).ifPresent(held -> pictures.put(committee.code(), held));
            }
        });
        return new HomeView.Home(
                owed == null ? 0 : owed.total(),
                owed == null ? List.of() : owed.actions(),
                !parties.isEmpty(),
                ways.of(visitor.workspace()).get(visitor.person().id()),
                waiting == null ? 0 : waiting.total(),
                waiting == null ? List.of() : waiting.actions(),
                // Those that they run come first.
                readable.stream()
                        .sorted(Comparator.comparing(committee -> !visitor.isOfficer(committee)))
                        .limit(HomeView.COMMITTEES)
                        .map(committee -> standing(visitor, committee, pictures.get(committee.code())))
                        .toList(),
                Math.max(0, readable.size() - HomeView.COMMITTEES));
    }

    private HomeView.Standing standing(Visitor visitor, Committee committee, Picture.@Nullable Held picture) {
        var code = Set.of(committee.code());
        var today = visitor.now().atZone(committee.zone()).toLocalDate();
        return new HomeView.Standing(
                committee.code(),
                committee.name(),
                lists.count(visitor, Filter.of(Filter.Scope.ONGOING, code, Set.of())),
                lists.count(visitor, Filter.of(Filter.Scope.OVERDUE, code, Set.of())),
                next(visitor, committee.code(), today),
                visitor.isOfficer(committee),
                picture);
    }

    private static @Nullable LocalDate next(Visitor visitor, String committee, LocalDate today) {
        return visitor.roster().meetings().stream()
                .filter(meeting -> meeting.committee().equals(committee))
                .map(Meeting::date)
                .filter(date -> !date.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
