package org.arising.document.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.Reply;
import org.arising.action.slack.SpokenVerb;
import org.arising.action.slack.Verb;
import org.arising.action.slack.Visitor;
import org.arising.document.importing.StagedImport;
import org.arising.document.importing.StagedImports;
import org.arising.document.source.SourceReader;
import org.arising.kernel.Texts;
import org.arising.kernel.Words;
import org.arising.slack.Routes;

import java.util.List;
import java.util.Objects;

/** {@code import}: an officer hands in documents; each is read after the answer, and told of in their conversation. */
@Singleton
final class ImportVerb implements SpokenVerb, Routes {
    private final StagedImports imports;
    private final Forms forms;

    ImportVerb(StagedImports imports, Forms forms) {
        this.imports = imports;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.IMPORT);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var run = visitor.run();
        return run.isEmpty()
                ? Reply.refused(visitor.notAnOfficer(Words.say("import-view.refusal.deed")))
                : new Reply.Open(ImportModal.of(run, visitor.here().filter(run::contains).orElse(null), visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, ImportIds.FORM, this::ask);
    }

    private Response ask(Form form) {
        var visitor = form.visitor();
        var code = form.fields().choice(Inputs.COMMITTEE).orElse(form.subject().committee());
        var committee = code == null ? null : visitor.roster().committee(code).orElse(null);
        if (committee == null || !visitor.isOfficer(committee)) {
            return form.error(Inputs.FILES, Words.say("import-view.refusal.who-imports"));
        }
        var files = form.fields().files();
        if (files.isEmpty()) {
            return form.error(Inputs.FILES, Words.say("import-view.refusal.no-file"));
        }
        for (var file : files) {
            var size = file.getSize();
            if (size != null && size > SourceReader.LARGEST) {
                return form.error(Inputs.FILES, Words.say(
                        "import-view.refusal.too-large",
                        Texts.shortened(String.valueOf(file.getName()), 80), SourceReader.LARGEST / 1024 / 1024));
            }
        }
        var unnamed = Words.say("import-view.no-name.file");
        for (int place = 0; place < files.size(); place++) {
            var file = files.get(place);
            var address = file.getUrlPrivateDownload() != null ? file.getUrlPrivateDownload() : file.getUrlPrivate();
            imports.ask(new StagedImport(
                    visitor.workspace(),
                    form.once().replace(':', '-') + "-" + place,
                    committee.code(),
                    visitor.person().id(),
                    Texts.fileName(Objects.requireNonNullElse(file.getName(), unnamed)),
                    Objects.requireNonNullElse(file.getMimetype(), "application/octet-stream"),
                    String.valueOf(file.getId()),
                    Objects.requireNonNullElse(address, ""),
                    StagedImport.Stage.ASKED,
                    Words.say("import-view.stage.asked"),
                    false,
                    form.fields().day(Inputs.DAY).orElse(null),
                    visitor.now()));
        }
        return form.close();
    }
}
