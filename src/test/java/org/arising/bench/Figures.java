package org.arising.bench;

import org.arising.testkit.Databases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The figures that the product promises, P1 to P9, as the benches of this build have found them: all of them in one table with
 * what each is to be, whichever commands found them, the last of each.
 */
public final class Figures {
    private static final Path FOLDER = Path.of("target", "bench");
    private static final Path FOUND = FOLDER.resolve("figures.tsv");

    private Figures() {}

    /** A figure that is to be so much at most. */
    public static void atMost(String promise, String what, double found, double most, String unit) throws IOException {
        keep(promise, what, "%s | at most %s | %s".formatted(told(found, unit), told(most, unit), found <= most ? "met" : "NOT met"));
    }

    /** A figure that is to be so much at least. */
    static void atLeast(String promise, String what, double found, double least, String unit) throws IOException {
        keep(promise, what, "%s | at least %s | %s".formatted(told(found, unit), told(least, unit), found >= least ? "met" : "NOT met"));
    }

    private static String told(double figure, String unit) {
        var digits = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", figure) + (unit.isEmpty() ? "" : " " + unit);
    }

    private static synchronized void keep(String promise, String what, String found) throws IOException {
        var all = new TreeMap<String, String>();
        if (Files.exists(FOUND)) {
            Files.readAllLines(FOUND).stream().map(line -> line.split("\t", 2)).forEach(line -> all.put(line[0], line[1]));
        }
        all.put("%s | %s | %s".formatted(promise, Databases.isPostgres() ? "PostgreSQL" : "SQLite", what), found);
        write(FOUND, all.entrySet().stream().map(each -> each.getKey() + "\t" + each.getValue()).toList());
        var table = new ArrayList<>(List.of("| | database | what | found | to be | |", "| --- | --- | --- | ---: | ---: | --- |"));
        all.forEach((key, value) -> table.add("| " + key + " | " + value + " |"));
        write(FOLDER.resolve("figures.md"), table);
    }

    /** Prints what is known by now, for whoever started the bench. */
    public static void print() throws IOException {
        System.out.println(Files.readString(FOLDER.resolve("figures.md")));
    }

    /** Writes a table of its own beside them, and prints it. */
    public static void table(String name, List<String> lines) throws IOException {
        write(FOLDER.resolve(name + ".md"), lines);
        lines.forEach(System.out::println);
    }

    /** Draws lines through points, both axes by their logarithms, so that a power is a straight line. */
    public static void plot(String name, String title, String across, String up, Map<String, List<Plot.Point>> lines) throws IOException {
        write(FOLDER.resolve(name + ".svg"), List.of(new Plot(title, across, up, lines).svg()));
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(file, lines.stream().collect(Collectors.joining("\n", "", "\n")));
    }
}
