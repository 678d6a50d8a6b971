package org.arising.document.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.arising.kernel.Language;
import org.arising.kernel.Words;
import org.jspecify.annotations.Nullable;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import static org.arising.kernel.Words.say;

/**
 * What runs in the process that {@link ReadingRoom} starts for one document: the file comes in, what it says goes out as
 * JSON. It has no token, no database and no network address of ours.
 */
public final class ReadingProcess {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private ReadingProcess() {}

    /** What goes out: a draft, or why there is none. */
    record Answer(@Nullable Draft draft, @Nullable String why) {
        Reading reading() {
            return draft != null
                    ? new Reading.Read(draft)
                    : new Reading.Unreadable(why == null ? say("reading.nothing") : why);
        }
    }

    /** Reads the document that comes in; a language's tag and folder may be given. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            Words.speak(Language.of(arguments[0], Path.of(arguments[1])));
        }
        answer(System.in, System.out);
    }

    /** What comes in: a name, which as an argument would lose what the process's own language cannot write, and the file. */
    static void ask(String name, byte[] content, OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeUTF(name);
        data.write(content);
        data.flush();
    }

    static void answer(InputStream in, OutputStream out) throws IOException {
        var data = new DataInputStream(in);
        var answer = switch (DocumentReader.read(data.readUTF(), data.readAllBytes())) {
            case Reading.Read(var draft) -> new Answer(draft, null);
            case Reading.Unreadable(var why) -> new Answer(null, why);
        };
        out.write(JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static Answer read(byte[] answer) throws IOException {
        return JSON.readValue(answer, Answer.class);
    }
}
