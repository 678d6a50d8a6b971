package org.arising.story;

import com.fasterxml.jackson.databind.JsonNode;
import org.arising.playground.ApiCall;
import org.arising.playground.AppSetup;
import org.arising.playground.Fault;
import org.arising.playground.Limits;
import org.arising.playground.Options;
import org.arising.playground.Posted;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.imageio.ImageIO;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The weekly message with its picture, and that it comes as well, once and at its time, where there can be none. */
@Story
class DigestPictureTest {
    private static final Instant BEFORE_NINE = Instant.parse("2022-10-03T07:59:30Z");
    private static final Instant NINE = Instant.parse("2022-10-03T08:00:00Z");

    private static final String ADDRESS = "files.getUploadURLExternal";
    private static final String COMPLETE = "files.completeUploadExternal";
    private static final String INFO = "files.info";
    private static final String POST = "chat.postMessage";

    @TempDir
    private Path folder;

    private Town town(Options options) {
        return Town.at(BEFORE_NINE, 1, folder, options).withRegister();
    }

    private static Posted digest(Town town) {
        town.reach(NINE);
        var digest = town.awaitMessage("C0PCC", "actions on 3 October 2022");
        assertThat(town.posts("C0PCC").stream().filter(post -> post.text().contains("actions on 3 October 2022"))).hasSize(1);
        return digest;
    }

    private static @Nullable JsonNode image(JsonNode blocks) {
        return StreamSupport.stream(blocks.spliterator(), false)
                .filter(block -> block.path("type").asText().equals("image"))
                .findFirst()
                .orElse(null);
    }

    private static Options without(String scope) {
        var scopes = new HashSet<>(AppSetup.ALL_SCOPES);
        scopes.remove(scope);
        return Town.people().with(AppSetup.arising().with(Set.copyOf(scopes)));
    }

    @Test
    void the_digest_shows_who_has_how_many_actions_of_which_age_and_its_words_say_the_same() throws IOException, InterruptedException {
        try (var town = town(Town.people())) {
            var image = image(digest(town).blocks());
            assertThat(image).isNotNull();
            assertThat(image.path("alt_text").asText())
                    .startsWith("Chart of 3 October 2022. 18 ongoing actions by organisation and age since raised: MPS 8 (")
                    .contains("MOPAC ", "By month: ", "22 completed actions are not counted by month")
                    .hasSizeLessThanOrEqualTo(2_000);
            var file = image.path("slack_file").path("id").asText();
            var png = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(town.slack().pageUrl().resolve("page/file/" + file)).build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            assertThat(png.headers().firstValue("Content-Type")).hasValue("image/png");
            assertThat(ImageIO.read(png.body()).getWidth()).isEqualTo(1_200);
            assertThat(town.slack().calls(COMPLETE)).singleElement().satisfies(call -> {
                assertThat(call.ok()).isTrue();
                assertThat(call.args().has("channel_id")).as("it is in the message alone").isFalse();
            });
        }
    }

    @Test
    void what_is_not_for_publication_is_not_in_the_picture_which_says_so() {
        try (var town = town(Town.people())) {
            var edit = town.person("U0CLERK").types("C0PCC", "/actions edit PCC-2022-004").opened();
            edit.choose("Publication", "exempt").fill("Reason", "It names a victim.").submit().closed();
            var image = image(digest(town).blocks());
            assertThat(image).isNotNull();
            assertThat(image.path("alt_text").asText())
                    .contains("17 ongoing actions", "MPS 7 (", "Not counted: 1 action that is not for publication.");
        }
    }

    @Test
    void a_list_of_which_there_is_little_to_see_has_no_picture() {
        try (var town = Town.at(BEFORE_NINE, 1, folder, Town.people())) {
            town.apply(Town.SETUP);
            var add = town.person("U0CLERK").types("C0PCC", "/actions add Send the figures").opened();
            add.fill("Responsible", "MPS").submit().closed();
            assertThat(image(digest(town).blocks())).isNull();
            assertThat(town.slack().calls(ADDRESS)).isEmpty();
        }
    }

    @Test
    void an_officer_sees_the_newest_picture_at_home_and_nobody_else_and_nothing_is_sent_for_that() {
        try (var town = town(Town.people())) {
            var clerk = town.person("U0CLERK");
            var file = image(digest(town).blocks());
            assertThat(file).isNotNull();
            clerk.opensHome();
            town.person("U0MEMBER").opensHome();
            assertThat(town.slack().awaits(Town.SOON, now ->
                            now.person("U0CLERK").home().has("blocks") && now.person("U0MEMBER").home().has("blocks")))
                    .isTrue();
            var shown = image(clerk.home().path("blocks"));
            assertThat(shown).isNotNull();
            assertThat(shown.path("slack_file").path("id").asText()).isEqualTo(file.path("slack_file").path("id").asText());
            assertThat(shown.path("alt_text").asText()).isEqualTo(file.path("alt_text").asText());
            assertThat(image(town.person("U0MEMBER").home().path("blocks"))).isNull();
            assertThat(town.slack().calls(ADDRESS)).hasSize(1);
        }
    }

    static Stream<Arguments> faults() {
        var wait = Fault.throttle(Duration.ofSeconds(60));
        return Stream.of(
                arguments(ADDRESS, wait),
                arguments(ADDRESS, Fault.reset()),
                arguments(ADDRESS, Fault.html()),
                arguments(COMPLETE, Fault.answerLost()),
                arguments(COMPLETE, Fault.serverError()),
                arguments(INFO, wait),
                arguments(INFO, Fault.truncated()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_goes_wrong_with_the_picture_the_digest_comes_at_once_without_it(String method, Fault fault) {
        try (var town = town(Town.people())) {
            town.slack().fault(fault, method);
            assertThat(image(digest(town).blocks())).isNull();
            assertThat(town.slack().awaits(Town.SOON, now -> posted(town) == 1)).isTrue();
            assertThat(attempts(town)).isEqualTo(1);
        }
    }

    /** How often the digest was posted, whatever Slack said. */
    private static long attempts(Town town) {
        return calls(town).count();
    }

    private static long posted(Town town) {
        return calls(town).filter(ApiCall::ok).count();
    }

    private static Stream<ApiCall> calls(Town town) {
        return town.slack().calls(POST).stream()
                .filter(call -> call.args().path("metadata").asText().contains("digest:PCC"));
    }

    static Stream<Options> lacking() {
        var never = Limits.slack().lookingThrough(Duration.ofHours(1));
        return Stream.of(
                without("files:write"),
                // Slack cannot be asked whether it has looked through the file, and refuses the message with it.
                without("files:read").with(never),
                Town.people().with(never));
    }

    @ParameterizedTest
    @MethodSource("lacking")
    void where_a_permission_is_missing_or_slack_does_not_look_through_the_file_it_comes_without(Options options) {
        try (var town = town(options)) {
            assertThat(image(digest(town).blocks())).isNull();
            assertThat(town.slack().awaits(Town.SOON, now -> posted(town) == 1)).isTrue();
        }
    }

    @Test
    void a_slow_upload_is_not_waited_for_beyond_its_time() {
        try (var town = town(Town.people())) {
            town.slack().fault(Fault.slow(Duration.ofSeconds(30)), COMPLETE);
            var before = System.nanoTime();
            assertThat(image(digest(town).blocks())).isNull();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void where_the_answer_to_the_post_with_the_picture_is_lost_it_is_found_and_not_doubled() {
        try (var town = town(Town.people())) {
            town.slack().fault(Fault.answerLost(), POST).times(3);
            assertThat(image(digest(town).blocks())).isNotNull();
            assertThat(town.slack().awaits(Town.SOON, now -> !now.calls("conversations.history").isEmpty())).isTrue();
            assertThat(town.slack().settles(Town.SOON)).isTrue();
            assertThat(town.posts("C0PCC").stream().filter(post -> post.text().contains("actions on 3 October"))).hasSize(1);
        }
    }

    @Test
    void where_slack_breaks_down_on_the_post_with_the_picture_it_is_sent_again_without() {
        try (var town = town(Town.people())) {
            town.slack().fault(Fault.serverError(), POST).times(6);
            digest(town);
            assertThat(town.posts("C0PCC").stream().filter(post -> post.text().contains("actions on 3 October"))).hasSize(1);
        }
    }

    @Test
    void a_week_in_which_nothing_changed_but_its_day_has_a_picture_of_its_own() {
        try (var town = town(Town.people())) {
            digest(town);
            town.reach(Instant.parse("2022-10-10T08:00:00Z"));
            var next = town.awaitMessage("C0PCC", "actions on 10 October 2022");
            assertThat(image(next.blocks())).isNotNull();
            assertThat(town.slack().calls(ADDRESS)).hasSize(2);
        }
    }
}
