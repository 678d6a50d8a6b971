package org.arising.document.reporting.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.document.reporting.PaperKind;
import org.arising.document.reporting.ReportScope;
import org.arising.document.writing.PaperFormat;
import org.arising.kernel.Days;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/** {@code Report}: which paper, for which meeting, with which actions, as which files, and whether it is issued. */
public final class ReportModal {
    private static final int MOST = 99;

    private ReportModal() {}

    /** The form, with the meeting chosen that was asked for. */
    public static View of(Committee committee, List<Meeting> meetings, LocalDate chosen) {
        var own = meetings.stream()
                .filter(meeting -> meeting.committee().equals(committee.code()))
                .sorted(Comparator.comparing(Meeting::date).reversed())
                .limit(MOST)
                .map(meeting -> Draw.option(Days.spoken(meeting.date()), meeting.date().toString()))
                .toList();
        var known = own.stream().anyMatch(option -> option.getValue().equals(chosen.toString()));
        var asked = Draw.option(Days.spoken(chosen), chosen.toString());
        var offered = known ? own : Stream.concat(Stream.of(asked), own.stream()).toList();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.context(say("report.form.for", committee.name())));
        blocks.add(Field.select(Inputs.MEETING, say("report.form.label.meeting"), offered, chosen.toString()));
        blocks.add(Field.select(
                ReportIds.KIND,
                say("report.form.label.document"),
                Arrays.stream(PaperKind.values()).map(kind -> Draw.option(kind.spoken(), kind.word())).toList(),
                PaperKind.REPORT.word()));
        blocks.add(Field.select(
                ReportIds.SCOPE,
                say("report.form.label.actions"),
                Arrays.stream(ReportScope.values()).map(scope -> Draw.option(scope.spoken(), scope.word())).toList(),
                ReportScope.DUE.word()));
        blocks.add(Field.ticks(
                ReportIds.FORMATS,
                say("report.form.label.formats"),
                Arrays.stream(PaperFormat.values()).map(format -> Draw.option(format.spoken(), format.ending())).toList(),
                ReportSubject.USUAL.stream().map(PaperFormat::ending).toList()));
        blocks.add(Field.tick(
                ReportIds.ISSUE,
                say("report.form.label.issue"),
                say("report.form.option.issue"),
                ReportIds.ISSUE,
                false));
        blocks.add(Draw.context(say("report.form.what-happens")));
        return Modal.form(
                ReportIds.FORM,
                say("report.form.title"),
                say("report.form.submit"),
                ModalSubject.ofCommittee(committee.code(), null).written(),
                blocks);
    }
}
