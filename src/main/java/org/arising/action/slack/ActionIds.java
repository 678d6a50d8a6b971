package org.arising.action.slack;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The action ids of every button and menu. Slack refuses two of the same id within a block, so those that may repeat
 * carry an index at the end, which has no meaning: {@code verb:show:2}.
 */
public final class ActionIds {
    /** What matches {@link #verb}: a verb on the action that the button's value names. */
    public static final Pattern VERB = Pattern.compile("verb:([a-z]+)(?::\\d+)?");
    /** The overflow menu of an action; the verb and the action are in the chosen option's value. */
    public static final String MORE = "more";
    /** What matches {@link #MORE} and {@link #more}. */
    public static final Pattern MORES = Pattern.compile("more(?::\\d+)?");
    /** The list's page before this one. */
    public static final String PREVIOUS = "list:previous";
    /** The list's page after this one. */
    public static final String NEXT = "list:next";
    /** Says the words in the button's value as if they were typed; for what has to wait for a click. */
    public static final String SAY = "say:open";
    /** The menu that finds an action while somebody types; the value of an option is a reference. */
    public static final String FIND = "find";
    /** Puts the list, as it is, into the channel. */
    public static final String SHARE = "list:share";
    /** What matches {@link #list}: opens the list of the query in the button's value. */
    public static final Pattern LIST = Pattern.compile("list:open(?::\\d+)?");
    /** Shows an officer the next messages and whether they are sent; the value's query is the committee's code. */
    public static final String SENDING = "sending:review";
    /** The menu by which somebody chooses where reminders reach them; the value of an option is the way. */
    public static final String WAY = "home:way";
    /** Tries again what could not be sent; the value's query is the notice's key. */
    public static final String RETRY = "trouble:retry";
    /** The menu of a long reminder from which an action is chosen before a button is pressed. */
    public static final String CHOOSE = "reminder:choose";
    /** What matches {@link #chosen}: a verb on the action chosen in {@link #CHOOSE}. */
    public static final Pattern CHOSEN = Pattern.compile("chosen:([a-z]+)");
    /** The block of {@link #CHOOSE}, under which Slack reports what is chosen. */
    public static final String CHOOSE_BLOCK = "choose";

    private ActionIds() {}

    /** The overflow menu of an action, one of several in a block. */
    public static String more(int index) {
        return index == 0 ? MORE : MORE + ":" + index;
    }

    /** A verb on an action. */
    public static String verb(String verb) {
        return "verb:" + verb;
    }

    /** A verb on an action, one of several in a block. */
    public static String verb(String verb, int index) {
        return "verb:" + verb + ":" + index;
    }

    /** A list, one of several in a block. */
    public static String list(int index) {
        return "list:open:" + index;
    }

    /** A verb on the action that is chosen in a long reminder. */
    public static String chosen(String verb) {
        return "chosen:" + verb;
    }

    /** The verb that an id of {@link #VERB} or {@link #CHOSEN} names. */
    public static Optional<String> verbOf(String actionId) {
        for (var form : new Pattern[] {VERB, CHOSEN}) {
            var found = form.matcher(actionId);
            if (found.matches()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }
}
