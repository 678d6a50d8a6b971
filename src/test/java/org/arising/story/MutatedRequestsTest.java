package org.arising.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.arising.audit.AuditCheck;
import org.arising.storage.Writer;
import org.arising.testkit.HostileTexts;
import org.arising.testkit.Postman;
import org.arising.testkit.Records;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests with a good signature and a body that is not as Slack makes it: fields left out, of another type, hostile, endless or
 * nested. Slack would not send them; whoever got hold of the secret might.
 */
@Tag("sqlite")
@Story
class MutatedRequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEP = 400;

    @TempDir
    private Path folder;

    @Test
    void whatever_a_body_holds_it_is_answered_and_nothing_breaks() throws Exception {
        mutated(200);
    }

    /** {@code -Darising.mutations=} takes another count. */
    @Test
    @Tag("proof")
    void nor_do_many_thousands() throws Exception {
        mutated(Integer.getInteger("arising.mutations", 20_000));
    }

    private void mutated(int tries) throws Exception {
        try (var town = Town.at(Instant.parse("2022-10-03T06:30:00Z"), 1, folder, Town.people()).withRegister();
                var postman = Postman.of(town)) {
            var letters = letters(town, postman);
            var random = new Random(20221003);
            var statuses = new LinkedHashMap<Integer, Integer>();
            var faults = 0;
            for (int i = 0; i < tries; i++) {
                var letter = mutated(letters.get(i % letters.size()), random);
                var receipt = postman.deliver(letter, 0, i % 200);
                statuses.merge(receipt.status(), 1, Integer::sum);
                assertThat(receipt.body()).doesNotContain("Exception", "\tat ", "xoxb-");
                faults += receipt.body().contains("Something went wrong on our side") ? 1 : 0;
            }
            Files.writeString(Path.of("target", "mutations-" + tries + ".md"), """
                    | mutated requests, signed | answered | told that something went wrong |
                    | ---: | --- | ---: |
                    | %,d | %s | %d |
                    """.formatted(tries, statuses, faults));
            assertThat(statuses.keySet()).isSubsetOf(200, 400, 413);
            assertThat(faults).as("faults of ours that a body can provoke").isZero();
            assertThat(new Records(folder).column("PRAGMA integrity_check")).containsExactly("ok");
            try (var connection = town.bean(Writer.class).database().getConnection()) {
                assertThat(AuditCheck.check(connection, List.of()).faults()).isEmpty();
            }
            assertThat(town.person("U0MPS").types("C0MPS", "/actions help").failure()).isNull();
        }
    }

    /** One of each kind, as Slack sent it. */
    private static List<Postman.Letter> letters(Town town, Postman postman) {
        var clerk = town.person("U0CLERK");
        var letters = new ArrayList<Postman.Letter>();
        for (var typed : List.of("/actions ongoing MPS", "/actions show PCC-2022-004", "/actions complete PCC-2022-004 PCC-2022-007", "/actions add Do it")) {
            letters.addAll(postman.holds(1, () -> clerk.types("C0PCC", typed)));
        }
        var list = clerk.types("C0PCC", "/actions ongoing").message();
        letters.addAll(postman.holds(1, () -> clerk.clicks(list, "Next")));
        letters.addAll(postman.holds(1, () -> clerk.clicks(list, "Share")));
        var add = clerk.types("C0PCC", "/actions add").opened();
        add.fill("Action", "Do it.").fill("Responsible", "MPS").fill("Deadline", "1 November 2022");
        letters.addAll(postman.holds(1, add::submit));
        var complete = clerk.types("C0PCC", "/actions complete PCC-2022-004").opened();
        letters.addAll(postman.holds(1, complete.fill("Response", "It is done.")::submit));
        var settings = clerk.types("C0PCC", "/actions settings PCC").opened();
        letters.addAll(postman.holds(1, settings::submit));
        letters.addAll(postman.holds(1, () -> clerk.opensHome()));
        letters.addAll(postman.holds(1, () -> clerk.replies(list, "Here it is.")));
        return letters;
    }

    private static Postman.Letter mutated(Postman.Letter letter, Random random) throws JsonProcessingException {
        if (letter.body().startsWith("{")) {
            return new Postman.Letter(letter.type(), mutatedJson(letter.body(), random));
        }
        var fields = Arrays.stream(letter.body().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8),
                        (first, second) -> first,
                        LinkedHashMap::new));
        if (fields.containsKey("payload")) {
            fields.put("payload", mutatedJson(fields.get("payload"), random));
        } else {
            mutate(fields, random);
        }
        return new Postman.Letter(letter.type(), fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private static void mutate(Map<String, String> fields, Random random) {
        var names = List.copyOf(fields.keySet());
        var name = random.nextInt(2) == 0 && fields.containsKey("text") ? "text" : names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) {
            fields.remove(name);
        } else {
            fields.put(name, (random.nextBoolean() ? fields.get(name) + " " : "") + HostileTexts.next(random));
        }
    }

    private static String mutatedJson(String body, Random random) throws JsonProcessingException {
        var tree = JSON.readTree(body);
        for (var times = 1 + random.nextInt(3); times > 0; times--) {
            mutate(tree, random);
        }
        return JSON.writeValueAsString(tree);
    }

    private static void mutate(JsonNode tree, Random random) {
        var objects = new ArrayList<ObjectNode>();
        objects(tree, objects);
        var object = objects.get(random.nextInt(objects.size()));
        if (object.isEmpty()) {
            return;
        }
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0, 1 -> object.remove(name);
            case 2 -> object.putNull(name);
            case 3 -> object.put(name, random.nextLong());
            case 4 -> object.putArray(name).add(HostileTexts.next(random));
            case 5 -> object.set(name, deep());
            default -> object.put(name, HostileTexts.next(random));
        }
    }

    private static JsonNode deep() {
        var top = JSON.createObjectNode();
        var inner = top;
        for (int i = 0; i < DEEP; i++) {
            inner = inner.putObject("a");
        }
        return top;
    }

    private static void objects(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(inner -> objects(inner, found));
        }
    }
}
