package org.arising.story;

import org.arising.committee.Workspaces;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;
import org.arising.setup.SetupDesk;
import org.arising.testkit.Eventually;
import org.arising.testkit.Logged;
import org.arising.testkit.PostOffice;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.nio.file.Path;

import static org.arising.testkit.PostOffice.OURS;
import static org.assertj.core.api.Assertions.assertThat;

/** One mailbox for several workspaces: what answers nothing goes to whose committee it names, or to nobody. */
@Story
@ResourceLock(Story.PROCESS)
class MailOfSeveralTest {
    private static final String OTHERS = """
            committees:
              - { code: FIRE, name: Fire Committee, channel: C0FIRE, officers: [U0FIRE] }
              - { code: TC, name: Transport Committee, channel: C0TC, officers: [U0FIRE] }
            """;

    @TempDir
    private Path folder;

    private static String mail(String to, String id, String text) {
        return "From: Jo Reed <jo@spark.example>\nTo: %s\nSubject: A question\nMessage-ID: <%s@spark.example>\n\n%s\n".formatted(to, id, text);
    }

    @Test
    void mail_that_names_a_committee_of_one_workspace_goes_there_and_other_mail_stays_with_one_line() {
        try (var office = new PostOffice();
                var town = office.town(folder, "");
                var log = new Logged()) {
            town.apply("committees: [{ code: TC, name: Transport Committee, channel: C0PCC, officers: [U0CLERK] }]");
            // A workspace whose team is not known yet would become the first team's that proves who it is.
            Eventually.holds(Town.SOON, () -> assertThat(town.bean(Workspaces.class).of("T0PLAY")).isPresent());
            var other = town.bean(Workspaces.class).bind("T0OTHER", "Other", "U0BOT2");
            assertThat(town.bean(SetupDesk.class).apply(other, OTHERS, false, town.bean(ServiceClock.class).instant()))
                    .isInstanceOf(SetupDesk.Result.Applied.class);

            office.delivers(mail(OURS, "nobody", "To nobody."));
            office.delivers(mail("actions+tc@council.example", "both", "To either."));
            office.delivers(mail("not.actions+pcc@council.example", "similar", "To another mailbox."));
            office.arrives(town, mail("PCC <Actions+PCC@council.example>", "ours", "To the PCC."));
            assertThat(PostOffice.told(town, "answers no message of ours").seenText()).contains("To the PCC.");
            office.arrives(town, mail("actions+pcc@council.example", "again", "Once more."));
            PostOffice.told(town, "Once more.");
            town.jobs("mailbox").forEach(Job::run);

            assertThat(town.posts(town.person("U0CLERK").direct().id()))
                    .noneSatisfy(post -> assertThat(post.seenText()).containsAnyOf("To nobody.", "To either.", "To another mailbox."));
            for (var id : new String[] {"nobody", "both", "similar"}) {
                assertThat(log.lines().stream().filter(line -> line.contains("<" + id + "@spark.example>")))
                        .singleElement().asString().contains("from jo@spark.example", "it is left in the mailbox");
            }
            assertThat(log.lines()).noneMatch(line -> line.contains("<ours@spark.example>") && line.contains("left in the mailbox"));
        }
    }
}
