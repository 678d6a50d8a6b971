package org.arising.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.arising.audit.Anchor;
import org.arising.doctor.Disk;
import org.arising.doctor.ServerChecks;
import org.arising.installation.InstallationStore;
import org.arising.kernel.Finding;
import org.arising.settings.Environment;
import org.arising.settings.Settings;
import org.arising.slack.SlackChecks;
import org.arising.storage.Database;
import org.arising.storage.PostgresDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.arising.kernel.Words.say;

/** {@code doctor}: says what is wrong with an installation, and how to mend it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with an installation and how to mend it; changes nothing. Ends with 1 where something is.")
public final class DoctorCommand extends FileCommand {
    /** How the findings are written. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--verify", description = "Read everything: each page, each event of the history, each attachment.")
    private boolean verify;

    @Option(names = "--anchors", paramLabel = "LOG", description = "The service's log: what it told of the history's end is held against it.")
    private @Nullable Path log;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    /** A command in that environment. */
    public DoctorCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int misconfigured(String line) {
        return tell(List.of(Finding.wrong(say("doctor.about.configuration"), line)));
    }

    @Override
    int work(Settings settings, Instant now) {
        var found = new ArrayList<Finding>();
        found.add(switch (Environment.readForServing(environment())) {
            case Environment.Reading.Faulty(var line) -> Finding.wrong(say("doctor.about.configuration"), line);
            case Environment.Reading.Sound(var sound) ->
                Finding.well(say("doctor.about.configuration"), say("doctor.configuration.well"));
        });
        List<Anchor> anchors;
        try {
            anchors = anchors();
        } catch (IOException unreadable) {
            return refuse(say("doctor.unreadable", String.valueOf(log), ArisingCommand.inOneLine(unreadable))) + 1;
        }
        var disk = new Disk(settings, verify).look(anchors, now);
        found.addAll(disk.found());
        if (disk.usable()) {
            found.addAll(within(settings));
        }
        return tell(found);
    }

    private List<Anchor> anchors() throws IOException {
        if (log == null) {
            return List.of();
        }
        try (var lines = Files.lines(log)) {
            return Anchor.in(lines).toList();
        }
    }

    /** What the service's own parts know, on a database that they need not change. */
    private static List<Finding> within(Settings settings) {
        try (var context = DatabaseCommand.open(settings)) {
            var found = new ArrayList<Finding>();
            var sealed = context.getBean(InstallationStore.class).unreadable();
            found.add(sealed.isEmpty()
                    ? Finding.well(say("doctor.about.key"), say("doctor.key.well"))
                    : Finding.wrong(say("doctor.about.key"), say("doctor.key.other", String.join(", ", sealed))));
            if (context.getBean(Database.class) instanceof PostgresDatabase server) {
                found.addAll(ServerChecks.of(server, context.getBean(Clock.class)));
            }
            found.addAll(context.getBean(SlackChecks.class).findings());
            return found;
        }
    }

    private int tell(List<Finding> found) {
        switch (format) {
            case TEXT -> found.forEach(each ->
                    out().println(say(each.well() ? "doctor.line.well" : "doctor.line.wrong", each.about(), each.words())));
            case JSON -> out().println(json(found));
        }
        out().flush();
        return found.stream().allMatch(Finding::well) ? 0 : 1;
    }

    private static String json(List<Finding> found) {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(found);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
