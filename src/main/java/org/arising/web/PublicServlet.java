package org.arising.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.arising.kernel.RightOfWay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import static org.arising.kernel.Words.say;

/**
 * Answers the public: reads, and nothing else. So many are answered at once and no more, lest Slack's requests wait; what
 * follows the question mark is not looked at, and no cookie is read or set.
 */
final class PublicServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(PublicServlet.class);

    private static final int READERS = 64;
    /** Of four connections that read. */
    private static final int LOOKING = 2;

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private final transient PublicReader reader;
    private final transient Printing printing;
    private final transient Shelf shelf;
    private final transient RightOfWay way;
    private final transient Semaphore readers = new Semaphore(READERS);
    private final transient Semaphore looking = new Semaphore(LOOKING, true);
    private final transient Map<String, byte[]> problems = new ConcurrentHashMap<>();

    PublicServlet(PublicReader reader, Printing printing, Shelf shelf, RightOfWay way) {
        this.reader = reader;
        this.printing = printing;
        this.shelf = shelf;
        this.way = way;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        harmless(response);
        if (!List.of("GET", "HEAD").contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            problem(request, response, 405, say("public.method.title"), say("public.method.words"));
            return;
        }
        if (!readers.tryAcquire()) {
            busy(request, response);
            return;
        }
        try {
            switch (found(request)) {
                case Shelf.Found.Served(var kept) -> serve(request, response, kept);
                case Shelf.Found.Absent() -> problem(request, response, 404, say("public.absent.title"), say("public.absent.words"));
                case Shelf.Found.Busy() -> busy(request, response);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            busy(request, response);
        } catch (RuntimeException fault) {
            LOG.error("A public page could not be made: {}", request.getRequestURI().replaceAll("[^a-zA-Z0-9./-]", "?"), fault);
            busy(request, response);
        } finally {
            readers.release();
        }
    }

    private static void harmless(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private Shelf.Found found(HttpServletRequest request) throws InterruptedException {
        var asked = Asked.read(request.getRequestURI());
        if (asked.isEmpty()) {
            return new Shelf.Found.Absent();
        }
        return switch (asked.get()) {
            case Asked.Looks looks -> shelf.get(looks, () -> Optional.of(printing.looks()));
            case Asked.Reports each -> of(each.name(), each, state -> Optional.of(printing.reports(state)));
            case Asked.Changes each -> of(each.name(), each, state -> Optional.of(printing.changes(state)));
            case Asked.Calendar each -> of(each.name(), each, state -> Optional.of(printing.calendar(state)));
            case Asked.OfMeeting each -> of(each);
        };
    }

    /** What a page that depends on all of a committee's reports is made from. */
    private interface Making {
        Optional<Printing.Printed> print(PublicState state);
    }

    private Shelf.Found of(String name, Asked asked, Making making) throws InterruptedException {
        var state = state(name);
        return state.isEmpty()
                ? new Shelf.Found.Absent()
                : shelf.get(List.of(asked, state.get()), () -> making.print(state.get()));
    }

    private Shelf.Found of(Asked.OfMeeting asked) throws InterruptedException {
        var state = state(asked.name());
        var issue = state.flatMap(all -> all.issues().stream().filter(each -> each.meeting().equals(asked.meeting())).findFirst());
        if (state.isEmpty() || issue.isEmpty()) {
            return new Shelf.Found.Absent();
        }
        // Another report that is issued changes nothing of this one.
        var alone = state.get().with(List.of(issue.get()));
        Supplier<Optional<Printing.Printed>> print = () -> printing.report(alone, issue.get(), asked.format());
        return shelf.get(List.of(asked, alone), print);
    }

    /** It is asked anew each time: what is switched off is gone with the next request. */
    private Optional<PublicState> state(String name) throws InterruptedException {
        looking.acquire();
        try {
            way.giveWay();
            return reader.state(name);
        } finally {
            looking.release();
        }
    }

    private static void serve(HttpServletRequest request, HttpServletResponse response, Shelf.Kept kept) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("ETag", kept.tag());
        response.setDateHeader("Last-Modified", kept.since().toEpochMilli());
        if (isKnown(request, kept)) {
            response.setStatus(304);
            return;
        }
        var printed = kept.printed();
        if (!printed.file().isEmpty()) {
            response.setHeader("Content-Disposition", "inline; filename=\"" + printed.file() + "\"");
        }
        write(request, response, 200, printed.mimetype(), printed.content());
    }

    /** RFC 9110, 13.2.2: where the tag is named, the date does not count. */
    private static boolean isKnown(HttpServletRequest request, Shelf.Kept kept) {
        var tags = request.getHeader("If-None-Match");
        if (tags != null) {
            return tags.strip().equals("*")
                    || Arrays.stream(tags.split(",")).map(tag -> tag.strip().replaceFirst("^W/", "")).anyMatch(kept.tag()::equals);
        }
        try {
            var since = request.getDateHeader("If-Modified-Since");
            return since >= 0 && !Instant.ofEpochMilli(since).isBefore(kept.since());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private void busy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "5");
        problem(request, response, 503, say("public.busy.title"), say("public.busy.words"));
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, int status, String title, String words)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        write(request, response, status, PublicFormat.HTML.mimetype(), problem(title, words));
    }

    /** These pages say the same each time, and are made once. */
    private byte[] problem(String title, String words) {
        return problems.computeIfAbsent(title, first -> printing.problem(title, words));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, int status, String mimetype, byte[] content)
            throws IOException {
        response.setStatus(status);
        response.setContentType(mimetype);
        response.setContentLength(content.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(content);
        }
    }
}
