package org.arising.web;

import org.arising.action.Status;
import org.arising.document.reporting.IssuedReports;
import org.arising.document.writing.Paper;
import org.arising.kernel.Days;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static org.arising.kernel.Words.say;

/** What the templates of the web print. Links are relative, so that a proxy may serve the pages beneath any address. */
public final class PublicHtml {
    private static final String LOOKS = "public.css";

    private PublicHtml() {}

    /** A report in the list of all. */
    public record Listed(LocalDate meeting, String title, int edition, LocalDate issued, String counts) {
        static Listed of(PublicReport report) {
            return new Listed(report.meeting(), report.title(), report.edition(), report.issued(), PublicHtml.counts(report));
        }
    }

    /**
     * The page of a committee.
     *
     * @param latest the newest report, or none
     */
    public static Paper reports(String name, String committee, List<Listed> listed, List<PublicReport> latest) {
        var values = page(LOOKS, committee, name + "/");
        values.put("reports", listed.stream()
                .map(each -> Map.of(
                        "meeting", each.meeting().toString(),
                        "title", each.title(),
                        "edition", each.edition(),
                        "issued", each.issued().toString(),
                        "counts", each.counts(),
                        "files", files(each.meeting())))
                .toList());
        values.put("current", latest.stream()
                .limit(1)
                .map(report -> Map.of(
                        "meeting", report.meeting().toString(),
                        "counted", report.countsTo().toString(),
                        "actions", rows(report.actions().stream().filter(PublicHtml::isOngoing).toList())))
                .toList());
        return new Paper("public-reports", say("public.title.reports", committee), values);
    }

    /** The page of a report. */
    public static Paper report(String name, String committee, PublicReport report) {
        var values = page("../" + LOOKS, committee, "");
        var printed = new HashMap<>(values(report));
        values.put("up", "../" + name);
        values.put("issued", report.issued().toString());
        values.put("withheld", report.withheld() == 0 ? "" : say("public.withheld", report.withheld()));
        values.put("counts", counts(report));
        values.put("files", files(report.meeting()));
        values.put("groups", report.groups().stream()
                .map(group -> Map.of("title", group.title(), "actions", rows(group.actions())))
                .toList());
        values.put("report", printed);
        return new Paper(
                "public-report", say("public.title.report", report.title(), report.meeting(), report.committee()), values);
    }

    /** There is no such page, or it cannot be had now. */
    public static Paper problem(String title, String words) {
        var values = page("/public/" + LOOKS, "", "");
        values.put("words", words);
        return new Paper("public-problem", title, values);
    }

    private static Map<String, Object> page(String looks, String committee, String beneath) {
        return new HashMap<>(Map.of("looks", looks, "committee", committee, "beneath", beneath));
    }

    @SuppressWarnings("unchecked") // it is made so
    private static Map<String, Object> values(PublicReport report) {
        return (Map<String, Object>) Objects.requireNonNull(IssuedReports.paper(report.printed()).values().get("report"));
    }

    private static List<Map<String, Object>> rows(List<PublicReport.PublicAction> actions) {
        return actions.stream()
                .map(action -> {
                    var due = action.due();
                    return Map.<String, Object>of(
                            "ref", action.ref(),
                            "item", (action.itemNo() + " " + action.itemTitle()).strip(),
                            "responsible", action.responsible(),
                            "words", IssuedReports.values(action.words()),
                            "status", action.status(),
                            "note", action.note(),
                            "due", due == null ? "" : due.toString());
                })
                .toList();
    }

    private static List<Map<String, String>> files(LocalDate meeting) {
        return Arrays.stream(PublicFormat.values())
                .filter(format -> format != PublicFormat.HTML)
                .map(format -> Map.of(
                        "address", meeting + "." + format.ending(),
                        "name", format.spoken(),
                        "said", say("public.file", format.spoken(), Days.spoken(meeting))))
                .toList();
    }

    static boolean isOngoing(PublicReport.PublicAction action) {
        return action.status().equals(Status.ONGOING.word());
    }

    /** {@code 41 actions: 18 ongoing, 23 ended}. */
    static String counts(PublicReport report) {
        var all = report.actions().size();
        var ongoing = (int) report.actions().stream().filter(PublicHtml::isOngoing).count();
        var commitments = report.commitments().size();
        var actions = all == 0
                ? say("count.actions", 0)
                : say("public.counts", say("count.actions", all), ongoing, all - ongoing);
        return commitments == 0
                ? actions
                : say("public.counts.commitments", actions, say("count.commitments", commitments));
    }
}
