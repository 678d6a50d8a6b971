package org.arising.document.writing;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.arising.kernel.Days;
import org.arising.settings.Settings;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/**
 * The templates of documents: those in the folder that {@code ARISING_TEMPLATES} names, else those that come with
 * Arising, file by file. A template sees maps, lists and texts and calls no method of Java; what it prints is escaped.
 */
@Singleton
final class Templates {
    /** More than any report: a template that goes round in circles ends here. */
    private static final int LONGEST = 64 * 1024 * 1024;

    /** What the engine says where a template prints what is not there. */
    private static final Pattern UNKNOWN = Pattern.compile("Attribute \\[(.*?)\\] of \\[");

    private final @Nullable Path folder;
    private final PebbleEngine engine;

    @Inject
    Templates(Settings settings) {
        this(settings.templates() == null ? null : Path.of(settings.templates()));
    }

    Templates(@Nullable Path folder) {
        this.folder = folder;
        // Read anew each time: a clerk who changes a template sees it in the next draft.
        this.engine = new PebbleEngine.Builder()
                .loader(new Folder())
                .extension(new Extension())
                .methodAccessValidator((object, method) -> isOfTheEngine(object))
                .strictVariables(true)
                .maxRenderedSize(LONGEST)
                .defaultLocale(Locale.UK)
                .cacheActive(false)
                .build();
    }

    /** The engine's own counter of a loop is the one object whose methods a template reaches. */
    private static boolean isOfTheEngine(Object object) {
        return object.getClass().getName().startsWith("io.pebbletemplates.pebble.node.ForNode");
    }

    /** What a template gives for those values, as HTML. */
    String render(String name, Map<String, Object> values) {
        var html = new StringWriter();
        try {
            engine.getTemplate(name + ".html").evaluate(html, values);
        } catch (LoaderException missing) {
            throw new TemplateFault(say("page.fault.no-template", name + ".html"));
        } catch (PebbleException faulty) {
            throw new TemplateFault(say(
                    "page.fault.line",
                    faulty.getFileName() == null ? name + ".html" : faulty.getFileName(),
                    faulty.getLineNumber() == null ? "?" : faulty.getLineNumber().toString(),
                    inWords(String.valueOf(faulty.getPebbleMessage()))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return html.toString();
    }

    private static String inWords(String message) {
        var words = message.replaceAll("\\s+", " ");
        var unknown = UNKNOWN.matcher(words);
        return unknown.lookingAt() ? say("page.fault.nothing-named", unknown.group(1)) : words;
    }

    /** A file of the folder that replaces what comes with Arising, or that adds to it, such as a picture. */
    Optional<byte[]> own(String name) {
        var place = folder;
        if (place == null || !name.matches("[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)*")) {
            return Optional.empty();
        }
        var file = place.resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new TemplateFault(say("page.fault.unreadable", file, String.valueOf(unreadable.getMessage())));
        }
    }

    /** The file of that name: the folder's, else the one that comes with Arising. */
    byte[] file(String name) {
        return own(name).or(() -> Optional.ofNullable(shipped(name)))
                .orElseThrow(() -> new TemplateFault(say("page.fault.no-template", name)));
    }

    private static byte @Nullable [] shipped(String name) {
        try (var in = Templates.class.getResourceAsStream("/templates/" + name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Hands the engine the files above and no others. */
    private final class Folder implements Loader<String> {
        @Override
        public Reader getReader(String name) {
            try {
                return new StringReader(new String(file(name), StandardCharsets.UTF_8));
            } catch (TemplateFault missing) {
                throw new LoaderException(null, name);
            }
        }

        @Override
        public void setCharset(String charset) {}

        @Override
        public void setPrefix(String prefix) {}

        @Override
        public void setSuffix(String suffix) {}

        @Override
        public String resolveRelativePath(String relative, String anchor) {
            return relative;
        }

        @Override
        public String createCacheKey(String name) {
            return name;
        }

        @Override
        public boolean resourceExists(String name) {
            return own(name).isPresent() || shipped(name) != null;
        }
    }

    /** {@code {{ report.date | day }}} prints {@code 27 July 2022}. */
    private static final class Extension extends AbstractExtension {
        @Override
        public Map<String, Filter> getFilters() {
            return Map.of("day", new DayFilter());
        }
    }

    private static final class DayFilter implements Filter {
        @Override
        public Object apply(
                @Nullable Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return input == null ? "" : Days.spoken(LocalDate.parse(input.toString()));
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }
    }
}
