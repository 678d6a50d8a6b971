package org.arising.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server that answers to a command, by its first words, as it was told; and else as RFC 5321 has it. */
public final class ScriptedSmtp implements AutoCloseable {
    /** Said in place of an answer: the connection is cut. */
    public static final String CUT = "cut";
    /** Stands for the end of a message. */
    public static final String END = ".";

    private final ServerSocket server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Opens on a free port. */
    public ScriptedSmtp() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    /** Its port. */
    public int port() {
        return server.getLocalPort();
    }

    /** Answers so to what begins with these words. */
    public ScriptedSmtp answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** Answers as usual from now on. */
    public void asUsual() {
        answers.clear();
    }

    /** The commands that it heard. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** The messages that it took or, where it was cut then, had whole. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                threads.execute(() -> speak(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void speak(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, "220 here");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                var answer = answer(line);
                if (answer.equals(CUT) || (say(socket, answer) && line.equals("QUIT"))) {
                    return;
                }
                if (answer.startsWith("354")) {
                    taken.add(message(in));
                    var end = answers.getOrDefault(END, "250 taken");
                    if (end.equals(CUT)) {
                        return;
                    }
                    say(socket, end);
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String answer(String line) {
        return answers.entrySet().stream()
                .filter(each -> line.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> line.startsWith("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 well");
    }

    private static String message(BufferedReader in) throws IOException {
        var message = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals(END); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static boolean say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
