package org.arising.action;

import org.arising.response.Response;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Which committees ask something of an organisation or a post, and so which must agree to who answers for it. */
class AskingTest {
    private static final String POST = "MOPAC/Deputy Mayor for Policing and Crime";
    private static final Action.Responsible MPS = new Action.Responsible("MPS", List.of("MPS"), List.of());
    private static final Action.Responsible HOLDER = new Action.Responsible("Deputy Mayor", List.of(), List.of(POST));
    private static final Wording PARTS =
            new Wording("To show:", List.of(new Wording.Part("May", ""), new Wording.Part("June", "")), "");

    @TempDir
    private Path folder;

    private Workshop shop;
    private int deeds;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_committee_asks_its_responsible_party_and_no_other() {
        add(Wording.plain("To show May."), MPS);
        assertThat(asking("MPS")).containsExactly("PCC");
        assertThat(asking("MOPAC")).isEmpty();
        assertThat(asking("MP")).isEmpty();
        assertThat(asking("MPS", Set.of("STD"))).isEmpty();
        assertThat(asking("MPS", Set.of())).isEmpty();
    }

    @Test
    void an_action_that_has_ended_is_still_asked_of_its_party_which_still_reads_it() {
        var ref = add(Wording.plain("To show May."), MPS);
        answer(ref, Set.of());
        assertThat(shop.action(ref).state()).isInstanceOf(State.Completed.class);
        assertThat(asking("MPS")).containsExactly("PCC");
    }

    @Test
    void what_is_asked_of_a_post_is_asked_of_its_organisation_and_not_the_other_way_round() {
        add(Wording.plain("To show May."), HOLDER);
        assertThat(asking(POST)).containsExactly("PCC");
        assertThat(asking("MOPAC")).containsExactly("PCC");
        add(Wording.plain("To show June."), MPS);
        assertThat(asking("MPS/Commissioner")).isEmpty();
    }

    @Test
    void the_lead_of_a_part_is_asked_too_after_that_part_was_answered() {
        var ref = add(PARTS, MPS);
        change(ref, new Change.AssignPart(1, HOLDER, "It is theirs."));
        assertThat(asking(POST)).containsExactly("PCC");
        answer(ref, Set.of(1));
        assertThat(shop.action(ref).asked()).containsExactly(MPS);
        assertThat(asking(POST)).containsExactly("PCC");
        assertThat(asking("MOPAC")).containsExactly("PCC");
        assertThat(asking("MOPAC/Deputy Mayor")).isEmpty();
        assertThat(asking(POST, Set.of("STD"))).isEmpty();
    }

    private Set<String> asking(String party) {
        return asking(party, Set.of("PCC", "STD"));
    }

    private Set<String> asking(String party, Set<String> committees) {
        return shop.of(ReadActions.class).asking(shop.workspace(), party, committees);
    }

    private String add(Wording wording, Action.Responsible responsible) {
        var fresh = new NewAction("PCC", null, null, wording, responsible, Deadline.NONE, Kind.UNDERTAKING, null);
        return done(shop.of(ActionDesk.class).add(hand(), fresh));
    }

    private void change(String ref, Change change) {
        done(shop.of(ActionDesk.class).change(hand(), List.of(shop.action(ref).ref()), change));
    }

    private void answer(String ref, Set<Integer> parts) {
        var response = new Response("r" + deeds, "U0CLERK", LocalDate.of(2022, 10, 3), "Here it is.", List.of());
        done(shop.of(ActionDesk.class).complete(hand(), List.of(shop.action(ref).ref()), new Answer(response, parts)));
    }

    private Hand hand() {
        return shop.hand("U0CLERK", "deed " + ++deeds);
    }

    private static String done(Outcome outcome) {
        return ((Outcome.Done) outcome).actions().getFirst().ref().toString();
    }
}
