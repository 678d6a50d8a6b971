package org.arising.action;

import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** From an action to its rows and back. */
final class ActionMapping {
    /** Sorts after every date: an action without a deadline or a meeting comes last. */
    private static final String NEVER = "9999-12-31";

    private static final String STANDING = "standing";

    private ActionMapping() {}

    /** Where actions of that meeting stand among others. */
    static String meetingRank(@Nullable LocalDate meeting) {
        return meeting == null ? NEVER : meeting.toString();
    }

    /** Where actions of that deadline stand among others. */
    static String dueRank(Action a) {
        var due = a.deadline().due();
        return due == null ? NEVER : due.toString();
    }

    static ActionRow row(WorkspaceId workspace, Action a) {
        var meeting = text(a.origin().meeting());
        var due = text(a.deadline().due());
        var source = a.source();
        return new ActionRow(
                workspace.value(),
                a.ref().toString(),
                a.ref().committee(),
                a.ref().year(),
                a.ref().number(),
                a.origin().number(),
                meeting,
                a.origin().itemNo(),
                a.origin().itemTitle(),
                a.responsible().stated(),
                lines(a.responsible().organisations()),
                lines(a.responsible().posts()),
                a.kind().written(),
                a.wording().text(),
                a.wording().leadIn(),
                a.wording().closing(),
                status(a),
                a.statedStatus() == null ? null : a.statedStatus().written(),
                a.statusNote(),
                a.appendices().stream().map(String::valueOf).collect(Collectors.joining("\n")),
                a.deadline().stated(),
                due,
                a.deadline().why(),
                a.deadline().month() == null ? null : a.deadline().month().toString(),
                text(a.deadline().extendedFrom()),
                a.chapter(),
                source == null ? null : source.file(),
                source == null ? null : source.lines(),
                lines(a.warnings()),
                a.raised().toString(),
                a.imported() ? 1 : 0,
                text(a.expected()),
                text(a.snoozedUntil()),
                a.exempt() ? 1 : 0,
                text(a.awaiting()),
                ended(a.state()),
                a.touch().written(),
                dueRank(a),
                meetingRank(a.origin().meeting()),
                a.version());
    }

    /** Standing rows have a word of their own in the index, so that no list meets them unless it asks. */
    static String status(Action a) {
        return a.kind() == Kind.STANDING ? STANDING : a.state().status().written();
    }

    private static @Nullable String ended(State state) {
        return switch (state) {
            case State.Ongoing() -> null;
            case State.Completed(var on) -> on.toString();
            case State.Closed(var on, var reason) -> on.toString();
        };
    }

    static List<PartRow> parts(WorkspaceId workspace, Action a) {
        var rows = new ArrayList<PartRow>();
        for (var part : a.wording().parts()) {
            var place = rows.size();
            var lead = a.leads().get(place);
            rows.add(new PartRow(
                    workspace.value(),
                    a.ref().toString(),
                    place,
                    part.text(),
                    part.leadIn(),
                    text(a.answered().get(place)),
                    lead == null ? null : lead.spoken(),
                    lead == null ? "" : lines(lead.organisations()),
                    lead == null ? "" : lines(lead.posts())));
        }
        return rows;
    }

    static Action action(ActionRow r, List<PartRow> partRows) {
        var parts = new ArrayList<Wording.Part>();
        var answered = new HashMap<Integer, LocalDate>();
        var leads = new HashMap<Integer, Action.Responsible>();
        for (var part : partRows) {
            if (part.lead() != null) {
                leads.put(
                        parts.size(),
                        new Action.Responsible(part.lead(), list(part.leadOrganisations()), list(part.leadPosts())));
            }
            if (part.answered() != null) {
                answered.put(parts.size(), LocalDate.parse(part.answered()));
            }
            parts.add(new Wording.Part(part.text(), part.leadIn()));
        }
        return new Action(
                Reference.of(r.ref()),
                new Action.Origin(r.documentNumber(), day(r.meeting()), r.itemNo(), r.itemTitle()),
                new Action.Responsible(r.responsible(), list(r.organisations()), list(r.posts())),
                Kind.of(r.kind()),
                new Wording(r.leadIn(), List.copyOf(parts), r.closing()),
                java.util.Map.copyOf(answered),
                java.util.Map.copyOf(leads),
                state(r),
                r.statedStatus() == null ? null : Status.of(r.statedStatus()),
                r.statusNote(),
                list(r.appendices()).stream().map(Integer::valueOf).toList(),
                new Deadline(
                        r.timing(),
                        day(r.due()),
                        r.dueMonth() == null ? null : YearMonth.parse(r.dueMonth()),
                        r.dueWhy(),
                        day(r.dueBefore())),
                r.chapter(),
                r.sourceFile() == null || r.sourceLines() == null
                        ? null
                        : new Action.Source(r.sourceFile(), r.sourceLines()),
                list(r.warnings()),
                LocalDate.parse(r.raised()),
                r.imported() == 1,
                day(r.expected()),
                day(r.snoozedUntil()),
                r.exempt() == 1,
                day(r.awaiting()),
                Touch.of(r.touch()),
                r.version());
    }

    private static State state(ActionRow r) {
        var ended = r.ended() == null ? LocalDate.parse(r.raised()) : LocalDate.parse(r.ended());
        return switch (r.status()) {
            case "completed" -> new State.Completed(ended);
            case "closed" -> new State.Closed(ended, r.statusNote());
            default -> new State.Ongoing();
        };
    }

    private static String lines(Collection<String> texts) {
        return texts.stream().map(text -> text.replace('\n', ' ')).collect(Collectors.joining("\n"));
    }

    private static List<String> list(String column) {
        return column.isEmpty() ? List.of() : Arrays.asList(column.split("\n"));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
