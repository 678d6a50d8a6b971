package org.arising;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages on security name tests that there are, and answer every requirement of the standard once. */
class SecurityPageTest {
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern REQUIREMENT = Pattern.compile("(\\d+\\.\\d+)\\.(\\d+)(?:–(\\d+\\.\\d+)\\.(\\d+))?");

    /** How many requirements of levels 1 and 2 each section of a chapter of the ASVS 5.0 has; they are its first. */
    private static final List<List<Integer>> SECTIONS = List.of(
            List.of(2, 9, 11, 3, 2),
            List.of(3, 3, 4, 1),
            List.of(0, 2, 4, 6, 5, 0, 2),
            List.of(3, 1, 2, 4),
            List.of(1, 3, 2, 3),
            List.of(3, 12, 4, 4, 5, 3, 0, 4),
            List.of(3, 4, 2, 5, 2, 2),
            List.of(2, 3, 1, 1),
            List.of(3, 4),
            List.of(2, 2, 4, 11, 5, 2, 3),
            List.of(2, 3, 3, 4, 1, 1),
            List.of(3, 2, 4),
            List.of(1, 5, 2, 5),
            List.of(2, 4, 3),
            List.of(3, 3, 7),
            List.of(1, 5, 4, 3, 3),
            List.of(1, 4, 2));

    /** Requirements that are answered alike. */
    private record Row(List<String> requirements, String answer) {}

    @ParameterizedTest
    @ValueSource(strings = {"security.md", "asvs.md"})
    void every_test_that_a_page_names_is_there(String page) throws IOException {
        var named = new TreeSet<String>();
        NAMED.matcher(Files.readString(PAGES.resolve(page))).results().forEach(found -> named.add(found.group(1)));
        assertThat(named).isNotEmpty();
        assertThat(tests()).containsAll(named);
    }

    @Test
    void every_requirement_is_answered_once() throws IOException {
        var answered = rows().stream().flatMap(row -> row.requirements().stream()).toList();
        assertThat(answered).containsExactlyInAnyOrderElementsOf(requirements());
    }

    @Test
    void the_sums_at_the_top_are_those_of_the_rows() throws IOException {
        var sums = new TreeMap<String, Integer>();
        rows().forEach(row -> sums.merge(row.answer(), row.requirements().size(), Integer::sum));
        var said = new TreeMap<String, Integer>();
        for (var cells : cells()) {
            if (cells.size() == 3 && cells.get(2).matches("\\d+")) {
                said.put(cells.getFirst(), Integer.valueOf(cells.get(2)));
            }
        }
        assertThat(sums).isEqualTo(said);
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> requirements() {
        var all = new ArrayList<String>();
        for (int chapter = 0; chapter < SECTIONS.size(); chapter++) {
            var sections = SECTIONS.get(chapter);
            for (int section = 0; section < sections.size(); section++) {
                all.addAll(numbers((chapter + 1) + "." + (section + 1), 1, sections.get(section)));
            }
        }
        return all;
    }

    private static List<String> numbers(String section, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> section + "." + number).toList();
    }

    /** The lines of tables, cell by cell. */
    private static List<List<String>> cells() throws IOException {
        return Files.readAllLines(PAGES.resolve("asvs.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList())
                .toList();
    }

    private static List<Row> rows() throws IOException {
        return cells().stream()
                .filter(cells -> REQUIREMENT.matcher(cells.getFirst()).lookingAt())
                .map(cells -> new Row(
                        Arrays.stream(cells.getFirst().split(", ")).flatMap(each -> named(each).stream()).toList(), cells.get(1)))
                .toList();
    }

    /** {@code 6.2.1–6.2.3} names three, {@code 6.2.1} one. */
    private static List<String> named(String written) {
        var found = REQUIREMENT.matcher(written);
        assertThat(found.matches()).as(written).isTrue();
        var first = Integer.parseInt(found.group(2));
        if (found.group(3) == null) {
            return numbers(found.group(1), first, first);
        }
        assertThat(found.group(3)).as(written).isEqualTo(found.group(1));
        return numbers(found.group(1), first, Integer.parseInt(found.group(4)));
    }
}
