package org.arising.web;

import jakarta.inject.Singleton;
import org.arising.document.reporting.IssuedReports;
import org.arising.document.writing.Paper;
import org.arising.document.writing.PaperFormat;
import org.arising.document.writing.Press;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes what an address asks for, from what is public alone. */
@Singleton
class Printing {
    private final PublicReader reader;
    private final Press press;

    Printing(PublicReader reader, Press press) {
        this.reader = reader;
        this.press = press;
    }

    /**
     * What is served.
     *
     * @param file under which name it is kept, where it is a file rather than a page; else empty
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them or changes the content
    record Printed(String mimetype, String file, byte[] content) {}

    /** The looks of every page. */
    Printed looks() {
        return new Printed("text/css; charset=utf-8", "", press.file("public.css"));
    }

    /** All reports with the current list. */
    Printed reports(PublicState state) {
        var listed = new ArrayList<PublicHtml.Listed>();
        var latest = new ArrayList<PublicReport>();
        for (var issue : state.issues()) {
            reader.report(state, issue).ifPresent(report -> {
                listed.add(PublicHtml.Listed.of(report));
                if (latest.isEmpty()) {
                    latest.add(report);
                }
            });
        }
        return page(PublicHtml.reports(state.name(), state.title(), listed, latest));
    }

    /** The feed of changes. */
    Printed changes(PublicState state) {
        return new Printed(
                "application/atom+xml; charset=utf-8", "",
                PublicFeed.atom(state.name(), state.title(), issued(state, PublicFeed.ENTRIES + 1)));
    }

    /** The calendar. */
    Printed calendar(PublicState state) {
        return new Printed(
                "text/calendar; charset=utf-8", state.name() + ".ics",
                PublicDays.calendar(state.name(), state.title(), issued(state, PublicDays.MEETINGS)));
    }

    /** One report; empty where it says itself that it is not for the public. */
    Optional<Printed> report(PublicState state, IssuedReports.Issue issue, PublicFormat format) {
        return reader.report(state, issue).map(report -> {
            var file = "%s-%s.%s".formatted(state.name(), issue.meeting(), format.ending());
            return switch (format) {
                case HTML -> page(PublicHtml.report(state.name(), state.title(), report));
                case JSON -> new Printed(format.mimetype(), file, PublicData.json(report));
                case CSV -> new Printed(format.mimetype(), file, PublicData.csv(report));
                case PDF, DOCX, MD -> new Printed(format.mimetype(), file, press.print(IssuedReports.paper(report.printed()), paper(format)));
            };
        });
    }

    /** A page that says why there is no other. */
    byte[] problem(String title, String words) {
        return press.web(PublicHtml.problem(title, words));
    }

    private Printed page(Paper paper) {
        return new Printed(PublicFormat.HTML.mimetype(), "", press.web(paper));
    }

    private static PaperFormat paper(PublicFormat format) {
        return Objects.requireNonNull(format.paper(), "printed above");
    }

    private List<PublicDays.Issued> issued(PublicState state, int most) {
        var issued = new ArrayList<PublicDays.Issued>();
        for (var issue : state.issues()) {
            if (issued.size() < most) {
                reader.report(state, issue).ifPresent(report -> issued.add(new PublicDays.Issued(issue, report)));
            }
        }
        return List.copyOf(issued);
    }
}
