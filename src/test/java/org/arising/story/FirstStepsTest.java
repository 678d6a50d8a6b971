package org.arising.story;

import org.arising.playground.Submitted;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** From an empty workspace to the first digest, in Slack alone. */
@Story
class FirstStepsTest {
    /** Friday before the digest of Monday 3 October 2022. */
    private static final Instant FRIDAY = Instant.parse("2022-09-30T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_clerk_gets_from_nothing_to_the_first_digest() throws InterruptedException {
        try (var town = Town.at(FRIDAY, 1, folder, Town.people())) {
            var clerk = town.person("U0CLERK");
            var overview = told(clerk.types("C0PCC", "/actions"));
            assertThat(overview.text()).contains("No committee");

            var form = clerk.clicks(overview, "Set up a committee").opened();
            form.fill("Name", "Police and Crime Committee").fill("Code", "pcc");
            assertThat(form.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel().get("Code")).contains("capital letters"));
            form.fill("Code", "PCC");
            form.submit();
            town.awaitMessage("C0PCC", "Police and Crime Committee was set up");
            assertThat(told(town.person("U0MEMBER").types("C0PCC", "/actions settings new")).text())
                    .contains("those who run this Slack workspace");

            var body = clerk.types("C0PCC", "/actions settings MPS").opened();
            assertThat(body.title()).isEqualTo("New organisation");
            body.fill("Name", "Metropolitan Police Service");
            body.submit().closed();
            town.awaitMessage("C0PCC", "MPS was added");

            var add = clerk.types("C0PCC", "/actions add the risk register, by 28 October, MPS").opened();
            add.submit().closed();
            assertThat(told(clerk.types("C0PCC", "/actions ongoing Metropolitan Police Service")).text())
                    .startsWith("1 ongoing action");
            town.reach(Instant.parse("2022-10-03T08:00:00Z"));
            assertThat(town.awaitMessage("C0PCC", "1 ongoing action").text()).contains("PCC-2022-001");
        }
    }
}
