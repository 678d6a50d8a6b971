package org.arising.story;

import org.arising.action.ReadActions;
import org.arising.kernel.Reference;
import org.arising.playground.Modal;
import org.arising.playground.Posted;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** An officer hands in documents and decides on them, in their own conversation. */
@Story
class ImportInSlackTest {
    private static final Instant MORNING = Instant.parse("2022-10-03T06:59:30Z");
    private static final double AS_IT_IS = 1;
    private static final String REGISTER = """
            Report to:\tPolice and Crime Committee
            Date:\t29 September 2022

            Actions Arising from the Meeting Held on 6 July 2022

            Item No.:\tItem Title\tResponsible Person\tAction(s)\tStatus
            5\tQ&A\tDeputy Commissioner, MPS\tThe figures on the vetting of new recruits in each of the boroughs.\tOngoing.
            6\tIOPC\t\tThe process that is followed when cases are reopened.\tCompleted. Attached at Appendix 2.
            """;

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void open() {
        town = Town.at(MORNING, AS_IT_IS, folder, Town.people());
        town.apply(Town.SETUP);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void the_register_is_told_of_doubts_first_and_stored_when_its_officer_says_so() {
        handIn("register.txt", Seeds.register());
        var headline = settled("Nothing is stored yet");
        assertThat(headline.seenText()).contains("register.txt", "41 actions from 22 meetings", "2 standing items", "43 new");
        assertThat(headline.labels()).containsExactly("Import all", "Choose", "Discard");
        var first = inThread("Doubts");
        assertThat(first.threadTs()).isEqualTo(headline.ts());
        assertThat(first.text()).startsWith("Doubts (");
        inThread("Actions of the meeting of 15 May 2018");
        town.person("U0CLERK").clicks(headline, "Import all");
        var stored = settled("43 actions added");
        assertThat(stored.ts()).isEqualTo(headline.ts());
        assertThat(stored.labels()).isEmpty();
        town.awaitMessage("C0PCC", "register.txt was imported: 43 actions added");
        assertThat(town.bean(ReadActions.class).ongoing(town.workspace(), "PCC")).hasSize(18);
    }

    @Test
    void a_few_of_its_actions_are_chosen() {
        handIn("register.txt", REGISTER);
        var form = town.person("U0CLERK").clicks(settled("Nothing is stored yet"), "Choose").opened();
        assertThat(form.title()).isEqualTo("Choose actions");
        assertThat(form.valueOf("Actions")).hasSize(2);
        form.choose("Actions", "1").submit().closed();
        settled("1 action added");
        assertThat(town.bean(ReadActions.class).find(town.workspace(), Reference.of("PCC-2022-001")).orElseThrow().wording().text())
                .startsWith("The process");
    }

    @Test
    void what_is_discarded_is_not_stored_and_its_buttons_are_gone() {
        handIn("register.txt", REGISTER);
        town.person("U0CLERK").clicks(settled("Nothing is stored yet"), "Discard");
        assertThat(settled("Nothing was stored.").labels()).isEmpty();
        assertThat(town.bean(ReadActions.class).all(town.workspace(), "PCC")).isEmpty();
    }

    @Test
    void a_document_of_another_committee_is_asked_about() {
        handIn("register.txt", REGISTER.replace("Police and Crime Committee", "Transport Committee"));
        var headline = settled("Transport Committee");
        assertThat(headline.labels()).containsExactly("Import anyway", "Discard");
        town.person("U0CLERK").clicks(headline, "Import anyway");
        assertThat(settled("Nothing is stored yet").labels()).contains("Import all");
    }

    @Test
    void a_later_document_that_says_otherwise_is_chosen_on() {
        handIn("first.txt", REGISTER);
        town.person("U0CLERK").clicks(settled("Nothing is stored yet"), "Import all");
        settled("2 actions added");
        handIn("second.txt", REGISTER.replace("in each of the boroughs", "in two of the boroughs").replace("29 September", "30 September"));
        town.person("U0CLERK").clicks(settled("1 difference"), "Import all");
        var stored = settled("1 difference to choose on");
        var form = town.person("U0CLERK").clicks(stored, "Choose on 1 difference").opened();
        form.choose("PCC-2022-001, action", "take").submit().closed();
        town.awaitMessage("C0PCC", "PCC-2022-001 corrected from a document");
        assertThat(town.bean(ReadActions.class).find(town.workspace(), Reference.of("PCC-2022-001")).orElseThrow().wording().text())
                .contains("in two of the boroughs");
        assertThat(town.slack().awaits(Town.SOON, now -> settled("1 difference to choose on").labels().isEmpty())).isTrue();
    }

    @Test
    void a_file_that_cannot_be_read_gets_one_clear_line() {
        handIn("scan.png", "\u0000PNG");
        assertThat(settled("scan.png").labels()).isEmpty();
        handIn("minutes.txt", "Nothing was agreed.");
        assertThat(settled("holds no action").seenText()).contains("minutes.txt");
    }

    @Test
    void who_is_no_officer_is_refused() {
        assertThat(told(town.person("U0MPS").types("C0PCC", "/actions import")).text()).contains("Officers of a committee");
    }

    private void handIn(String name, String content) {
        Modal form = town.person("U0CLERK").types("C0PCC", "/actions import").opened();
        assertThat(form.title()).isEqualTo("Import actions");
        form.attach("Files", name, content.getBytes(StandardCharsets.UTF_8)).submit().closed();
    }

    /** The newest message in the clerk's conversation once it says those words. */
    private Posted settled(String words) {
        return town.awaitMessage(conversation(), words);
    }

    private Posted inThread(String words) {
        return town.awaitMessage(conversation(), words);
    }

    private String conversation() {
        town.slack().awaits(Town.SOON, now -> !town.person("U0CLERK").direct().messages().isEmpty());
        return town.person("U0CLERK").direct().id();
    }
}
