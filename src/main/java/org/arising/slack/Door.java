package org.arising.slack;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.arising.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Where Slack comes in, before Bolt: the size, the signature over the raw bytes, its age, the encoding and the shape are
 * checked here, and a repeat gets the first answer again. No body reaches a log.
 */
final class Door extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int LARGEST = 1024 * 1024;

    private final transient App app;
    private final transient SlackAppServletAdapter adapter;
    private final transient Signature signature;
    private final transient Served served;
    private final transient Installations installations;

    Door(App app, Signature signature, Served served, Installations installations) {
        this.app = app;
        this.adapter = new SlackAppServletAdapter(app.config());
        this.signature = signature;
        this.served = served;
        this.installations = installations;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = read(request);
        if (body == null) {
            response.setStatus(413);
            return;
        }
        var signed = request.getHeader("X-Slack-Signature");
        if (signed == null || !signature.isSound(request.getHeader("X-Slack-Request-Timestamp"), signed, body)) {
            response.setStatus(401);
            return;
        }
        var text = text(body);
        var shape = text == null ? null : Shape.of(request.getContentType(), text);
        if (text == null || shape == null) {
            response.setStatus(400);
            return;
        }
        if (shape.kind() == Shape.Kind.SSL_CHECK) {
            return;
        }
        write(response, served.once(signed, () -> answer(request, body, shape)));
    }

    private static byte @Nullable [] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            return null;
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        return body.length > LARGEST ? null : body;
    }

    private static @Nullable String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }

    private Answer answer(HttpServletRequest request, byte[] body, Shape shape) {
        try {
            if (!installations.isOurs(shape.team())) {
                return Answer.plain(shape, "Arising is not set up for this workspace.");
            }
            Request<?> asked = adapter.buildSlackRequest(new RereadRequest(request, body));
            if (asked == null) {
                return new Answer(shape.kind() == Shape.Kind.EVENT ? 200 : 400, null, "");
            }
            Response answer = app.run(asked);
            // Bolt answers 404 to what nobody handles, and Slack would send it again.
            var status = answer.getStatusCode() == null || answer.getStatusCode() == 404 ? 200 : answer.getStatusCode();
            var unhandled = answer.getStatusCode() != null && answer.getStatusCode() == 404;
            return new Answer(status, answer.getContentType(), unhandled || answer.getBody() == null ? "" : answer.getBody());
        } catch (JsonParseException malformed) {
            return new Answer(400, null, "");
        } catch (Exception fault) { // Bolt's own signature; whatever it is, Slack must get an answer.
            var id = Ids.fresh().substring(0, 8);
            LOG.error("Request {} ({}) failed", id, shape.kind(), fault);
            return Answer.plain(shape, Trouble.words(fault, id));
        }
    }

    private static void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        if (!answer.body().isEmpty()) {
            response.setContentType(answer.contentType() == null ? "application/json; charset=utf-8" : answer.contentType());
            response.setCharacterEncoding("UTF-8");
            response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }
}
