package org.arising.action.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import org.arising.action.Event;
import org.arising.action.Outcome;
import org.arising.slack.Budget;
import org.arising.slack.Draw;
import org.arising.slack.People;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/**
 * A form on actions that others changed while it was open. It stays as it is, for Slack keeps what was typed where block and
 * action ids stay; above it stands who did what and when, and it can be sent again knowing that.
 *
 * @param visitor who sent it
 * @param names the name of a Slack user: in a form a mention would say no more
 */
record OvertakenForm(Visitor visitor, UnaryOperator<String> names) {
    private static final String BLOCK = "overtaken";
    private static final int MOST = 8;

    /** The form that was sent, on the actions as they now are. */
    View again(View sent, ModalSubject subject, List<Outcome.News> news) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(named("", Draw.marked("*" + say("overtaken.head") + "*")));
        blocks.add(named("-what", Draw.section(told(news, "\n"))));
        blocks.add(named("-again", Draw.section(again(sent))));
        var kept = ActionCard.anew(sent.getBlocks(), news.stream().map(Outcome.News::action).toList(), visitor);
        kept.stream()
                .filter(block -> block.getBlockId() == null || !block.getBlockId().startsWith(BLOCK))
                .limit(Budget.VIEW_BLOCKS - blocks.size())
                .forEach(blocks::add);
        return View.builder()
                .type("modal")
                .callbackId(sent.getCallbackId())
                .title(sent.getTitle())
                .submit(sent.getSubmit())
                .close(sent.getClose())
                .privateMetadata(subject.seeing(news.stream().map(Outcome.News::action).toList()).written())
                .blocks(List.copyOf(blocks))
                .build();
    }

    private static String again(View sent) {
        var button = sent.getSubmit() == null ? "" : sent.getSubmit().getText();
        if (sent.getBlocks().stream().noneMatch(InputBlock.class::isInstance)) {
            return say("overtaken.again.bare", button);
        }
        return EditModal.CALLBACK.equals(sent.getCallbackId())
                ? say("overtaken.again.edit", button)
                : say("overtaken.again", button);
    }

    private static SectionBlock named(String name, SectionBlock block) {
        block.setBlockId(BLOCK + name);
        return block;
    }

    /** Why it cannot be done any more: who did what, and what can be done instead. */
    String refused(Outcome.Overtaken overtaken) {
        return say("overtaken.refused", told(overtaken.news(), "; "), overtaken.why());
    }

    private String told(List<Outcome.News> news, String between) {
        var lines = news.stream()
                .flatMap(each -> each.events().stream().map(event -> line(each, event)))
                .toList();
        return lines.stream().skip(Math.max(0, lines.size() - MOST)).collect(Collectors.joining(between));
    }

    private String line(Outcome.News news, Event event) {
        var committee = visitor.roster().committee(news.action().ref().committee());
        var zone = committee.orElseThrow().zone();
        var at = event.at().atZone(zone);
        var who = People.isUser(event.actor()) ? names.apply(event.actor()) : event.actor();
        var what = EventWords.plain(event.what());
        return at.toLocalDate().equals(visitor.now().atZone(zone).toLocalDate())
                ? say("overtaken.did", news.action().ref(), who, at.toLocalTime(), what)
                : say("overtaken.did.earlier", news.action().ref(), who, at.toLocalTime(), what, at.toLocalDate());
    }
}
