package org.arising.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Holds processes to a share of the time, as a quota of processors does: each is stopped and continued ten times a second. So a
 * machine of few processors shows what several slower machines do.
 */
final class Share implements AutoCloseable {
    private static final double PERIOD = 0.1;

    private final List<Process> held;
    private final List<Process> holding = new ArrayList<>();

    /** From now until it is closed. */
    Share(double share, List<Process> held) throws IOException {
        this.held = held;
        for (var each : held) {
            holding.add(new ProcessBuilder(
                            "perl",
                            "-e",
                            "my ($pid, $run, $stop) = @ARGV; while (kill 'STOP', $pid) { select undef, undef, undef, $stop;"
                                    + " kill 'CONT', $pid; select undef, undef, undef, $run }",
                            Long.toString(each.pid()),
                            seconds(PERIOD * share),
                            seconds(PERIOD * (1 - share)))
                    .inheritIO()
                    .start());
        }
    }

    /** Whether all of them are held now. */
    boolean isHeld() {
        return holding.stream().allMatch(Process::isAlive);
    }

    private static String seconds(double time) {
        return String.format(Locale.ROOT, "%.4f", time);
    }

    @Override
    public void close() {
        try {
            for (var each : holding) {
                each.destroyForcibly().waitFor();
            }
            for (var each : held) {
                new ProcessBuilder("kill", "-CONT", Long.toString(each.pid())).start().waitFor();
            }
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
