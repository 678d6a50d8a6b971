package org.arising.command;

import io.micronaut.context.ApplicationContext;
import org.arising.document.importing.ImportDesk;
import org.arising.document.importing.ImportOrder;
import org.arising.document.importing.ImportResult;
import org.arising.document.reading.Reading;
import org.arising.document.reading.ReadingRoom;
import org.arising.document.source.SourceReader;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Sha256;
import org.arising.kernel.Texts;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.arising.kernel.Words.say;

/** {@code import FILE… --committee PCC}: reads documents, says what it found with every doubt, and stores it. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Reads documents, says what it found with every doubt, and stores it.")
public final class ImportCommand extends DatabaseCommand {
    /** How the report is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The documents.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Option(names = "--committee", required = true, paramLabel = "CODE", description = "The committee they belong to.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String committee;

    @Option(names = "--dry-run", description = "Read and report, store nothing.")
    private boolean dryRun;

    @Option(names = "--force", description = "Import although the document is made out to another committee.")
    private boolean force;

    @Option(names = "--quiet-until", paramLabel = "DATE", description = "No reminder for what is imported before that day.")
    private @Nullable LocalDate quietUntil;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    /** A command in that environment. */
    public ImportCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int work(ApplicationContext context, WorkspaceId workspace) {
        var worst = 0;
        for (var file : files) {
            worst = Math.max(worst, importOne(context, workspace, file));
        }
        return worst;
    }

    private int importOne(ApplicationContext context, WorkspaceId workspace, Path file) {
        byte[] content;
        try {
            if (Files.size(file) > SourceReader.LARGEST) {
                return refuse(say("command.import.too-large", file, SourceReader.LARGEST / 1024 / 1024));
            }
            content = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            return refuse(say("command.import.unreadable", file, ArisingCommand.inOneLine(unreadable)));
        }
        var name = Texts.fileName(String.valueOf(file.getFileName()));
        return switch (context.getBean(ReadingRoom.class).read(name, content)) {
            case Reading.Unreadable(var why) -> refuse(why);
            case Reading.Read(var draft) -> {
                var order = new ImportOrder(
                        workspace,
                        committee,
                        name,
                        Sha256.of(content),
                        draft,
                        dryRun,
                        force,
                        quietUntil,
                        actor(),
                        context.getBean(ServiceClock.class).instant());
                yield report(context.getBean(ImportDesk.class).run(order));
            }
        };
    }

    private int report(ImportResult result) {
        return switch (result) {
            case ImportResult.Refused(var why) -> refuse(why);
            case ImportResult.Foreign(var why) -> refuse(say("command.import.foreign", why));
            case ImportResult.Known(var words) -> {
                out().println(format == Format.JSON ? ImportText.json(words) : words);
                yield 0;
            }
            case ImportResult.Imported(var report) -> {
                out().println(format == Format.JSON ? ImportText.json(report) : ImportText.of(report));
                yield 0;
            }
        };
    }
}
