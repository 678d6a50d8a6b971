package org.arising.document.importing;

import org.arising.action.ActionDesk;
import org.arising.action.Actions;
import org.arising.action.Change;
import org.arising.action.State;
import org.arising.action.Status;
import org.arising.kernel.Reference;
import org.arising.testkit.Seeds;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ImportDeskTest {
    private static final String HEAD = """
            Report to:\tPolice and Crime Committee
            Date:\t29 September 2022

            Actions Arising from the Meeting Held on 6 July 2022

            Item No.:\tItem Title\tResponsible Person\tAction(s)\tStatus
            """;
    private static final String FIRST = HEAD
            + "5\tQ&A\tDeputy Commissioner, MPS\tThe figures on vetting.\tOngoing. This information was requested on 27 July 2022.\n"
            + "5\tQ&A\tDeputy Commissioner, MPS\tThe figures on theft.\tOngoing.\n"
            + "6\tIOPC\tThe IOPC\tThe process.\tCompleted. Attached at Appendix 2.\n";
    private static final String LATER = FIRST.replace("Date:\t29 September 2022", "Date:\t16 November 2022")
                    .replace("Ongoing. This information was requested on 27 July 2022.", "Completed. Attached at Appendix 4.")
                    .replace("theft.\tOngoing.", "theft.\tCompleted. Attached at Appendix 5.")
            + "7\tNew\tMOPAC\tThe plan.\tOngoing.\n";

    @TempDir
    Path folder;

    private Workshop shop;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void rows_get_references_by_the_year_of_their_meeting_in_document_order() {
        var report = imported(shop.order("000.txt", Seeds.register()));
        assertThat(report.added()).hasSize(43).startsWith(Reference.of("PCC-2022-001"), Reference.of("PCC-2022-002"));
        assertThat(report.stored()).isTrue();
        assertThat(shop.number("SELECT count(*) FROM outbox")).isZero();
        assertThat(shop.action("PCC-2022-001").origin().meeting()).isEqualTo(LocalDate.of(2022, 7, 20));
        assertThat(shop.action("PCC-2018-001").wording().closing()).isEqualTo("Data for 2020 has now been requested.");
    }

    @Test
    void the_same_file_again_changes_nothing_whatever_it_is_called() {
        imported(shop.order("a.txt", FIRST));
        var before = shop.counts();
        assertThat(shop.doImport(shop.order("b.txt", FIRST)))
                .isInstanceOfSatisfying(ImportResult.Known.class, known -> assertThat(known.words()).contains("a.txt", "3 October 2022"));
        assertThat(shop.counts()).isEqualTo(before);
    }

    @Test
    void a_document_of_another_committee_is_refused_and_nothing_is_stored_unless_forced() {
        var other = shop.order("a.txt", FIRST.replace("Police and Crime Committee", "Transport Committee"));
        var before = shop.counts();
        assertThat(shop.doImport(other))
                .isInstanceOfSatisfying(ImportResult.Foreign.class, no -> assertThat(no.why())
                        .contains("Transport Committee", "Police and Crime Committee"));
        assertThat(shop.counts()).isEqualTo(before);
        assertThat(imported(with(other, false, true)).added()).hasSize(3);
    }

    @Test
    void a_committee_that_there_is_not_is_refused_with_those_there_are() {
        var o = shop.order("a.txt", FIRST);
        var wrong = new ImportOrder(
                o.workspace(), "XYZ", o.file(), o.sha256(), o.draft(), false, true, null, o.actor(), o.at());
        assertThat(shop.doImport(wrong))
                .isInstanceOfSatisfying(ImportResult.Refused.class, no -> assertThat(no.why()).contains("XYZ", "PCC"));
    }

    @Test
    void a_dry_run_reports_all_and_stores_nothing() {
        var before = shop.counts();
        var report = imported(with(shop.order("a.txt", FIRST), true, false));
        assertThat(report.stored()).isFalse();
        assertThat(report.added()).hasSize(3);
        assertThat(shop.counts()).isEqualTo(before);
        assertThat(imported(shop.order("a.txt", FIRST)).added()).isEqualTo(report.added());
    }

    @Test
    void a_later_register_updates_what_it_mentions_and_adds_what_is_new() {
        imported(shop.order("first.txt", FIRST));
        var report = imported(shop.order("later.txt", LATER));
        assertThat(report.added()).containsExactly(Reference.of("PCC-2022-004"));
        assertThat(report.recognised()).hasSize(3);
        var action = shop.action("PCC-2022-001");
        assertThat(action.state()).isEqualTo(new State.Completed(LocalDate.of(2022, 11, 16)));
        assertThat(action.statedStatus()).isEqualTo(Status.COMPLETED);
        assertThat(action.appendices()).containsExactly(4);
        assertThat(shop.action("PCC-2022-003").state()).isEqualTo(new State.Completed(LocalDate.of(2022, 9, 29)));
    }

    @Test
    void what_was_changed_here_is_never_overwritten_but_listed_as_a_difference() {
        imported(shop.order("first.txt", FIRST));
        shop.of(ActionDesk.class)
                .change(shop.hand("U0CLERK", "1"), List.of(Reference.of("PCC-2022-001")), new Change.Close("no longer wanted"));
        var before = shop.action("PCC-2022-001");
        var report = imported(shop.order("later.txt", LATER));
        assertThat(shop.action("PCC-2022-001")).isEqualTo(before);
        assertThat(report.differences()).anySatisfy(found -> {
            assertThat(found.words()).contains("PCC-2022-001", "Attached at Appendix 4.", "no longer wanted");
            assertThat(found.outcome()).isEqualTo(Found.Outcome.OPEN);
        });
        assertThat(shop.action("PCC-2022-002").state()).isInstanceOf(State.Completed.class);
    }

    @Test
    void an_action_that_a_later_register_leaves_out_stays_as_it_is() {
        imported(shop.order("first.txt", FIRST));
        var before = shop.action("PCC-2022-001");
        var report = imported(shop.order("later.txt", HEAD + "7\tNew\tMOPAC\tThe plan.\tOngoing.\n"));
        assertThat(shop.action("PCC-2022-001")).isEqualTo(before);
        assertThat(report.missing()).containsExactly(Reference.of("PCC-2022-001"), Reference.of("PCC-2022-002"));
    }

    @Test
    void a_request_that_two_registers_state_is_one_event() {
        imported(shop.order("first.txt", FIRST));
        imported(shop.order(
                "later.txt",
                FIRST.replace("requested on 27 July 2022.", "requested on 27 July 2022. A follow-up request was made on 1 September 2022.")));
        var history = shop.of(Actions.class).history(shop.workspace(), Reference.of("PCC-2022-001")).stream()
                .map(event -> event.what().getClass().getSimpleName() + " " + event.day())
                .toList();
        assertThat(history).containsOnlyOnce("Requested 2022-07-27").containsOnlyOnce("FollowedUp 2022-09-01");
    }

    private ImportReport imported(ImportOrder order) {
        return switch (shop.doImport(order)) {
            case ImportResult.Imported(var report) -> report;
            case ImportResult.Known(var words) -> throw new AssertionError(words);
            case ImportResult.Foreign(var why) -> throw new AssertionError(why);
            case ImportResult.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private static ImportOrder with(ImportOrder o, boolean dryRun, boolean force) {
        return new ImportOrder(
                o.workspace(), o.committee(), o.file(), o.sha256(), o.draft(), dryRun, force, null, o.actor(), o.at());
    }
}
