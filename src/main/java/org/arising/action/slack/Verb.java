package org.arising.action.slack;

import org.arising.access.Deed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The verbs of {@code /actions}. Only what works is here: a verb that comes later is not offered before. */
public enum Verb {
    SHOW(Deed.READ, "show REF", "the action whole: its parts, deadline, history, responses and files"),
    ADD(Deed.MANAGE, "add [text]", "a new action"),
    COMPLETE(Deed.ANSWER, "complete REF…", "answer one or several actions with one response and its files"),
    UPDATE(Deed.UPDATE, "update REF", "write where it stands, or promise a day"),
    CLOSE(Deed.MANAGE, "close REF", "end it without an answer"),
    REOPEN(Deed.MANAGE, "reopen REF", "open it again"),
    EDIT(Deed.MANAGE, "edit REF", "correct its words, its responsible person or its deadline"),
    WITHDRAW(Deed.MANAGE, "withdraw REF", "take back what was raised in error"),
    REQUEST(Deed.MANAGE, "request REF…", "ask the responsible party now, or get a letter to copy"),
    CHASE(Deed.MANAGE, "chase REF…", "follow up now, or get a letter to copy"),
    SNOOZE(Deed.SNOOZE, "snooze REF", "hold its reminders back until a day"),
    DIGEST(Deed.READ, "digest", "the digest of this committee now, for you alone"),
    HELP(Deed.READ, "help [verb]", "this list, or one verb explained");

    private final Deed deed;
    private final String usage;
    private final String gives;

    Verb(Deed deed, String usage, String gives) {
        this.deed = deed;
        this.usage = usage;
        this.gives = gives;
    }

    /** What somebody must be allowed to do to use it. */
    public Deed deed() {
        return deed;
    }

    /** {@code complete REF…}: how it is typed after {@code /actions}. */
    public String usage() {
        return usage;
    }

    /** What it gives, for the help. */
    public String gives() {
        return gives;
    }

    /** {@code complete}: the word as typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is said of an action that exists. */
    public boolean takesReferences() {
        return usage.contains("REF");
    }

    /** The verb of that word, in either case. */
    public static Optional<Verb> read(String word) {
        return Arrays.stream(values()).filter(verb -> verb.name().equalsIgnoreCase(word)).findFirst();
    }

    /** Every verb as it is typed. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Verb::word).toList();
    }
}
