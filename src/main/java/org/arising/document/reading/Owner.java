package org.arising.document.reading;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/**
 * Who is to do something, told by the subject of its sentence.
 *
 * @param stated exactly as stated, or null
 * @param thing whether the subject is a thing, such as a report, which answers for nothing
 */
record Owner(@Nullable String stated, boolean thing) {
    private static final Pattern SUBJECT = Pattern.compile(
            "^((?:[\\p{L}\\d'’&/.()-]+,?\\s+){0,11}?[\\p{L}\\d'’&/.()-]+)\\s+(?:also\\s+|therefore\\s+|then\\s+)?"
                    + "(?:to|will|would|shall|must|should|has|have|is|are|was|were|asked|agreed|undertook|offered|promised|committed|continues?)\\s");
    /** A clause before the subject: "In support of …, the MPS will". */
    private static final Pattern BEFORE =
            Pattern.compile("^(?:In|As|Following|To|By|With|For|Given|Over|During|Building|Subject|Once|After|Before)\\b[^,.]{1,200},\\s+");
    /** An order names nobody. */
    private static final Pattern ORDER = Pattern.compile(
            "(?i)^(?:scrutinise|involve|publish|develop|review|ensure|consider|provide|produce|improve|establish|create|consult|report|work|continue|explore|support|increase|reduce|deliver|monitor|share|send|circulate|update|write|arrange|prepare|draft|discuss|investigate|confirm|check|contact|invite|add|bring|raise|look|set|undertake|organise|agree|identify|clarify|complete|submit|include|follow|note|liaise|obtain|ask)\\s");
    private static final Pattern AT_END = Pattern.compile("[(\\[]([A-Z]{2,4}(?:\\s*[/&,]\\s*[A-Z]{2,4})*)[)\\]]\\.?$");
    private static final Pattern PREPOSITION = Pattern.compile("(?i)\\s(?:on|of|for|from|to|in|about|regarding|at|with)\\s.*$");
    private static final Pattern THING = Pattern.compile(
            "(?i)(?:report|item|paper|update|data|information|letter|agenda|minutes|figures?|list|plan|strategy|policy|document|note"
                    + "|briefing|presentation|survey|review|results?|meeting|action|actions|this|it|that|there|model|scheme|work|details?"
                    + "|date|copy|copies|summary|analysis|training|programme|project|process|arrangements?|breakdown|proposals?|which"
                    + "|they|these|those|he|she|we|i|you)");

    /** The owner that a text states. */
    static Owner of(String text) {
        var main = BEFORE.matcher(text).replaceFirst("");
        var subject = SUBJECT.matcher(main);
        if (!isOrder(main) && subject.find()) {
            var stated = subject.group(1).replaceFirst(",$", "");
            var head = PREPOSITION.matcher(stated).replaceFirst("");
            var named = Character.isUpperCase(stated.codePointAt(0)) || stated.matches("the \\p{Lu}.*");
            if (isThing(head) || (isThing(stated) && !isRole(head))) {
                return new Owner(null, true);
            }
            return named && !stated.contains(". ") ? new Owner(stated, false) : new Owner(null, false);
        }
        var end = AT_END.matcher(text);
        return end.find() ? new Owner(end.group(1), false) : new Owner(null, false);
    }

    /** Whether a text begins as an order does: with what is to be done. */
    static boolean isOrder(String text) {
        return ORDER.matcher(text).find();
    }

    private static boolean isThing(String words) {
        return THING.matcher(words.substring(words.lastIndexOf(' ') + 1)).matches();
    }

    private static boolean isRole(String head) {
        return head.substring(head.lastIndexOf(' ') + 1)
                .matches("(?i)director|officers?|commissioner|mayor|chair(?:man)?|head|manager|secretary|clerk|commander|superintendent|executive|chief|advis[eo]r|lead|members?|board|committee|panel|team|group|council|service|department|leader|councillor");
    }

    /** Doubts about it, in a sentence; null where there are none. */
    @Nullable String doubt() {
        return stated != null
                ? null
                : thing
                        ? say("doubt.no-responsible.thing")
                        : say("doubt.no-responsible");
    }
}
