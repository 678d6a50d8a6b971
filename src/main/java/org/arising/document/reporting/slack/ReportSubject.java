package org.arising.document.reporting.slack;

import org.arising.document.reporting.PaperKind;
import org.arising.document.reporting.ReportScope;
import org.arising.document.writing.PaperFormat;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which papers a notice brings, as its subject: {@code report 2022-09-29 due docx,pdf}. */
record ReportSubject(PaperKind kind, LocalDate meeting, ReportScope scope, List<PaperFormat> formats) {
    /** What is posted where nobody chose otherwise. */
    static final List<PaperFormat> USUAL = List.of(PaperFormat.DOCX, PaperFormat.PDF);

    String written() {
        return String.join(" ", kind.word(), meeting.toString(), scope.word(),
                formats.stream().map(PaperFormat::ending).collect(Collectors.joining(",")));
    }

    static Optional<ReportSubject> read(String written) {
        var words = written.split(" ");
        if (words.length != 4) {
            return Optional.empty();
        }
        var kind = PaperKind.read(words[0]);
        var scope = ReportScope.read(words[2]);
        var formats = Arrays.stream(words[3].split(",")).flatMap(word -> PaperFormat.read(word).stream()).toList();
        try {
            return kind.isEmpty() || scope.isEmpty() || formats.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ReportSubject(kind.get(), LocalDate.parse(words[1]), scope.get(), formats));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
