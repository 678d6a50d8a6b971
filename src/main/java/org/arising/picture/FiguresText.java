package org.arising.picture;

import org.arising.kernel.Texts;
import org.arising.kernel.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** What a picture shows, in words: for those who do not see it. */
public final class FiguresText {
    /** Slack takes so many characters beside a picture. */
    public static final int SLACK = 2_000;

    private static final int NAME = 60;

    private FiguresText() {}

    /** All that the picture says; where that is longer than the limit, the smallest shares are counted together. */
    public static String of(Figures figures, int limit) {
        var shown = figures.haveShares() ? figures.shares().size() : 0;
        var text = of(figures, Math.max(1, shown), NAME);
        while (text.length() > limit && shown > 1) {
            shown--;
            text = of(figures, shown, NAME);
        }
        return text.length() > limit ? Texts.shortened(text, limit) : text;
    }

    private static String of(Figures figures, int shown, int name) {
        var sentences = new ArrayList<String>();
        sentences.add(say("picture.words.chart", figures.day()));
        if (figures.haveShares()) {
            sentences.add(say("picture.words.shares", figures.ongoing(), shares(figures, shown, name)));
        }
        if (figures.haveMonths()) {
            sentences.add(say("picture.words.months", months(figures)));
        }
        sentences.addAll(notes(figures));
        return String.join(" ", sentences);
    }

    private static String shares(Figures figures, int shown, int name) {
        var words = figures.shares().stream()
                .limit(shown)
                .map(share -> say("picture.words.share", Texts.shortened(share.name(), name), share.total(), ages(share)))
                .collect(Collectors.joining("; "));
        var rest = figures.shares().stream().skip(shown).toList();
        return rest.isEmpty()
                ? words
                : say("picture.words.more", words, rest.size(), rest.stream().mapToLong(Figures.Share::total).sum());
    }

    private static String ages(Figures.Share share) {
        return Texts.listed(Arrays.stream(Age.values())
                .filter(age -> share.ages().containsKey(age))
                .map(age -> age.counted(share.ages().getOrDefault(age, 0L)))
                .toList());
    }

    private static String months(Figures figures) {
        var moved = figures.months().stream()
                .filter(month -> month.raised() + month.completed() > 0)
                .map(month -> say(
                        "picture.words.month",
                        Words.language().month(month.month()),
                        month.raised(),
                        month.completed()))
                .collect(Collectors.joining("; "));
        var still = figures.months().stream().filter(month -> month.raised() + month.completed() == 0).count();
        return still == 0 ? moved : say("picture.words.still", moved, still);
    }

    /** What must be said for the figures to be read rightly. */
    static List<String> notes(Figures figures) {
        var notes = new ArrayList<String>();
        if (figures.haveShares()
                && figures.shares().stream().mapToLong(Figures.Share::total).sum() > figures.ongoing()) {
            notes.add(say("picture.note.several"));
        }
        if (figures.haveMonths() && figures.undated() > 0) {
            notes.add(say("picture.note.undated", figures.undated()));
        }
        if (figures.haveShares() && figures.withheld() > 0) {
            notes.add(say("picture.note.withheld", figures.withheld()));
        }
        return notes;
    }
}
