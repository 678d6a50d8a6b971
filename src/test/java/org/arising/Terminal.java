package org.arising;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Where an operator types commands: what each printed, until the next. Holds the process's own output while one runs. */
final class Terminal {
    private final Map<String, String> environment;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    /** Its environment may be changed between commands. */
    Terminal(Map<String, String> environment) {
        this.environment = environment;
    }

    /** With what it ended. */
    int run(String... args) {
        printed.reset();
        errors.reset();
        var error = System.err;
        var out = System.out;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return Arising.run(environment, args);
        } finally {
            System.setErr(error);
            System.setOut(out);
        }
    }

    /** On standard output. */
    String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** On standard error. */
    String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    /** The lines in which the doctor says that something is to be mended. */
    List<String> toMend() {
        return said().lines().filter(line -> line.startsWith("MEND")).toList();
    }
}
