package org.arising.playground;

import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** WebSockets on a port of their own on the loopback address; who has no ticket is turned away before there is one. */
final class SocketServer extends WebSocketServer {
    /** An acknowledgement carries a modal of 250 kB at most. */
    private static final int MOST_FRAME = 1024 * 1024;
    private static final long SOON = 10;

    /** What is made of connections and messages. */
    interface Ears {
        /** Whether a connection to that path and query is let in; asked once for each. */
        boolean admits(String resource);

        /** It stands. */
        void opened(WebSocket connection);

        /** It ended. */
        void closed(WebSocket connection);

        /** The app sent a message. */
        void heard(String text);
    }

    private final Ears ears;
    private final CountDownLatch listening = new CountDownLatch(1);

    private SocketServer(Ears ears) {
        super(Http.loopback(0), 1, List.of(new Draft_6455(List.of(), MOST_FRAME)));
        this.ears = ears;
    }

    /** One that listens. */
    static SocketServer start(Ears ears) {
        SocketServer server = new SocketServer(ears);
        server.setReuseAddr(true);
        server.setTcpNoDelay(true);
        server.setDaemon(true);
        server.start();
        try {
            if (!server.listening.await(SOON, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the playground cannot listen for WebSockets");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return server;
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
        if (!ears.admits(request.getResourceDescriptor())) {
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "no such ticket");
        }
        return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
    }

    @Override
    public void onStart() {
        listening.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        ears.opened(connection);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        ears.closed(connection);
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        ears.heard(message);
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception fault) {
        // A connection that breaks is closed, which is heard of; one that cannot be had is told by start. Who still sends what
        // is too large does not hear that it should stop, so nothing more is said.
        if (connection != null && fault instanceof LimitExceededException) {
            connection.closeConnection(CloseFrame.TOOBIG, "too large");
        }
    }

    void end() {
        try {
            stop((int) TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
