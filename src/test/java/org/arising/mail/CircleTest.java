package org.arising.mail;

import org.arising.action.Action;
import org.arising.committee.Mailing;
import org.arising.committee.Organisation;
import org.arising.committee.Post;
import org.arising.committee.Roster;
import org.arising.testkit.SomeActions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class CircleTest {
    private static final String CHIEF = "chief@spark.example";

    private static Post post(String title, @Nullable Mailing mail) {
        return new Post(title, "SPARK", null, null, null, null, mail);
    }

    private static Mailing mailing(String address, String... copies) {
        return new Mailing(address, Mailing.Prefer.EMAIL, List.of(copies), null, null, false);
    }

    private static Roster roster(@Nullable Mailing shared, Post... posts) {
        var body = new Organisation("SPARK", "Spark2Life", List.of(), null, Set.of(), Set.of(), Set.of(), shared);
        return Roster.of(List.of(), List.of(body), List.of(posts), List.of()).mailing(true);
    }

    private static Action asked(Post post, boolean exempt) {
        var a = SomeActions.asked();
        return new Action(
                a.ref(), a.origin(), new Action.Responsible(post.title(), List.of("SPARK"), List.of(post.key())), a.kind(),
                a.wording(), a.answered(), a.state(), a.statedStatus(), a.statusNote(), a.appendices(), a.deadline(), a.chapter(),
                a.source(), a.warnings(), a.raised(), a.imported(), a.expected(), a.snoozedUntil(), exempt, a.awaiting(),
                a.touch(), a.version());
    }

    @Test
    void one_address_of_two_posts_has_the_copies_of_both_but_not_of_what_is_not_for_publication() {
        var one = post("Chief", mailing(CHIEF, "a@spark.example"));
        var two = post("Secretary", mailing(CHIEF, "b@spark.example"));
        var roster = roster(null, one, two);
        assertThat(Circle.of(List.of(asked(one, false), asked(two, false)), CHIEF, roster).copies())
                .containsExactly("a@spark.example", "b@spark.example");
        assertThat(Circle.of(List.of(asked(one, true), asked(two, false)), CHIEF, roster).copies())
                .containsExactly("a@spark.example");
        assertThat(Circle.of(List.of(asked(one, true), asked(two, true)), CHIEF, roster).copies()).isEmpty();
    }

    @Test
    void a_post_without_an_address_adds_its_copies_to_those_of_its_organisation() {
        var post = post("Secretary", mailing("", "b@spark.example"));
        var roster = roster(mailing("office@spark.example", "a@spark.example"), post);
        assertThat(Circle.of(List.of(asked(post, false)), "office@spark.example", roster).copies())
                .containsExactly("a@spark.example", "b@spark.example");
    }

    @Test
    void nobody_has_a_copy_of_what_they_are_sent() {
        var post = post("Chief", mailing(CHIEF, "Chief@spark.example", "a@spark.example"));
        assertThat(Circle.of(List.of(asked(post, false)), CHIEF, roster(null, post)).copies()).containsExactly("a@spark.example");
    }

    @Test
    void whoever_was_written_to_before_is_found_at_the_deputys_address_while_they_are_away() {
        var away = new Mailing(CHIEF, Mailing.Prefer.EMAIL, List.of(), "deputy@spark.example", LocalDate.of(2022, 10, 14), false);
        var post = post("Chief", away);
        var roster = roster(mailing("office@spark.example"), post);
        assertThat(Circle.addresses(List.of(asked(post, false)), roster, CHIEF))
                .containsExactly("deputy@spark.example", "office@spark.example");
        assertThat(Circle.of(List.of(asked(post, false)), "deputy@spark.example", roster).addresses())
                .containsExactlyInAnyOrder(CHIEF, "deputy@spark.example");
    }
}
