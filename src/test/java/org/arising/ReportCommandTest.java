package org.arising;

import org.arising.document.reading.DocumentReader;
import org.arising.document.reading.Reading;
import org.arising.setup.SetupExample;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code arising report} as an operator types it. */
@ResourceLock(Story.PROCESS)
class ReportCommandTest {
    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void setUp() throws IOException {
        terminal = new Terminal(Map.of(
                "ARISING_DB", "jdbc:sqlite:" + folder.resolve("arising.db"),
                "ARISING_FILES", folder.resolve("files").toString()));
        assertThat(run("apply", Files.writeString(folder.resolve("setup.yaml"), SetupExample.TEXT).toString())).isZero();
        var register = Files.writeString(folder.resolve("register.txt"), Seeds.register());
        assertThat(run("import", register.toString(), "--committee", "PCC")).isZero();
    }

    @Test
    void a_report_is_written_issued_once_and_the_same_again_changes_nothing() throws IOException {
        var draft = folder.resolve("draft.pdf");
        assertThat(report("2022-09-29", "pdf", draft)).isZero();
        assertThat(DocumentReader.read("draft.pdf", Files.readAllBytes(draft))).isInstanceOfSatisfying(
                Reading.Read.class, read -> assertThat(read.draft().actions()).hasSize(43));

        var first = folder.resolve("first.html");
        assertThat(report("2022-09-29", "html", first, "--issue")).isZero();
        assertThat(Files.readString(first)).contains("Actions Arising from the Meeting Held on 20 July 2022").doesNotContain("Draft,");
        var second = folder.resolve("second.html");
        assertThat(report("2022-09-29", "html", second, "--issue")).isZero();
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void what_is_missing_or_unknown_is_told_in_one_line() {
        var out = folder.resolve("x.pdf");
        assertThat(report("yesterday", "pdf", out)).isEqualTo(2);
        assertThat(said()).contains("“yesterday”", "2022-09-29");
        assertThat(report("2022-09-29", "rtf", out)).isEqualTo(2);
        assertThat(said()).contains("docx, pdf, html or md");
        assertThat(report("2022-09-29", "pdf", out, "--only", "some")).isEqualTo(2);
        assertThat(said()).contains("since-last");
        assertThat(report("2022-09-29", "pdf", out, "--kind", "times", "--issue")).isEqualTo(2);
        assertThat(report("2022-09-28", "pdf", out, "--issue")).isEqualTo(1);
        assertThat(said()).contains("No meeting of the Police and Crime Committee on 28 September 2022 is known", "2022-11-16");
        assertThat(run("report", "--committee", "XYZ", "--meeting", "2022-09-29", "--format", "md", "--out", out.toString())).isEqualTo(1);
        assertThat(said()).contains("There is no committee XYZ", "PCC");
        assertThat(report("2022-09-29", "md", folder.resolve("no/such/folder.md"))).isEqualTo(1);
        assertThat(said()).contains("cannot be written");
        assertThat(run("report", "--committee", "PCC", "--kind", "update", "--period", "May", "--format", "md", "--out", out.toString())).isEqualTo(1);
        assertThat(said()).contains("no period “May”");
        assertThat(out).doesNotExist();
    }

    @Test
    void the_relatives_of_the_report_are_written_from_the_same_data() throws IOException {
        var annex = folder.resolve("annex.md");
        assertThat(report("2022-07-20", "md", annex, "--kind", "annex")).isZero();
        assertThat(Files.readString(annex)).contains("| No. | Action | Timing | Lead |", "Senior Policy Adviser");
        var times = folder.resolve("times.md");
        assertThat(run("report", "--committee", "PCC", "--kind", "times", "--format", "md", "--out", times.toString())).isZero();
        assertThat(Files.readString(times)).contains("| MPS |", "How it is counted");
        var agenda = folder.resolve("agenda.md");
        assertThat(report("2022-11-16", "md", agenda, "--kind", "agenda")).isZero();
        assertThat(Files.readString(agenda)).contains("## Overdue", "PCC-2022-004");
    }

    private int report(String meeting, String format, Path out, String... more) {
        var args = new java.util.ArrayList<>(java.util.List.of(
                "report", "--committee", "PCC", "--meeting", meeting, "--format", format, "--out", out.toString()));
        args.addAll(java.util.List.of(more));
        return run(args.toArray(String[]::new));
    }

    private String said() {
        return terminal.errors();
    }

    private int run(String... args) {
        return terminal.run(args);
    }
}
