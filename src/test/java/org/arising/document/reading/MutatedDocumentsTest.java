package org.arising.document.reading;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.arising.audit.AuditCheck;
import org.arising.document.importing.ImportDesk;
import org.arising.document.importing.ImportOrder;
import org.arising.document.importing.ImportResult;
import org.arising.kernel.Sha256;
import org.arising.testkit.HostileTexts;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.arising.testkit.Workshop;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents that are still documents of their kind, and not as anybody writes them: pieces left out, twice, in each other's
 * place or hostile, parts of the zip changed, gone or added. Each goes all the way into the register, or is refused in a line.
 */
@Story
class MutatedDocumentsTest {
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST = 2 * 1024 * 1024;

    @TempDir
    private Path folder;

    /** One of a format, whose bytes a seed changes. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Made(String name, byte[] content) {}

    private static final class Tally {
        private int tries;
        private int read;
        private int imported;
    }

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    @Test
    void whatever_a_document_holds_it_is_imported_or_refused_in_one_line_and_the_register_is_whole() throws Exception {
        mutated(30, 15, 1, "mutated-documents.md");
    }

    /** {@code -Darising.documents=} takes another count, {@code -Darising.seed=} another first seed. */
    @Test
    @Tag("proof")
    void nor_does_one_of_many_thousands_break_anything() throws Exception {
        mutated(Integer.getInteger("arising.documents", 30_000), 300, Integer.getInteger("arising.seed", 2), "mutated-documents-proof.md");
    }

    @Test
    void the_name_of_a_document_is_told_as_it_is_whatever_it_is_made_of() throws IOException {
        var register = Seeds.registerBytes();
        for (var name : List.of("Änderungen – 議事録 👩.txt", "@-Xmx1m ${x} \"c'.txt")) {
            assertThat(new ReadingRoom().read(name, register)).as(name).isEqualTo(DocumentReader.read(name, register));
        }
        for (var name : List.of("\u0000\n\u001b[2J\ud800.txt", "a".repeat(300_000) + ".txt")) {
            assertThat(new ReadingRoom().read(name, register)).isInstanceOfSatisfying(Reading.Read.class, read ->
                    assertThat(read.draft().actions()).isNotEmpty());
        }
        assertThat(new ReadingRoom().read("\n\u001b[2J.txt", new byte[] {'P', 'K', 0, 0}))
                .isInstanceOfSatisfying(Reading.Unreadable.class, why -> isOneLine(why.why()));
    }

    private void mutated(int tries, int inProcess, long seed, String table) throws Exception {
        var random = new Random(seed);
        var made = made();
        var room = new ReadingRoom();
        try (var shop = new Workshop(folder)) {
            for (int i = 0; i < tries; i++) {
                var whole = made.get(i % made.size());
                var content = mutated(whole, random);
                try {
                    var reading = DocumentReader.read(whole.name(), content);
                    if (i % inProcess == inProcess - 1) {
                        assertThat(room.read(whole.name(), content)).isEqualTo(reading);
                    }
                    judge(shop, whole, content, reading, random.nextInt(10) > 0);
                } catch (RuntimeException | AssertionError | StackOverflowError fault) {
                    var kept = Files.write(Path.of("target", "mutated-" + seed + "-" + i + "-" + whole.name()), content);
                    throw new AssertionError("seed %d, document %d, kept as %s".formatted(seed, i, kept), fault);
                }
            }
            assertThat(shop.number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'")).isZero();
            try (var connection = shop.connect()) {
                assertThat(AuditCheck.check(connection, List.of()).faults()).isEmpty();
            }
        }
        Files.writeString(Path.of("target", table), table());
        assertThat(tallies).allSatisfy((name, tally) -> assertThat(tally.read).as(name).isPositive());
        assertThat(tallies.values().stream().mapToInt(tally -> tally.imported).sum()).isPositive();
    }

    private void judge(Workshop shop, Made whole, byte[] content, Reading reading, boolean dryRun) throws IOException {
        var tally = tallies.computeIfAbsent(whole.name(), name -> new Tally());
        tally.tries++;
        switch (reading) {
            case Reading.Unreadable(var why) -> isOneLine(why);
            case Reading.Read(var draft) -> {
                tally.read++;
                var in = new ByteArrayOutputStream();
                ReadingProcess.ask(whole.name(), content, in);
                var out = new ByteArrayOutputStream();
                ReadingProcess.answer(new ByteArrayInputStream(in.toByteArray()), out);
                assertThat(ReadingProcess.read(out.toByteArray()).reading()).isEqualTo(reading);
                draft.actions().forEach(row -> isText(row.wording().text(), row.responsible(), row.statusNote(), row.itemTitle()));
                var before = shop.counts();
                var order = new ImportOrder(
                        shop.workspace(), "PCC", whole.name(), Sha256.of(content), draft, dryRun, true, null, "command line (clerk)",
                        Workshop.NOW);
                if (shop.of(ImportDesk.class).run(order) instanceof ImportResult.Imported && !dryRun) {
                    tally.imported++;
                    assertThat(shop.of(ImportDesk.class).run(order)).isInstanceOf(ImportResult.Known.class);
                } else {
                    assertThat(shop.counts()).isEqualTo(before);
                }
            }
        }
    }

    private static void isOneLine(String line) {
        assertThat(line.length()).isBetween(1, LONGEST_LINE);
        assertThat(line.chars().noneMatch(Character::isISOControl)).as(line).isTrue();
        assertThat(line).doesNotContain("Exception", "\tat ", "org.apache");
    }

    /** What can stand in a message, a form and any document. */
    private static void isText(String... texts) {
        for (var text : texts) {
            assertThat(text == null
                            || text.codePoints().noneMatch(each -> (Character.isISOControl(each) && each != '\n')
                                    || Character.getType(each) == Character.SURROGATE))
                    .as(text)
                    .isTrue();
        }
    }

    private static List<Made> made() throws IOException {
        var table = new StringBuilder("""
                # Summary List of Actions

                ## Actions Arising from the Meeting Held on 29 September 2022

                | Item No. | Item Title | Responsible Person | Action(s) | Status |
                | --- | --- | --- | --- | --- |
                """);
        for (int i = 1; i < 12; i++) {
            table.append("| %d | Title %d | MPS | To write to the committee about %d, by %d October 2022. | Ongoing. Chased. |\n".formatted(i, i, i, i));
        }
        return List.of(
                new Made("register.txt", Seeds.registerBytes()),
                new Made("register.html", bytes(EveryFormatTest.html())),
                new Made("register.docx", EveryFormatTest.docx()),
                new Made("tagged.pdf", unpacked(EveryFormatTest.pdf(true))),
                new Made("register.md", bytes(table.toString())),
                new Made("ruled.pdf", unpacked(EveryFormatTest.pdf(false))),
                new Made("letter.txt", bytes(Seeds.letter())),
                new Made("plan.txt", bytes(Seeds.plan())),
                new Made("record.txt", bytes(Seeds.record())),
                new Made("note.txt", bytes(Seeds.note())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** So that what is changed in it is what it draws and says, rather than the packing. */
    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var document = Loader.loadPDF(packed); var out = new ByteArrayOutputStream()) {
            for (var page : document.getPages()) {
                var drawn = page.getContents().readAllBytes();
                var stream = new COSStream();
                try (var to = stream.createOutputStream()) {
                    to.write(drawn);
                }
                page.setContents(new org.apache.pdfbox.pdmodel.common.PDStream(stream));
            }
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static byte[] mutated(Made whole, Random random) throws IOException {
        var name = whole.name();
        if (name.endsWith(".docx")) {
            return ofZip(whole.content(), random);
        }
        if (name.endsWith(".html") && random.nextBoolean()) {
            return ofElements(whole.content(), random);
        }
        var pieces = name.endsWith(".html")
                ? "(?=<)|(?<=>)|(?<= )"
                : name.endsWith(".pdf") ? "(?<=[\n ])|(?=[/<(\\[])|(?<=[>)\\]])" : "(?<=[\n|.:]|  )";
        var text = new String(whole.content(), StandardCharsets.ISO_8859_1);
        return ofPieces(text, pieces, random).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Each character stands for a byte. */
    private static String ofPieces(String text, String between, Random random) {
        var pieces = new ArrayList<>(List.of(text.split(between)));
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            var at = random.nextInt(pieces.size());
            var other = random.nextInt(pieces.size());
            var many = Math.min(pieces.size() - at, 1 + random.nextInt(random.nextBoolean() ? 3 : 60));
            var run = new ArrayList<>(pieces.subList(at, at + many));
            switch (random.nextInt(8)) {
                case 0 -> pieces.subList(at, at + many).clear();
                case 1 -> pieces.addAll(other, run);
                case 2 -> java.util.Collections.swap(pieces, at, other);
                case 3 -> pieces.set(at, pieces.get(other));
                case 4 -> pieces.add(at, hostile(random));
                case 5 -> pieces.set(at, pieces.get(at).replaceAll("\\d", List.of("9", "0", "-", "9999999", "").get(random.nextInt(5))));
                case 6 -> pieces.subList(at, pieces.size()).clear();
                default -> {
                    for (int again = 0; again < 200 && pieces.size() < 200_000; again++) {
                        pieces.addAll(at, run);
                    }
                }
            }
            if (pieces.isEmpty()) {
                pieces.add(hostile(random));
            }
        }
        var mutated = String.join("", pieces);
        return mutated.length() > MOST ? mutated.substring(0, MOST) : mutated;
    }

    /** So that it stays well-formed: elements left out, twice, elsewhere or nested, attributes and texts changed. */
    private static byte[] ofElements(byte[] markup, Random random) {
        var tree = Jsoup.parse(new String(markup, StandardCharsets.UTF_8), "", Parser.xmlParser());
        tree.outputSettings().prettyPrint(false).syntax(org.jsoup.nodes.Document.OutputSettings.Syntax.xml);
        var all = tree.getAllElements();
        all.removeFirst();
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            var one = all.get(random.nextInt(all.size()));
            var other = all.get(random.nextInt(all.size()));
            var text = Entities.escape(HostileTexts.next(random)).replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", "\uFFFD");
            switch (random.nextInt(7)) {
                case 0 -> one.empty();
                case 1 -> other.appendChild(one.clone());
                case 2 -> one.html(text);
                case 3 -> one.append(text);
                case 4 -> one.attributes().asList().stream().findFirst().ifPresent(each ->
                        one.attr(each.getKey(), List.of("", "-1", "99999999999", "0", "x").get(random.nextInt(5))));
                case 5 -> one.tagName(other.tagName());
                default -> {
                    for (int again = 0; again < 100; again++) {
                        one.appendChild(other.clone().empty());
                    }
                }
            }
        }
        return bytes(tree.outerHtml());
    }

    private static String hostile(Random random) {
        var text = HostileTexts.next(random);
        var escaped = random.nextBoolean() ? text.replace("&", "&amp;").replace("<", "&lt;") : text;
        return new String(escaped.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static byte[] ofZip(byte[] whole, Random random) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        var names = List.copyOf(parts.keySet());
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            var name = random.nextInt(4) > 0 ? "word/document.xml" : names.get(random.nextInt(names.size()));
            switch (random.nextInt(8)) {
                case 0 -> parts.remove(name);
                case 1 -> parts.put(name, parts.getOrDefault(names.get(random.nextInt(names.size())), new byte[0]));
                case 2 -> parts.put(List.of("../../evil.txt", "/etc/passwd", "C:\\con", "word/../word/document.xml", "a\u0000b", "x/")
                        .get(random.nextInt(6)), new byte[random.nextInt(2_000)]);
                case 3, 4, 5, 6 -> parts.computeIfPresent(name, (same, xml) ->
                        name.endsWith(".xml") ? ofElements(xml, random) : xml);
                default -> {
                    var xml = new String(parts.getOrDefault(name, new byte[] {' '}), StandardCharsets.ISO_8859_1);
                    parts.put(name, ofPieces(xml, "(?=<)|(?<=>)", random).getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private String table() {
        var table = new StringBuilder("""
                | document, mutated | tries | read | stored | refused in a line |
                | --- | ---: | ---: | ---: | ---: |
                """);
        tallies.forEach((name, tally) -> table.append("| %s | %,d | %,d | %,d | %,d |\n".formatted(
                name, tally.tries, tally.read, tally.imported, tally.tries - tally.read)));
        return table.toString();
    }
}
