package org.arising.action.slack;

import org.arising.access.Deed;
import org.arising.action.Transition;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be typed after {@code /actions}, and said on buttons, in this version. */
public enum Verb {
    SHOW("Show", "REF", "An action whole: its parts, deadlines and why, history, responses and files.", "PCC-2022-014"),
    ADD("Add", "[text]", "A new action that arose at a meeting.", "the risk register, by end April"),
    COMPLETE(
            "Reply to complete",
            "REF…",
            "Answer an action. One response can answer several, or some parts of one.",
            "PCC-2022-014 PCC-2022-015"),
    UPDATE("Update", "REF", "Write its status note, and say when an answer is expected.", "PCC-2022-014"),
    CLOSE("Close", "REF", "End an action without an answer, with the reason.", "PCC-2022-014"),
    REOPEN("Reopen", "REF", "Open again what was completed or closed.", "PCC-2022-014"),
    EDIT("Edit", "REF", "Correct its words, who is responsible, or its deadline.", "PCC-2022-014"),
    WITHDRAW("Withdraw", "REF", "Take back an action that was raised in error.", "PCC-2022-014"),
    REQUEST("Request", "REF…", "Ask the responsible party for answers, or get a letter to copy.", "PCC-2022-014"),
    CHASE("Chase", "REF…", "Ask again, or get a letter to copy.", "PCC-2022-014"),
    SNOOZE("Snooze", "REF", "Send no reminder before a day that you choose.", "PCC-2022-014"),
    PROMISE("Promise", "REF [by day]", "Say by which day the answer will come.", "PCC-2022-014 by 13 May"),
    EXTEND("Extend", "REF [to day]", "Move the committee’s deadline, with the reason; the old one stays visible.", "PCC-2022-014 to 13 May"),
    ASSIGN("Assign", "REF [name]", "Make somebody else responsible; or say that it is not yours, and whose it may be.", "PCC-2022-014 MPS"),
    ACCEPT("Accept", "REF…", "Accept an answer that waits, so that the action is completed.", "PCC-2022-014"),
    RETURN("Return", "REF", "Give an answer back as not enough, with the reason.", "PCC-2022-014"),
    NOTE("Note", "REF…", "Record that the committee noted at a meeting what ended, and carried over the rest.", "PCC-2022-014"),
    SPLIT("Split", "REF", "Make each open part an action of its own.", "PCC-2022-014"),
    IMPORT("Import", "", "Read actions from minutes, notes, letters, registers or plans.", ""),
    PLAN("Plan", "[committee]", "Ask the leads of a plan for updates, gather what they say, and issue it.", "PCC"),
    REPORT(
            "Report",
            "[meeting]",
            "The report for a meeting, as files in the committee’s channel; or its annex, response times and more.",
            "2022-09-29"),
    MEETING("Meeting", "[day]", "Open a meeting, gather its actions, and close it before requests go out.", "6 October"),
    AWAY("Away", "[until day]", "Name who answers for your post while you are away.", "until 14 October"),
    SETTINGS("Settings", "[committee]", "Officers, channel, calendar, reminders, digest and acceptance of a committee.", "PCC"),
    DIGEST("Digest", "", "The weekly digest of a committee, now.", ""),
    HELP("Help", "[verb]", "What can be typed, or one verb in full.", "complete");

    private final String label;
    private final String takes;
    private final String does;
    private final String example;

    Verb(String label, String takes, String does, String example) {
        this.label = label;
        this.takes = takes;
        this.does = does;
        this.example = example;
    }

    /** As it is typed: {@code complete}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As its button says: {@code Reply to complete}. */
    public String label() {
        return label;
    }

    /** {@code /actions complete REF…}. */
    public String usage() {
        return ("/actions " + word() + " " + takes).strip();
    }

    /** What it does, in a sentence. */
    public String does() {
        return does;
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
                    EXTEND,
                    ACCEPT,
                    RETURN,
                    NOTE,
                    SPLIT,
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

    /** Whether it is said of actions that exist. */
    public boolean takesReferences() {
        return takes.startsWith("REF");
    }

    /** Whether it can be said of several at once. */
    public boolean takesSeveral() {
        return takes.startsWith("REF…");
    }

    /** What it does to an action, where it needs one that stands right for it; null where it can be said of any. */
    @Nullable Transition transition() {
        return switch (this) {
            case COMPLETE -> Transition.ANSWER;
            case UPDATE -> Transition.UPDATE;
            case CLOSE -> Transition.CLOSE;
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
            // What ended is noted, the rest is carried over; every action can be looked at and corrected.
            case NOTE, SHOW, EDIT -> null;
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
