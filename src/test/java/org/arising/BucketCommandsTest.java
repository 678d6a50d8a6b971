package org.arising;

import org.arising.backup.Folders;
import org.arising.files.BucketDepot;
import org.arising.files.Depot;
import org.arising.kernel.Sha256;
import org.arising.playground.LocalSlack;
import org.arising.testkit.ObjectStore;
import org.arising.testkit.Records;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.core.sync.RequestBody;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code doctor}, {@code backup} and {@code restore} where attachments lie in a bucket, as an operator types them. */
@ResourceLock(Story.PROCESS)
class BucketCommandsTest {
    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Terminal terminal = new Terminal(environment);
    private ObjectStore store;
    private LocalSlack slack;
    private BucketDepot depot;

    @BeforeEach
    void setUp() throws IOException {
        store = new ObjectStore();
        slack = LocalSlack.start(Town.people());
        depot = new BucketDepot(store.settings("board"));
        environment.putAll(Map.of(
                "ARISING_DB", "jdbc:sqlite:" + folder.resolve("arising.db"),
                "ARISING_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "SLACK_SIGNING_SECRET", slack.signingSecret(),
                "SLACK_BOT_TOKEN", slack.botToken(),
                "SLACK_API_URL", slack.apiUrl().toString()));
        environment.putAll(store.environment("board"));
        assertThat(run("apply", Files.writeString(folder.resolve("setup.yaml"), Town.SETUP).toString())).as(terminal.errors()).isZero();
    }

    @AfterEach
    void close() {
        depot.close();
        slack.close();
        store.close();
    }

    private int run(String... args) {
        return terminal.run(args);
    }

    private String attach(String words) throws IOException {
        var content = words.getBytes(StandardCharsets.UTF_8);
        var sha256 = Sha256.of(content);
        depot.put(sha256, content);
        new Records(folder).change("INSERT INTO stored_file SELECT id, '%s', %d, 1 FROM workspace".formatted(sha256, content.length));
        return sha256;
    }

    private void damage(String sha256) {
        store.client().putObject(of -> of.bucket(ObjectStore.BUCKET).key("board/" + Depot.name(sha256)), RequestBody.fromString("otherwise"));
    }

    private void lose(String sha256) {
        store.client().deleteObject(of -> of.bucket(ObjectStore.BUCKET).key("board/" + Depot.name(sha256)));
    }

    @Test
    void what_the_bucket_lost_since_a_backup_is_found_and_put_back() throws IOException {
        var lost = attach("one");
        var damaged = attach("two");
        attach("three");
        var backups = folder.resolve("backups").toString();
        assertThat(run("backup", backups)).as(terminal.errors()).isZero();
        assertThat(terminal.said()).contains("3 attachments");
        assertThat(run("doctor", "--verify")).as(terminal.said()).isZero();
        assertThat(terminal.said()).contains("s3://council-files/board can be written", "All 3 attachments are as they were stored");
        assertThat(store.names()).hasSize(3);

        lose(lost);
        damage(damaged);
        assertThat(run("doctor", "--verify")).isEqualTo(1);
        assertThat(terminal.toMend()).singleElement().asString().contains("2 attachments are missing or damaged, first ");
        assertThat(run("backup", backups)).isEqualTo(1);
        assertThat(terminal.errors()).contains("lacks 2 attachments");

        assertThat(run("restore", Folders.backups(Path.of(backups)).getLast().toString())).as(terminal.errors()).isZero();
        assertThat(terminal.said()).contains("What was there before is kept: s3://council-files/board/" + Depot.name(damaged) + ".before-");
        assertThat(run("doctor", "--verify")).as(terminal.said()).isZero();
    }

    @Test
    void a_store_that_refuses_is_told_in_one_line_and_nothing_is_done_by_half() throws IOException {
        attach("one");
        environment.put("AWS_SECRET_ACCESS_KEY", "another secret");
        assertThat(run("doctor", "--verify")).isEqualTo(1);
        assertThat(terminal.toMend()).singleElement().asString()
                .contains("attachments: s3://council-files/board refuses access (SignatureDoesNotMatch).")
                .doesNotContain("disk", "another secret");
        assertThat(run("backup", folder.resolve("backups").toString())).isEqualTo(1);
        assertThat(terminal.errors())
                .contains("Nothing was backed up to", "s3://council-files/board refuses access (SignatureDoesNotMatch).")
                .doesNotContain("..", "IOException");
        assertThat(folder.resolve("backups")).isDirectoryNotContaining(each -> !each.getFileName().toString().equals(".lock"));
    }

    @Test
    void a_url_that_is_not_understood_stops_every_command_with_one_line() {
        environment.put("ARISING_FILES", "gs://council-files");
        assertThat(run("serve")).isEqualTo(1);
        assertThat(terminal.errors()).startsWith("serve: ARISING_FILES looks like a URL").hasLineCount(1);
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(terminal.toMend()).singleElement().asString().contains("ARISING_FILES looks like a URL");
    }
}
