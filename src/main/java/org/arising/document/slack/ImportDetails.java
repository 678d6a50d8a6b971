package org.arising.document.slack;

import jakarta.inject.Singleton;
import org.arising.document.importing.ImportResult;
import org.arising.document.importing.StagedImport;
import org.arising.document.importing.StagedImports;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.NoticeView;

import static org.arising.kernel.Words.say;

/** The replies beneath that message: what was found, doubts first. */
@Singleton
final class ImportDetails implements NoticeView {
    private final StagedImports imports;
    private final Outbox outbox;

    ImportDetails(StagedImports imports, Outbox outbox) {
        this.imports = imports;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return StagedImports.DETAILS;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var colon = notice.subject().lastIndexOf(':');
        var id = notice.subject().substring(0, colon);
        var page = Integer.parseInt(notice.subject().substring(colon + 1));
        var staged = imports.find(notice.workspace(), id);
        if (staged.isEmpty() || staged.get().stage() != StagedImport.Stage.FOUND) {
            return new Rendering.Nothing("its officer has decided meanwhile");
        }
        var above = outbox.posted(notice.workspace(), StagedImports.key(id));
        if (above.isEmpty()) {
            return new Rendering.NotYet(say("import-view.not-yet"));
        }
        if (!(imports.preview(staged.get()) instanceof ImportResult.Imported(var report))) {
            return new Rendering.Nothing("there is nothing to import any more");
        }
        var pages = ImportView.details(report);
        return page < pages.size()
                ? new Rendering.Reply(pages.get(page), above.get().ts())
                : new Rendering.Nothing("less was found than before");
    }
}
