package org.arising.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.request.Request;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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
    private static final int LARGEST = 1024 * 1024;

    private final transient SlackAppServletAdapter adapter;
    private final transient Signature signature;
    private final transient Served served;
    private final transient Reception reception;
    private final transient TurnedAway turnedAway;

    Door(App app, Signature signature, Served served, Reception reception, TurnedAway turnedAway) {
        this.adapter = new SlackAppServletAdapter(app.config());
        this.signature = signature;
        this.served = served;
        this.reception = reception;
        this.turnedAway = turnedAway;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = read(request);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (body == null) {
            turnedAway.count(TurnedAway.Why.SIZE);
            response.setStatus(413);
            return;
        }
        var signed = request.getHeader("X-Slack-Signature");
        if (signed == null || !signature.isSound(request.getHeader("X-Slack-Request-Timestamp"), signed, body)) {
            turnedAway.count(TurnedAway.Why.SIGNATURE);
            response.setStatus(401);
            return;
        }
        var text = text(body);
        var shape = text == null ? null : Shape.of(request.getContentType(), text);
        if (text == null || shape == null) {
            turnedAway.count(TurnedAway.Why.SHAPE);
            response.setStatus(400);
            return;
        }
        if (shape.kind() == Shape.Kind.SSL_CHECK) {
            return;
        }
        write(
                response,
                served.once(signed, () -> reception.receive(shape, () -> read(request, body))));
    }

    private @Nullable Request<?> read(HttpServletRequest request, byte[] body) {
        try {
            return adapter.buildSlackRequest(new RereadRequest(request, body));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
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

    private static void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        if (!answer.body().isEmpty()) {
            response.setContentType(answer.contentType() == null ? "application/json; charset=utf-8" : answer.contentType());
            response.setCharacterEncoding("UTF-8");
            response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }
}
