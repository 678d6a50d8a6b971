package org.arising.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.arising.kernel.Words.say;

/**
 * Takes secrets from files, as orchestrators hand them out: where {@code NAME_FILE} names a file, what stands in it is the
 * value of {@code NAME}. What is wrong with a file is said without a word of what stands in it.
 */
final class SecretFiles {
    private static final List<String> SECRETS = List.of(
            "ARISING_KEY",
            "SLACK_SIGNING_SECRET",
            "SLACK_BOT_TOKEN",
            "SLACK_APP_TOKEN",
            "SLACK_CLIENT_SECRET",
            "ARISING_SMTP",
            "ARISING_IMAP",
            "AWS_SECRET_ACCESS_KEY");
    /** Bytes; a secret is a line. */
    private static final int LONGEST = 4_096;

    private SecretFiles() {}

    /** The variables, with the values that their files hold. */
    static Map<String, String> read(Map<String, String> variables) {
        var read = new HashMap<>(variables);
        for (var name : SECRETS) {
            var file = variables.getOrDefault(name + "_FILE", "").strip();
            if (file.isEmpty()) {
                continue;
            }
            if (!variables.getOrDefault(name, "").isBlank()) {
                throw new FaultyVariable(say("environment.file.both", name));
            }
            read.put(name, secret(name, file));
        }
        return Map.copyOf(read);
    }

    private static String secret(String name, String file) {
        try (var in = Files.newInputStream(Path.of(file))) {
            var bytes = in.readNBytes(LONGEST + 1);
            var text = new String(bytes, StandardCharsets.UTF_8).strip();
            if (text.isEmpty() || bytes.length > LONGEST) {
                throw new FaultyVariable(say(text.isEmpty() ? "environment.file.empty" : "environment.file.large", name, file));
            }
            return text;
        } catch (IOException | InvalidPathException unreadable) {
            throw new FaultyVariable(say("environment.file.unreadable", name, file));
        }
    }
}
