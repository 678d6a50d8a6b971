package org.arising.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.micronaut.context.ApplicationContext;
import org.arising.action.Action;
import org.arising.audit.History;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.storage.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** {@code export --format json|csv|xlsx}: the actions in document order. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes the actions in document order to standard output.")
public final class ExportCommand extends DatabaseCommand {
    /** How actions are written. */
    enum Format {
        JSON,
        CSV,
        XLSX
    }

    @Option(names = "--committee", paramLabel = "CODE", description = "One committee; all where none is named.")
    private @Nullable String committee;

    @Option(names = "--where", paramLabel = "WORDS", description = "What /actions takes, such as \"ongoing MPS\".")
    private @Nullable String where;

    @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}.")
    private Format format = Format.JSON;

    @Option(names = "--history", description = "Every event of these actions as it was recorded, and whether all of it is, for an inquiry; as JSON.")
    private boolean history;

    /** A command in that environment. */
    public ExportCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int work(ApplicationContext context, WorkspaceId workspace) {
        var roster = context.getBean(Rosters.class).current(workspace);
        if (committee != null && roster.committee(committee).isEmpty()) {
            return refuse(say("command.no-committee", committee));
        }
        var codes = committee != null
                ? List.of(committee)
                : roster.committees().stream().map(Committee::code).toList();
        if (history && format != Format.JSON) {
            return refuse(say("command.export.history-json"));
        }
        // An inquiry sees what was withdrawn too.
        if (history && where == null) {
            return history(context, workspace, ref -> committee == null || ref.startsWith(committee + "-"));
        }
        if (!(new Export(context, workspace, roster).select(codes, where) instanceof Export.Selection.Selected(var chosen))) {
            return refuse(say("command.export.not-understood", String.valueOf(where)));
        }
        if (history) {
            var refs = chosen.stream().map(action -> action.ref().toString()).collect(Collectors.toSet());
            return history(context, workspace, refs::contains);
        }
        return switch (format) {
            case JSON -> write(chosen);
            case CSV -> write(ListFile.csv(chosen));
            case XLSX -> write(ListFile.xlsx(chosen));
        };
    }

    private int history(ApplicationContext context, WorkspaceId workspace, Predicate<String> of) {
        var database = context.getBean(Database.class);
        var now = context.getBean(ServiceClock.class).instant();
        try (var connection = database.reading();
                var json = new ObjectMapper()
                        .createGenerator(out())
                        .useDefaultPrettyPrinter()
                        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            connection.setAutoCommit(false);
            var faults = History.write(connection, workspace, of, now, json);
            json.flush();
            out().println();
            return faults.isEmpty() ? 0 : refuse(say("command.export.history-faults"));
        } catch (SQLException | IOException fault) {
            return refuse(ArisingCommand.inOneLine(fault));
        }
    }

    /** Bytes go past the writer, which would encode them. */
    private int write(byte[] file) {
        out().flush();
        System.out.write(file, 0, file.length);
        System.out.flush();
        return 0;
    }

    private int write(List<Action> chosen) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        chosen.forEach(action -> all.add(ActionJson.of(action)));
        try {
            out().println(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return 0;
    }
}
