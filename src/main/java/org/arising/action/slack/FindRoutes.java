package org.arising.action.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.model.block.composition.PlainTextObject;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.kernel.Texts;
import org.arising.slack.Routes;

import java.util.List;

/**
 * The menu that finds an action while somebody types: by reference or number, by any name of a party, by words of its text.
 * What is offered is what they may read, and what is chosen is looked up anew when it is shown.
 */
@Singleton
final class FindRoutes implements Routes {
    private static final int OFFERED = 20;
    /** Slack's limit for the text of an option. */
    private static final int LABEL = 75;

    private final Visitors visitors;
    private final Finder finder;
    private final Lists lists;

    FindRoutes(Visitors visitors, Finder finder, Lists lists) {
        this.visitors = visitors;
        this.finder = finder;
        this.lists = lists;
    }

    @Override
    public void register(App app) {
        app.blockSuggestion(ActionIds.FIND, (request, context) -> {
            var options = found(request.getPayload()).stream().map(FindRoutes::option).toList();
            return context.ack(r -> r.options(options));
        });
    }

    private List<Action> found(BlockSuggestionPayload payload) {
        var channel = payload.getChannel();
        var visitor = visitors.of(payload.getUser().getId(), channel == null ? null : channel.getId());
        var typed = payload.getValue() == null ? "" : payload.getValue().strip();
        return switch (Lists.understand(visitor, typed)) {
            case Spoken.Said(var verb, var references, var rest) ->
                references.stream().flatMap(word -> finder.named(visitor, word).stream()).limit(OFFERED).toList();
            // Whoever looks for an action may not know whether it has ended.
            case Spoken.Listing listing ->
                Lists.understand(visitor, "all " + typed) instanceof Spoken.Listing all
                        ? lists.first(visitor, all, OFFERED)
                        : List.of();
            case Spoken.Ambiguous ambiguous -> List.of();
            case Spoken.Incomplete incomplete -> List.of();
            case Spoken.Overview() -> List.of();
            case Spoken.Unknown unknown -> List.of();
        };
    }

    private static Option option(Action action) {
        var words = "%s · %s".formatted(action.ref(), ActionWords.shortText(action, LABEL));
        return Option.builder()
                .text(PlainTextObject.builder().text(Texts.shortened(words, LABEL)).build())
                .value(action.ref().toString())
                .build();
    }
}
