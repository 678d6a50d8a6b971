package org.arising.action.slack;

import org.arising.access.Deed;
import org.arising.action.Kind;
import org.arising.action.Transition;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** What can be typed after {@code /actions}, and said on buttons, in this version. */
public enum Verb {
    SHOW(References.ONE, "PCC-2022-014"),
    ADD(References.NONE, "the risk register, by end April"),
    COMPLETE(References.SEVERAL, "PCC-2022-014 PCC-2022-015"),
    UPDATE(References.ONE, "PCC-2022-014"),
    CLOSE(References.ONE, "PCC-2022-014"),
    REOPEN(References.ONE, "PCC-2022-014"),
    EDIT(References.ONE, "PCC-2022-014"),
    WITHDRAW(References.ONE, "PCC-2022-014"),
    REQUEST(References.SEVERAL, "PCC-2022-014"),
    CHASE(References.SEVERAL, "PCC-2022-014"),
    WRITE(References.ONE, "PCC-2022-014"),
    SNOOZE(References.ONE, "PCC-2022-014"),
    PROMISE(References.ONE, "PCC-2022-014 by 13 May"),
    EXTEND(References.ONE, "PCC-2022-014 to 13 May"),
    ASSIGN(References.ONE, "PCC-2022-014 MPS"),
    ACCEPT(References.SEVERAL, "PCC-2022-014"),
    RETURN(References.ONE, "PCC-2022-014"),
    NOTE(References.SEVERAL, "PCC-2022-014"),
    SPLIT(References.ONE, "PCC-2022-014"),
    MERGE(References.SEVERAL, "PCC-2022-014 PCC-2022-015"),
    IMPORT(References.NONE, ""),
    PLAN(References.NONE, "PCC"),
    REPORT(References.NONE, "2022-09-29"),
    MEETING(References.NONE, "6 October"),
    AWAY(References.NONE, "until 14 October"),
    SETTINGS(References.NONE, "PCC"),
    DIGEST(References.NONE, ""),
    HELP(References.NONE, "complete");

    /** Of how many actions that exist it is said. */
    private enum References {
        NONE,
        ONE,
        SEVERAL
    }

    private final References references;
    private final String example;

    Verb(References references, String example) {
        this.references = references;
        this.example = example;
    }

    /** As it is typed: {@code complete}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As its button says: {@code Reply to complete}. */
    public String label() {
        return say("verb.label." + word());
    }

    /** {@code /actions complete REF…}. */
    public String usage() {
        return ("/actions " + word() + " " + say("verb.takes." + word())).strip();
    }

    /** What it does, in a sentence. */
    public String does() {
        return say("verb.does." + word());
    }

    /** {@code /actions complete PCC-2022-014}. */
    public String example() {
        return ("/actions " + word() + " " + example).strip();
    }

    /** What somebody must be allowed to do to use it. */
    public Deed deed() {
        return switch (this) {
            case SHOW, DIGEST, AWAY, HELP -> Deed.READ;
            case COMPLETE -> Deed.ANSWER;
            case UPDATE, PROMISE, ASSIGN -> Deed.UPDATE;
            case SNOOZE -> Deed.SNOOZE;
            case ADD,
                    CLOSE,
                    REOPEN,
                    EDIT,
                    WITHDRAW,
                    REQUEST,
                    CHASE,
                    WRITE,
                    EXTEND,
                    ACCEPT,
                    RETURN,
                    NOTE,
                    SPLIT,
                    MERGE,
                    MEETING,
                    SETTINGS,
                    IMPORT,
                    PLAN,
                    REPORT -> Deed.MANAGE;
        };
    }

    /** Whether only a committee's officers may do it. */
    public boolean isForOfficers() {
        return deed() == Deed.MANAGE || this == DIGEST;
    }

    /** Whether it can be said at all, where mail is sent or where none is. */
    boolean isThere(boolean mails) {
        return mails || this != WRITE;
    }

    /** Whether it is said of actions that exist. */
    public boolean takesReferences() {
        return references != References.NONE;
    }

    /** Whether it can be said of several at once. */
    public boolean takesSeveral() {
        return references == References.SEVERAL;
    }

    /** What it does to an action of that kind, where it needs one that stands right for it; null where it can be said of any. */
    @Nullable Transition transition(Kind kind) {
        return switch (this) {
            // A delegation is neither answered nor closed: either word asks whether it was used.
            case COMPLETE, CLOSE ->
                kind == Kind.DELEGATION ? Transition.USE : this == COMPLETE ? Transition.ANSWER : Transition.CLOSE;
            case UPDATE -> Transition.UPDATE;
            case REOPEN -> Transition.REOPEN;
            case WITHDRAW -> Transition.WITHDRAW;
            case REQUEST -> Transition.REQUEST;
            case CHASE -> Transition.FOLLOW_UP;
            case SNOOZE -> Transition.SNOOZE;
            case PROMISE -> Transition.PROMISE;
            case EXTEND -> Transition.EXTEND;
            case ASSIGN -> Transition.ASSIGN;
            case ACCEPT -> Transition.ACCEPT;
            case RETURN -> Transition.RETURN;
            case SPLIT -> Transition.SPLIT;
            case MERGE -> Transition.MERGE;
            // What ended is noted, the rest is carried over; every action can be looked at, corrected and written about.
            case NOTE, SHOW, EDIT, WRITE -> null;
            case ADD, IMPORT, PLAN, REPORT, MEETING, SETTINGS, DIGEST, AWAY, HELP -> null;
        };
    }

    /** The verb of that word, in either case. */
    public static Optional<Verb> read(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equalsIgnoreCase(word.strip())).findFirst();
    }

    /** Every word, in the order of the help. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Verb::word).toList();
    }
}
