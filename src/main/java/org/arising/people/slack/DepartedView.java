package org.arising.people.slack;

import org.arising.committee.Cover;
import org.arising.committee.Post;
import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;

import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Kay Lee, who holds the Deputy Mayor, has left this Slack.} And what to do about it. */
public final class DepartedView {
    private static final int POSTS = 5;

    private DepartedView() {}

    /** The message; {@code held} are the posts that they still hold here, at least one. */
    public static Message of(String name, List<Cover> held) {
        var titles = held.stream().limit(POSTS).map(Cover::post).map(Post::title).map(DepartedView::title).toList();
        var more = held.size() - titles.size();
        var posts = more > 0 ? say("departed.posts-more", String.join(", ", titles), more) : Texts.listed(titles);
        var left = say("departed.left", Snippet.of(name, 80), posts);
        var meanwhile = held.stream().allMatch(Cover::isByDeputy) ? say("departed.deputy") : say("departed.no-deputy");
        var mend = say("departed.mend", titles.getFirst());
        var words = String.join("\n", left, meanwhile, mend);
        return new Message(Escape.text(words), List.of(Draw.section(words)));
    }

    private static String title(String title) {
        return Snippet.of(title, 120);
    }
}
