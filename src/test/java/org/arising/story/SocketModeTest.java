package org.arising.story;

import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.kernel.Reference;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** The main job without a public address: every request comes over a socket that the service opens. */
@Story
class SocketModeTest {
    @TempDir
    private Path folder;

    @Test
    void commands_forms_clicks_and_events_come_over_the_socket_and_go_on_after_it_was_dropped_or_refreshed() {
        try (var town = Town.overSocket(Instant.parse("2022-10-03T07:59:30Z"), folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            assertThat(told(clerk.types("C0PCC", "/actions ongoing MPS")).text()).startsWith("8 ongoing actions · MPS");
            var form = clerk.types("C0PCC", "/actions complete PCC-2022-004").opened();
            assertThat(form.submit()).isNotNull();
            assertThat(form.isOpen()).as("what is missing is said at the field").isTrue();
            form.fill("Response", "Here it is.");
            form.submit().closed();
            town.awaitMessage("C0PCC", "PCC-2022-004 completed by Clare Clerk");
            assertThat(town.bean(ReadActions.class)
                            .find(town.workspace(), Reference.of("PCC-2022-004"))
                            .orElseThrow()
                            .stage())
                    .isEqualTo(Stage.COMPLETED);

            clerk.opensHome();
            assertThat(town.slack().awaits(Town.SOON, now -> clerk.home().toString().contains("Show ongoing"))).isTrue();

            var socket = town.slack().socketMode();
            town.reconnects(socket::drops);
            assertThat(told(clerk.types("C0PCC", "/actions ongoing MPS")).text()).startsWith("7 ongoing actions · MPS");

            town.reconnects(socket::warns);
            town.reconnects(socket::refreshes);
            assertThat(told(clerk.types("C0PCC", "/actions ongoing MPS")).text()).startsWith("7 ongoing actions · MPS");
        }
    }

    @Test
    void what_is_typed_while_slack_renews_a_connection_is_answered_over_the_other() {
        try (var town = Town.overSocket(Instant.parse("2022-10-03T07:59:30Z"), folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            for (int i = 0; i < 4; i++) {
                town.reconnectsOne(() -> {
                    town.slack().socketMode().refreshesOne();
                    assertThat(told(clerk.types("C0PCC", "/actions ongoing MPS")).text()).startsWith("8 ongoing actions · MPS");
                });
            }
        }
    }
}
