package org.arising.story;

import jakarta.mail.Message;
import org.arising.action.Happening;
import org.arising.committee.Mailing;
import org.arising.committee.Rosters;
import org.arising.testkit.Eventually;
import org.arising.testkit.PostOffice;
import org.arising.testkit.ScriptedSmtp;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import static org.arising.testkit.PostOffice.SECOND;
import static org.arising.testkit.PostOffice.SEVEN;
import static org.arising.testkit.PostOffice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is in copy has what was asked, and may answer it; a deputy is written to while the holder is away. */
@Story
class MailCopiesTest {
    private static final String POST = "Deputy Mayor for Policing and Crime";
    private static final String OFFICE = "office@mopac.example";
    private static final String JO = "jo@adviser.example";
    private static final String DEPUTY = "acting@mopac.example";
    private static final String COPIES = ", copy: [%s, %s]".formatted(OFFICE, JO);

    @TempDir
    private Path folder;

    @Test
    void one_message_goes_to_all_and_who_was_in_copy_answers_it_as_well() throws Exception {
        try (var office = new PostOffice();
                var town = office.town(folder, COPIES)) {
            var asked = office.asked(town);
            assertThat(Arrays.stream(asked.getRecipients(Message.RecipientType.CC)).map(Object::toString))
                    .containsExactly(OFFICE, JO);
            assertThat(office.awaits(OFFICE, 1).getFirst().getMessageID()).isEqualTo(asked.getMessageID());
            assertThat(office.awaits(JO, 1).getFirst().getMessageID()).isEqualTo(asked.getMessageID());

            office.arrives(town, PostOffice.reply(asked, JO, "The audit was published in May."));
            var offer = PostOffice.told(town, "answered by e-mail about " + SEVEN);
            assertThat(offer.seenText())
                    .contains("It comes from whoever was in copy when " + THEIRS + " was asked")
                    .doesNotContain("It does not come from where the question went");
            var form = town.person("U0CLERK").clicks(offer, "Complete " + SEVEN).opened();
            form.submit().closed();
            assertThat(town.action(SEVEN).statusSentence()).contains("ompleted");
        }
    }

    @Test
    void a_copy_that_bounces_is_named_and_what_was_asked_counts_as_asked() throws Exception {
        try (var office = new PostOffice();
                var town = office.town(folder, COPIES)) {
            var asked = office.asked(town);
            office.arrives(town, PostOffice.bounce(asked, JO));
            var told = PostOffice.told(town, "was not delivered");
            assertThat(told.seenText()).contains("A copy to " + JO, SEVEN, "No such user here", "counts as asked");
            assertThat(PostOffice.history(town))
                    .anySatisfy(what -> assertThat(what).isInstanceOf(Happening.FollowedUp.class))
                    .anySatisfy(what -> assertThat(what).isInstanceOfSatisfying(
                            Happening.Undelivered.class, missed -> assertThat(missed.copy()).isTrue()));
            office.arrives(town, PostOffice.bounce(asked, THEIRS));
            assertThat(PostOffice.told(town, "The e-mail to " + THEIRS).seenText()).contains("ask again with /actions chase");
            assertThat(PostOffice.history(town)).anySatisfy(what -> assertThat(what).isInstanceOfSatisfying(
                    Happening.Undelivered.class, missed -> assertThat(missed.copy()).isFalse()));
        }
    }

    @Test
    void a_copy_that_the_server_refuses_does_not_hold_up_the_message() throws Exception {
        try (var server = new ScriptedSmtp().answering("RCPT TO:<" + JO, "550 5.1.1 no such mailbox");
                var town = PostOffice.town(folder, PostOffice.through(server), COPIES)) {
            town.reach(PostOffice.MONDAY);
            assertThat(PostOffice.told(town, "took no copy to " + JO).seenText()).contains("no such mailbox", SEVEN);
            Eventually.holds(Town.SOON, () -> assertThat(PostOffice.history(town))
                    .anySatisfy(what -> assertThat(what).isInstanceOf(Happening.FollowedUp.class)));
            assertThat(server.taken()).hasSize(1);
            assertThat(server.heard().subList(server.heard().indexOf("RSET"), server.heard().indexOf("DATA")))
                    .anySatisfy(line -> assertThat(line).contains(THEIRS))
                    .anySatisfy(line -> assertThat(line).contains(OFFICE))
                    .noneSatisfy(line -> assertThat(line).contains(JO));
        }
    }

    @Test
    void whom_a_message_asks_is_never_left_out_for_a_copy() throws Exception {
        try (var server = new ScriptedSmtp().answering("RCPT TO:<" + THEIRS, "550 5.1.1 she has left");
                var town = PostOffice.town(folder, PostOffice.through(server), COPIES)) {
            town.reach(PostOffice.MONDAY);
            assertThat(PostOffice.told(town, "she has left").seenText()).contains(THEIRS);
            assertThat(server.taken()).isEmpty();
            assertThat(PostOffice.history(town)).noneSatisfy(what -> assertThat(what).isInstanceOf(Happening.FollowedUp.class));
        }
    }

    @Test
    void the_deputy_is_written_to_until_the_holder_is_back_in_the_same_conversation() throws Exception {
        try (var office = new PostOffice();
                var town = office.town(folder, ", copy: [%s]".formatted(OFFICE))) {
            var form = town.person("U0CLERK").types("C0PCC", "/actions settings " + POST).opened();
            form.pickDate("Away until", LocalDate.of(2022, 10, 14));
            assertThat(form.submit().toString()).contains("Name the address that is written to until then");
            form.fill("Deputy's e-mail address", DEPUTY);
            form.submit().closed();

            town.reach(PostOffice.MONDAY);
            var first = office.awaits(DEPUTY, 1).getFirst();
            assertThat(office.awaits(OFFICE, 1)).hasSize(1);
            assertThat(office.arrivedFor(THEIRS)).isEmpty();
            // It arrives a moment before it is known as sent, and from that day the next is reckoned.
            Eventually.holds(Town.SOON, () -> assertThat(PostOffice.history(town))
                    .anySatisfy(what -> assertThat(what).isInstanceOf(Happening.FollowedUp.class)));

            town.reach(SECOND.minus(Duration.ofDays(2)));
            Eventually.holds(Town.SOON, () -> assertThat(town.bean(Rosters.class).of(town.workspace()).post("MOPAC/" + POST)
                            .orElseThrow().mail().away())
                    .isNull());
            town.reach(SECOND);
            var second = office.awaits(THEIRS, 1).getFirst();
            assertThat(second.getHeader("In-Reply-To")).containsExactly(first.getMessageID());
            assertThat(office.arrivedFor(DEPUTY)).hasSize(1);
        }
    }

    @Test
    void which_way_goes_first_is_kept_while_there_is_no_address() {
        try (var office = new PostOffice();
                var town = office.town(folder, COPIES)) {
            var form = town.person("U0CLERK").types("C0PCC", "/actions settings " + POST).opened();
            assertThat(form.valueOf("In copy")).containsExactly(OFFICE + ", " + JO);
            form.fill("E-mail address", "");
            form.fill("In copy", OFFICE + " and the rest");
            assertThat(form.submit().toString()).contains("Not all of this is an e-mail address");
            form.fill("In copy", OFFICE);
            form.submit().closed();
            assertThat(mailing(town)).isEqualTo(new Mailing("", Mailing.Prefer.EMAIL, List.of(OFFICE), null, null, false));
            town.reach(PostOffice.MONDAY);
            town.awaitMessage("C0MOPAC", SEVEN);
            assertThat(office.server().getReceivedMessages()).isEmpty();

            town.apply("posts: [{ title: %s, organisation: MOPAC, email: %s }]".formatted(POST, THEIRS));
            assertThat(mailing(town)).isEqualTo(new Mailing(THEIRS, Mailing.Prefer.EMAIL, List.of(OFFICE), null, null, false));
        }
    }

    private static Mailing mailing(Town town) {
        return town.bean(Rosters.class).current(town.workspace()).post("MOPAC/" + POST).orElseThrow().mail();
    }
}
