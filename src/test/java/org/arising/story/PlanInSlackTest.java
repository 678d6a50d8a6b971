package org.arising.story;

import org.arising.action.Happening;
import org.arising.action.ReadActions;
import org.arising.kernel.Reference;
import org.arising.plan.PlanDesk;
import org.arising.playground.Modal;
import org.arising.playground.Submitted;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** Every lead of a plan is asked for an update, answers from the button, and an officer issues what was said. */
@Story
class PlanInSlackTest {
    private static final Instant MORNING = Instant.parse("2022-10-03T06:59:30Z");
    private static final String PLAN = """
            Action plan, update of June 2022

            Chapter\tCommitment\tStatus Update
            1. Fair use of powers\tThe MPS will publish its figures on searches every quarter.\tThe first figures were published in May.
            1. Fair use of powers\tThe MPS will have its training reviewed by the College of Policing.\tThe review has begun.
            2. Working together\tMOPAC will set up a panel of young people.\tApplications are open.
            2. Working together\tThe London Fire Brigade will share its lessons.\t
            """;

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void open() throws IOException {
        town = Town.at(MORNING, 1, folder, Town.people());
        town.apply(Town.SETUP);
        town.importFile(Files.writeString(folder.resolve("plan.txt"), PLAN));
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void leads_are_asked_answer_and_the_update_is_issued() {
        var clerk = town.person("U0CLERK");
        openPeriod("October 2022");

        var asked = town.awaitMessage("C0MPS", "update for October 2022");
        assertThat(asked.seenText()).contains("these 2 commitments stand, by 14 October 2022", "publish its figures");
        assertThat(asked.labels()).containsExactly("Give update", "Give update");
        town.awaitMessage("C0MOPAC", "panel of young people");

        var give = town.person("U0MPS").clicks(asked, "Give update").opened();
        assertThat(give.title()).isEqualTo("Give update");
        assertThat(give.valueOf("Status note")).containsExactly("The first figures were published in May.");
        give.fill("Status note", "Figures were published\nfor every borough.").submit().closed();
        assertThat(town.slack().awaits(Town.SOON, now -> now.current(asked).labels().contains("Change update"))).isTrue();
        assertThat(town.slack().current(asked).seenText()).contains("given by <@U0MPS>");

        var progress = told(clerk.types("C0PCC", "/actions plan"));
        assertThat(progress.text()).contains("1 of 4 updates given, answers by 14 October 2022", "Still missing");
        Modal edit = clerk.selects(progress, "plan:edit", "PCC-2022-001").opened();
        assertThat(edit.seenText()).contains("As given: Figures were published for every borough.");
        edit.fill("Status note", "Figures were published for each of the 32 boroughs.").submit().closed();

        clerk.clicks(told(clerk.types("C0PCC", "/actions plan")), "Issue update");
        var issued = town.awaitMessage("C0PCC", "Update of the plan: October 2022");
        assertThat(issued.files()).extracting(file -> file.path("name").asText())
                .containsExactly("PCC-update-October-2022.docx", "PCC-update-October-2022.pdf");
        var first = Reference.of("PCC-2022-001");
        assertThat(town.bean(ReadActions.class).find(town.workspace(), first).orElseThrow().statusNote())
                .isEqualTo("Figures were published for each of the 32 boroughs.");
        assertThat(town.bean(ReadActions.class).history(town.workspace(), first)).anyMatch(event -> event.what() instanceof Happening.Updated);
        assertThat(town.bean(PlanDesk.class).history(town.workspace(), first)).singleElement().satisfies(update -> {
            assertThat(update.given()).isEqualTo("Figures were published for every borough.");
            assertThat(update.text()).isEqualTo("Figures were published for each of the 32 boroughs.");
        });
        assertThat(town.slack().awaits(Town.SOON, now -> now.current(asked).labels().isEmpty())).isTrue();
        assertThat(town.bean(ReadActions.class).find(town.workspace(), Reference.of("PCC-2022-002")).orElseThrow().statusNote())
                .as("of which nobody said anything").isEqualTo("The review has begun.");
    }

    @Test
    void nothing_has_changed_is_an_update_too() {
        openPeriod("October 2022");
        var asked = town.awaitMessage("C0MPS", "update for October 2022");
        var give = town.person("U0MPS").clicks(asked, "Give update").opened();
        give.choose("No change", "same").submit().closed();
        assertThat(town.bean(PlanDesk.class).history(town.workspace(), Reference.of("PCC-2022-001")))
                .extracting(update -> update.text()).containsExactly("The first figures were published in May.");
    }

    @Test
    void what_two_say_at_once_is_shown_to_the_second_before_it_takes_the_place_of_the_first() {
        openPeriod("October 2022");
        var asked = town.awaitMessage("C0MPS", "update for October 2022");
        var first = town.person("U0MPS").clicks(asked, "Give update").opened();
        var second = town.person("U0CLERK").clicks(asked, "Give update").opened();
        first.fill("Status note", "All boroughs have published.").submit().closed();
        second.fill("Status note", "Published in July.");
        var again = ((Submitted.Updated) second.submit()).modal();
        assertThat(again.seenText()).contains("Changed while you had this form open", "All boroughs have published.");
        assertThat(again.valueOf("Status note")).containsExactly("Published in July.");
        assertThat(said()).isEqualTo("All boroughs have published.");

        again.submit().closed();
        assertThat(said()).isEqualTo("Published in July.");

        var clerk = town.person("U0CLERK");
        var edit = clerk.selects(told(clerk.types("C0PCC", "/actions plan")), "plan:edit", "PCC-2022-001").opened();
        assertThat(town.slack().awaits(Town.SOON, now -> now.current(asked).labels().contains("Change update"))).isTrue();
        var third = town.person("U0MPS").clicks(town.slack().current(asked), "Change update").opened();
        third.fill("Status note", "Published in August.").submit().closed();
        edit.fill("Status note", "Published by all.");
        var editAgain = ((Submitted.Updated) edit.submit()).modal();
        assertThat(editAgain.seenText()).contains("What stands there now: Published in August.");
        editAgain.submit().closed();
        assertThat(said()).isEqualTo("Published by all.");
    }

    private String said() {
        return town.bean(PlanDesk.class).history(town.workspace(), Reference.of("PCC-2022-001")).getLast().text();
    }

    @Test
    void who_leads_another_commitment_is_refused_and_a_late_answer_is_told_so() {
        openPeriod("October 2022");
        var asked = town.awaitMessage("C0MPS", "update for October 2022");
        var others = town.awaitMessage("C0MOPAC", "update for October 2022");
        assertThat(town.person("U0MEMBER").clicks(others, "Give update").opened().seenText()).contains("can give this update");
        var form = town.person("U0MPS").clicks(asked, "Give update").opened();
        var clerk = town.person("U0CLERK");
        var own = clerk.selects(told(clerk.types("C0PCC", "/actions plan")), "plan:edit", "PCC-2022-004").opened();
        own.fill("Status note", "The Brigade has written.").submit().closed();
        clerk.clicks(told(clerk.types("C0PCC", "/actions plan")), "Issue update");
        town.awaitMessage("C0PCC", "Update of the plan");
        form.fill("Status note", "Too late.");
        assertThat(form.submit().toString()).contains("was issued meanwhile");
    }

    @Test
    void a_period_is_opened_once_and_with_nothing_to_send_nobody_is_asked() {
        town.apply(Town.SETUP.replace("sending: on", "sending: off"));
        openPeriod("October 2022");
        assertThat(told(town.person("U0CLERK").types("C0PCC", "/actions plan")).text()).contains("0 of 4 updates given");
        assertThat(town.posts("C0MPS")).isEmpty();
        assertThat(told(town.person("U0MPS").types("C0PCC", "/actions plan")).text()).contains("Officers of");
    }

    private void openPeriod(String label) {
        Modal form = town.person("U0CLERK").types("C0PCC", "/actions plan").opened();
        assertThat(form.title()).isEqualTo("Ask for updates");
        assertThat(form.seenText()).contains("4 commitments", "Fair use of powers: 2");
        form.fill("Period", label).pickDate("Deadline", LocalDate.of(2022, 10, 14)).submit();
    }

}
