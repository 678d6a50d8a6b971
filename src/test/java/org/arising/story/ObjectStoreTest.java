package org.arising.story;

import com.fasterxml.jackson.databind.JsonNode;
import org.arising.files.BucketDepot;
import org.arising.files.Depot;
import org.arising.kernel.Reference;
import org.arising.kernel.Sha256;
import org.arising.playground.Submitted;
import org.arising.response.Responses;
import org.arising.response.StoredFile;
import org.arising.testkit.ObjectStore;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.ResponseTransformer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** The service whose attachments lie in a bucket. */
@Story
class ObjectStoreTest {
    private static final byte[] FIGURES = "%PDF-1.7 figures".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void an_answers_file_and_an_issued_report_lie_in_the_bucket_and_come_back_and_without_it_nothing_is_recorded() throws Exception {
        try (var store = new ObjectStore();
                var town = Town.with(
                        settings -> settings.keepingFilesIn(store.settings("board")), Instant.parse("2022-10-03T07:00:00Z"), folder, Town.people())) {
            town.withRegister();
            var clerk = town.person("U0CLERK");
            var form = clerk.types("C0PCC", "/actions complete PCC-2022-004").opened();
            form.fill("Response", "Here is the information on anti-social behaviour.")
                    .pickDate("Date received", LocalDate.of(2022, 10, 3))
                    .attach("Files", "asb.pdf", FIGURES)
                    .submit()
                    .closed();
            town.awaitMessage("C0PCC", "PCC-2022-004 completed by Clare Clerk");
            var file = town.bean(Responses.class).answering(town.workspace(), Reference.of("PCC-2022-004")).getFirst().files().getFirst();
            assertThat(inBucket(store, file)).isEqualTo(FIGURES);

            var options = clerk.clicks(told(clerk.types("C0PCC", "/actions report")), "Options, issue…").opened();
            options.choose("Formats", "docx").choose("Issue", "issue").submit().closed();
            var issued = fetched(town, town.awaitMessage("C0PCC", "as issued, counted up to").files().getFirst());
            // A printing that was begun twice may have left another, which is of no record.
            var printed = Sha256.of(issued);
            assertThat(store.names()).contains(name(file.sha256()), name(printed)).allMatch(name -> name.startsWith("board/"));
            // What is asked for again is what was issued, to the byte: it is read, not made anew.
            options = clerk.clicks(told(clerk.types("C0PCC", "/actions report 2022-11-16")), "Options, issue…").opened();
            options.choose("Formats", "docx").submit().closed();
            assertThat(town.slack().awaits(Town.SOON, _ -> papers(town) == 2)).isTrue();
            var again = town.posts("C0PCC").stream().filter(each -> !each.files().isEmpty()).toList().getLast();
            assertThat(fetched(town, again.files().getFirst())).isEqualTo(issued);

            try (var depot = new BucketDepot(store.settings("board"))) {
                assertThat(depot.all()).extracting(Depot.Item::sha256).contains(file.sha256(), printed);
            }
            assertThat(folder.resolve("files")).doesNotExist();

            store.leave();
            form = clerk.types("C0PCC", "/actions complete PCC-2019-004").opened();
            form.fill("Response", "Here is the rest.").attach("Files", "rest.pdf", "%PDF-1.7 more".getBytes(StandardCharsets.UTF_8));
            assertThat(form.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel().get("Files")).contains("could not be stored", "Nothing was changed"));
            assertThat(town.bean(Responses.class).answering(town.workspace(), Reference.of("PCC-2019-004"))).isEmpty();
        }
    }

    private static long papers(Town town) {
        return town.posts("C0PCC").stream().filter(each -> !each.files().isEmpty()).count();
    }

    private static byte[] inBucket(ObjectStore store, StoredFile file) {
        return store.client().getObject(of -> of.bucket(ObjectStore.BUCKET).key(name(file.sha256())), ResponseTransformer.toBytes()).asByteArray();
    }

    private static String name(String sha256) {
        return "board/" + sha256.substring(0, 2) + "/" + sha256.substring(2);
    }

    private static byte[] fetched(Town town, JsonNode file) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(file.path("url_private").asText()))
                .header("Authorization", "Bearer " + town.slack().botToken())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }
}
