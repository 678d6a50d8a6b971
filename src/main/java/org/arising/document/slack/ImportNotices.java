package org.arising.document.slack;

import jakarta.inject.Singleton;
import org.arising.document.importing.DifferenceDesk;
import org.arising.document.importing.ImportReport;
import org.arising.document.importing.ImportResult;
import org.arising.document.importing.StagedImport;
import org.arising.document.importing.StagedImports;
import org.arising.outbox.Notice;
import org.arising.slack.NoticeView;
import org.jspecify.annotations.Nullable;

/** The message to an officer about a document that they handed in. */
@Singleton
final class ImportNotices implements NoticeView {
    private final StagedImports imports;
    private final DifferenceDesk differences;

    ImportNotices(StagedImports imports, DifferenceDesk differences) {
        this.imports = imports;
        this.differences = differences;
    }

    @Override
    public String kind() {
        return StagedImports.HEADLINE;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        return imports.find(notice.workspace(), notice.subject())
                .<Rendering>map(staged -> new Rendering.Say(ImportView.headline(staged, found(staged), open(staged))))
                .orElseGet(() -> new Rendering.Nothing("the import is not there any more"));
    }

    private @Nullable ImportReport found(StagedImport staged) {
        return staged.stage() == StagedImport.Stage.FOUND
                        && imports.preview(staged) instanceof ImportResult.Imported(var report)
                ? report
                : null;
    }

    private int open(StagedImport staged) {
        return staged.stage() == StagedImport.Stage.IMPORTED
                ? imports.sha256(staged)
                        .map(sha256 -> differences.open(staged.workspace(), staged.committee(), sha256).size())
                        .orElse(0)
                : 0;
    }
}
