package org.arising.access;

import org.arising.access.Row.Deed;
import org.arising.access.Row.Effect;
import org.arising.access.Subjects.Of;
import org.arising.action.slack.Verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.arising.access.Need.ANSWER;
import static org.arising.access.Need.HOLD;
import static org.arising.access.Need.LIST;
import static org.arising.access.Need.MANAGE;
import static org.arising.access.Need.NOBODY;
import static org.arising.access.Need.NOTHING;
import static org.arising.access.Need.PARTY;
import static org.arising.access.Need.READ;
import static org.arising.access.Need.RUN;
import static org.arising.access.Need.SHARE;
import static org.arising.access.Need.SLACK;
import static org.arising.access.Request.button;
import static org.arising.access.Request.fields;
import static org.arising.access.Request.form;
import static org.arising.access.Request.inForm;
import static org.arising.access.Request.option;
import static org.arising.access.Request.typed;
import static org.arising.access.Row.Effect.ANSWERS;
import static org.arising.access.Row.Effect.CHANGES;
import static org.arising.access.Row.Effect.NONE;
import static org.arising.access.Row.Effect.OPENS;
import static org.arising.access.Row.Effect.TELLS;

/**
 * The matrix: for every route of the app what it asks of who uses it. Whoever adds a route adds a row; the order matters where
 * one row ends what another is about.
 */
final class Table {
    private static final String TODAY = "2022-10-03";
    private static final String SOON = "2022-10-21";
    private static final String REASON = "reason";
    /** Where the way in is the same for every verb, it is tried with one to read, one to answer and one to manage. */
    private static final Set<Verb> SAMPLES = Set.of(Verb.SHOW, Verb.COMPLETE, Verb.CLOSE);

    private final List<Row> rows = new ArrayList<>();

    private Table() {}

    static List<Row> rows() {
        var table = new Table();
        table.verbs();
        table.lists();
        table.menus();
        table.conversations();
        table.mails();
        table.imports();
        table.reports();
        table.formsOfParties();
        table.formsOfOfficers();
        table.formsOnSeveral();
        table.plans();
        table.settings();
        table.events();
        return List.copyOf(table.rows);
    }

    private Row add(String route, String way, Need need, Effect effect, Deed deed) {
        var row = new Row(route, way, need, effect, false, deed);
        rows.add(row);
        return row;
    }

    private void add(String route, Need need, Effect effect, Deed deed) {
        add(route, "", need, effect, deed);
    }

    private void silent(String route, String way, Need need, Effect effect, Deed deed) {
        rows.add(new Row(route, way, need, effect, true, deed));
    }

    private void verbs() {
        verb(Verb.SHOW, READ, TELLS, Of.PLAIN);
        verb(Verb.COMPLETE, ANSWER, OPENS, Of.PLAIN);
        verb(Verb.UPDATE, ANSWER, OPENS, Of.PLAIN);
        verb(Verb.PROMISE, ANSWER, OPENS, Of.PLAIN);
        verb(Verb.SNOOZE, ANSWER, OPENS, Of.PLAIN);
        verb(Verb.ASSIGN, ANSWER, OPENS, Of.PLAIN);
        verb(Verb.CLOSE, MANAGE, OPENS, Of.PLAIN);
        verb(Verb.EDIT, MANAGE, OPENS, Of.PLAIN);
        verb(Verb.WITHDRAW, MANAGE, OPENS, Of.PLAIN);
        verb(Verb.EXTEND, MANAGE, OPENS, Of.PLAIN);
        verb(Verb.MERGE, MANAGE, OPENS, Of.PLAIN);
        verb(Verb.REQUEST, MANAGE, OPENS, Of.OF_ORGANISATION);
        verb(Verb.CHASE, MANAGE, OPENS, Of.PLAIN);
        verb(Verb.WRITE, MANAGE, OPENS, Of.BY_MAIL);
        verb(Verb.ACCEPT, MANAGE, OPENS, Of.ANSWERED);
        verb(Verb.RETURN, MANAGE, OPENS, Of.ANSWERED);
        verb(Verb.REOPEN, MANAGE, OPENS, Of.COMPLETED);
        verb(Verb.NOTE, MANAGE, OPENS, Of.COMPLETED);
        verb(Verb.SPLIT, MANAGE, OPENS, Of.IN_PARTS);
        verb(Verb.ADD, RUN, OPENS, "the minutes");
        verb(Verb.IMPORT, RUN, OPENS, "");
        verb(Verb.MEETING, RUN, OPENS, "");
        verb(Verb.SETTINGS, RUN, OPENS, "PRV");
        verb(Verb.REPORT, MANAGE, CHANGES, "PRV 2022-09-29");
        verb(Verb.DIGEST, MANAGE, TELLS, "PRV");
        verb(Verb.AWAY, HOLD, OPENS, "until 14 October");
        verb(Verb.HELP, NOTHING, ANSWERS, "");
        add("command /actions", "overview", NOTHING, ANSWERS, s -> typed(""));
        add("command /actions", "list", LIST, TELLS, s -> typed("all PRV"));
        add("command /actions", "own list", NOTHING, ANSWERS, s -> typed("all mine " + PrivateWorld.FOUND_BY));
        add("command /actions", "search", LIST, TELLS, s -> typed("all " + PrivateWorld.FOUND_BY));
        add("command /actions", "number", LIST, ANSWERS, s -> typed("show " + s.ref(Of.PLAIN).number()));
        add("command /actions", "in parts", ANSWER, OPENS, s -> typed("assign " + s.ref(Of.IN_PARTS) + " part 1 MOPAC"));
        add("command /actions", "delegation", MANAGE, OPENS, s -> typed("close " + s.ref(Of.DELEGATION)));
        add("command /actions", "several", NOBODY, OPENS, s -> typed("complete " + s.beside() + " " + s.ref(Of.PLAIN)));
        add("shortcut add_action", RUN, OPENS, s -> new Request.Shortcut("add_action", false));
        add("message shortcut make_action", RUN, OPENS, s -> new Request.Shortcut("make_action", true));
    }

    /** A verb on an action: typed, on a button and after a mention; and for some in menus, in forms and beneath a message. */
    private void verb(Verb verb, Need need, Effect effect, Of of) {
        var word = verb.word();
        add("command /actions " + word, need, effect, s -> typed(word + " " + s.ref(of)));
        add("click verb:([a-z]+)(?::\\d+)?", word, need, effect, s -> button("verb:" + word, word + "|" + s.ref(of) + "|1|"));
        add("click say:open", word, need, effect, s -> button("say:open", "say|" + s.ref(of) + "|1|" + word));
        said(word, need, effect, s -> word + " " + s.ref(of));
        if (of != Of.PLAIN || !SAMPLES.contains(verb)) {
            return;
        }
        add("click verb:([a-z]+)(?::\\d+)?", word + " in a form", need, effect, s ->
                inForm("verb:" + word, word + "|" + s.ref(of) + "|1|"));
        add("click more(?::\\d+)?", word, need, effect, s -> option("more", word + "|" + s.ref(of) + "|1|"));
        add("click chosen:([a-z]+)", word, need, effect, s -> new Request.Click(
                "chosen:" + word, "", false, false, fields().chosen("choose", "reminder:choose", word + "|" + s.ref(of) + "|1|")));
        saidBeneath(word, need, effect);
    }

    /** A verb on no action. */
    private void verb(Verb verb, Need need, Effect effect, String rest) {
        var word = verb.word();
        add("command /actions " + word, need, effect, s -> typed(word + " " + rest));
        add("click verb:([a-z]+)(?::\\d+)?", word, need, effect, s -> button("verb:" + word, word + "||1|" + rest));
        add("click say:open", word, need, effect, s -> button("say:open", "say||1|" + word + " " + rest));
        said(word, need, effect, s -> word + " " + rest);
    }

    private interface Words {
        String of(Subjects subjects);
    }

    /** To the app by name in a channel, and to the app alone. */
    private void said(String word, Need need, Effect effect, Words words) {
        add("event app_mention", word, need, effect, s -> new Request.Event("""
                {"type":"app_mention","user":"§","channel":"C0LOBBY","ts":"¤","event_ts":"¤","text":"<@U0ARISING> %s"}"""
                .formatted(words.of(s))));
        add("event message", word + " to the app alone", need, effect, s -> new Request.Event("""
                {"type":"message","channel_type":"im","user":"§","channel":"D0ALONE","ts":"¤","event_ts":"¤","text":"%s"}"""
                .formatted(words.of(s))));
    }

    /** By name beneath a message that is about the private committee's action. */
    private void saidBeneath(String word, Need need, Effect effect) {
            add("event app_mention", word + " in the thread", need, effect, s -> new Request.Event("""
                    {"type":"app_mention","user":"§","channel":"%s","ts":"¤","event_ts":"¤","thread_ts":"%s","text":"<@U0ARISING> %s"}"""
                    .formatted(Request.PARTY, s.asked().place().ts(), word)));
    }

    private void lists() {
        for (var id : List.of("list:previous", "list:next", "list:open:1")) {
            var route = id.startsWith("list:open") ? "click list:open(?::\\d+)?" : "click " + id;
            add(route, LIST, TELLS, s -> button(id, "list||1|all PRV"));
            add(route, "in a form", LIST, TELLS, s -> inForm(id, "list||1|all PRV"));
        }
        add("click list:share", SHARE, CHANGES, s -> button("list:share", "share||1|all PRV"));
        add("click find", READ, TELLS, s -> option("find", s.ref(Of.PLAIN).toString()));
        silent("options find", "reference", READ, TELLS, s -> new Request.Options("find", "show " + s.ref(Of.PLAIN)));
        silent("options find", "word", LIST, TELLS, s -> new Request.Options("find", PrivateWorld.FOUND_BY));
    }

    private void menus() {
        silent("click reminder:choose", "", NOBODY, NONE, s -> option("reminder:choose", "choose|" + s.ref(Of.PLAIN) + "|1|"));
        silent("click home:way", "", PARTY, CHANGES, s -> option("home:way", "direct"));
        add("click sending:review", MANAGE, OPENS, s -> button("sending:review", "sending||1|PRV"));
        add("click trouble:retry", MANAGE, CHANGES, s -> button("trouble:retry", "retry||1|" + s.failed()));
        for (var each : List.of("options", "texts", "standing", "letters")) {
            add("click report:" + each, MANAGE, OPENS, s -> button("report:" + each, "report||1|PRV 2022-09-29"));
        }
        add("click letters:open:[a-z-]{1,20}", MANAGE, OPENS, s -> inForm("letters:open:request", "letters||1|PRV request"));
        add("click letters:preview", MANAGE, OPENS, s -> inForm("letters:preview", "letters||1|PRV request"));
    }

    private void conversations() {
        add("click offer:complete", ANSWER, OPENS, s -> button("offer:complete", "offer||1|" + s.reply()));
        add("click offer:part", ANSWER, OPENS, s -> button("offer:part", "offer||1|" + s.reply()));
        add("click offer:note", ANSWER, CHANGES, s -> button("offer:note", "offer||1|" + s.reply()));
        add("click offer:promise", ANSWER, CHANGES, s -> button("offer:promise", "offer||1|" + s.reply()));
        add("form offer-answer", ANSWER, CHANGES, s -> {
            var reply = s.reply();
            return form("offer-answer", s.about(reply, s.asked().ref()), fields().day("received", TODAY));
        });
        add("form offer-answer", "for one's own action", NOBODY, CHANGES, s ->
                form("offer-answer", s.about(s.reply(), s.beside()), fields().day("received", TODAY)));
        var said = """
                {"type":"message"%s,"channel_type":"channel","user":"§","channel":"%s","ts":"¤","event_ts":"¤","thread_ts":"%s","text":"Here it is."}""";
        silent("event message", "beneath what asks", ANSWER, CHANGES, s ->
                new Request.Event(said.formatted("", Request.PARTY, s.asked().place().ts())));
        silent("event message:thread_broadcast", "", ANSWER, CHANGES, s -> new Request.Event(
                said.formatted(",\"subtype\":\"thread_broadcast\"", Request.PARTY, s.asked().place().ts())));
        silent("event message:file_share", "", ANSWER, CHANGES, s -> new Request.Event(
                said.formatted(",\"subtype\":\"file_share\",\"files\":[]", Request.PARTY, s.asked().place().ts())));
        silent("event message:message_changed", "", ANSWER, CHANGES, s -> new Request.Event("""
                {"type":"message","subtype":"message_changed","channel_type":"channel","channel":"%s","ts":"¤","event_ts":"¤",
                 "message":{"type":"message","user":"§","ts":"¤","thread_ts":"%s","text":"Here it is, corrected.","edited":{"user":"§","ts":"¤"}}}"""
                .formatted(Request.PARTY, s.asked().place().ts())));
    }

    private void mails() {
        for (var each : List.of("complete", "part", "point", "write")) {
            add("click mail:" + each, MANAGE, OPENS, s -> button("mail:" + each, "mail||1|" + s.mail()));
        }
        add("click mail:note", MANAGE, CHANGES, s -> button("mail:note", "mail||1|" + s.mail()));
        add("click mail:aside", MANAGE, CHANGES, s -> button("mail:aside", "mail||1|" + s.mail()));
        add("form mail-answer", MANAGE, CHANGES, s -> form(
                "mail-answer", s.about(s.mail(), s.ref(Of.BY_MAIL)), fields().text("response", "Thank you.").day("received", TODAY)));
        add("form mail-answer", "for one's own action", NOBODY, CHANGES, s -> form(
                "mail-answer", s.about(s.mail(), s.beside()), fields().text("response", "Thank you.").day("received", TODAY)));
        add("form mail-point", MANAGE, CHANGES, s -> form(
                "mail-point", s.about(s.mail()), fields().text("actions", s.other().toString())));
        add("form mail-write", MANAGE, CHANGES, s -> form(
                "mail-write", s.about(s.mail(), s.ref(Of.BY_MAIL)), fields().choice("to", s.address()).text("text", "Which year?")));
    }

    private void imports() {
        add("click import:choose", MANAGE, OPENS, s -> button("import:choose", "import||1|" + s.found()));
        add("click import:differences", MANAGE, OPENS, s -> button("import:differences", "import||1|" + s.found()));
        add("click import:all", MANAGE, CHANGES, s -> button("import:all", "import||1|" + s.found()));
        add("click import:discard", MANAGE, CHANGES, s -> button("import:discard", "import||1|" + s.found()));
        add("click import:insist", MANAGE, CHANGES, s -> button("import:insist", "import||1|" + s.foreign()));
        add("form import-choose", MANAGE, CHANGES, s -> form("import-choose", s.committee(s.found()), fields().choices("rows:0", "0")));
        add("form import-differences", MANAGE, CHANGES, s -> form(
                "import-differences", s.committee(s.found()), fields().choice("difference:" + s.ref(Of.PLAIN) + ":action", "keep")));
        add("form import", MANAGE, CHANGES, s -> form("import", s.committee(""), fields().file("files", s.file())));
    }

    private void reports() {
        add("form report", MANAGE, CHANGES, s -> form(
                "report", s.committee(""), fields().choice("meeting", "2022-09-29").choices("formats", "md")));
        add("form report-texts", MANAGE, CHANGES, s -> form(
                "report-texts", s.committee(""), fields().text("background", "Since " + s.unusedCode())));
        add("form report-standing", MANAGE, CHANGES, s -> form(
                "report-standing", s.committee(""), fields().text("action", "To be looked at each time.").text("subject", "Standing")));
        add("form report-letter", MANAGE, CHANGES, s -> form(
                "report-letter", s.committee(""), fields().day("day", TODAY).text("sender", "The Board").text("paragraph", "It wrote.")));
    }

    private void formsOfParties() {
        changes("complete", ANSWER, Of.PLAIN, fields().text("response", "Here it is.").day("received", TODAY));
        add("form complete", "with a file", ANSWER, CHANGES, s -> form(
                "complete", s.about(s.ref(Of.PLAIN)), fields().file("files", s.file()).day("received", TODAY)));
        changes("update", ANSWER, Of.PLAIN, fields().text("note", "It is being written."));
        changes("promise", ANSWER, Of.PLAIN, fields().day("expected", SOON));
        changes("snooze", ANSWER, Of.PLAIN, fields().choice("until", "working-day").text(REASON, "They are away."));
        changes("disown", ANSWER, Of.PLAIN, fields().text(REASON, "It is not ours."));
        add("form away", HOLD, CHANGES, s -> form(
                "away", s.about(), fields().day("away-until", SOON).user("deputy", "U0MEMBER")));
    }

    private void changes(String callback, Need need, Of of, Request.Fields fields) {
        add("form " + callback, need, CHANGES, s -> form(callback, s.about(s.ref(of)), fields));
    }

    private void formsOfOfficers() {
        add("form add", MANAGE, CHANGES, s -> form("add", s.committee(""), fields().text("action", "Show the minutes.")));
        changes("assign", MANAGE, Of.PLAIN, fields().text("responsible", "MOPAC").text(REASON, "It is theirs."));
        changes("edit", MANAGE, Of.PLAIN, fields().text("deadline", "21 October 2022").text(REASON, "It was mistyped."));
        changes("extend", MANAGE, Of.PLAIN, fields().text("deadline", "18 November 2022").text(REASON, "It takes longer."));
        changes("close", MANAGE, Of.PLAIN, fields().text(REASON, "It is over."));
        changes("withdraw", MANAGE, Of.PLAIN, fields().text(REASON, "It was raised in error."));
        changes("reopen", MANAGE, Of.COMPLETED, fields().text(REASON, "More is to be said."));
        changes("note", MANAGE, Of.COMPLETED, fields().day("meeting", "2022-09-29"));
        changes("accept", MANAGE, Of.ANSWERED, fields());
        changes("return", MANAGE, Of.ANSWERED, fields().text(REASON, "A year is missing."));
        changes("split", MANAGE, Of.IN_PARTS, fields());
        add("form split", "of what has no parts", MANAGE, ANSWERS, s -> form("split", s.aboutLongAgo(s.ref(Of.PLAIN)), fields()));
        changes("delegation", MANAGE, Of.DELEGATION, fields().choice("used", "not-used"));
        changes("request", MANAGE, Of.OF_ORGANISATION, fields());
        changes("chase", MANAGE, Of.OF_ORGANISATION, fields());
        changes("request-letter", MANAGE, Of.PLAIN, fields().day("sent", TODAY));
        changes("chase-letter", MANAGE, Of.PLAIN, fields().day("sent", TODAY));
        add("form merge-choose", MANAGE, OPENS, s -> form(
                "merge-choose", s.about(s.ref(Of.PLAIN)), fields().found("other", s.other().toString()).text(REASON, "It is one.")));
        add("form merge", MANAGE, CHANGES, s -> form(
                "merge", s.about(s.ref(Of.PLAIN), s.other()), fields().text(REASON, "It is one.")));
        add("form close", "as another takes its place", MANAGE, CHANGES, s -> form(
                "close", s.about(s.ref(Of.PLAIN)), fields().chosen("other", "find", s.other().toString()).text(REASON, "It is the other.")));
        add("form meeting-open", MANAGE, CHANGES, s -> form("meeting-open", s.committee(""), fields().day("meeting", TODAY)));
        add("form meeting-close", MANAGE, CHANGES, s -> form("meeting-close", s.committee(""), fields()));
    }

    /** The first is of a committee that somebody runs, the second is not. */
    private void formsOnSeveral() {
        var received = fields().text("response", "Here it is.").day("received", TODAY);
        several("complete", received);
        several("request", fields());
        several("chase", fields());
        several("request-letter", fields().day("sent", TODAY));
        several("accept", fields());
        several("note", fields().day("meeting", "2022-09-29"));
        several("merge", fields().text(REASON, "It is one."));
        several("mail-write", fields().choice("to", "none").text("text", "Which year?"));
        add("form merge-choose", "from beside", NOBODY, OPENS, s -> form(
                "merge-choose", s.about(s.beside()), fields().found("other", s.ref(Of.PLAIN).toString())));
        add("form close", "from beside", NOBODY, CHANGES, s -> form(
                "close", s.about(s.beside()), fields().chosen("other", "find", s.ref(Of.PLAIN).toString()).text(REASON, "It is the other.")));
    }

    private void several(String callback, Request.Fields fields) {
        add("form " + callback, "beside one's own", NOBODY, CHANGES, s ->
                form(callback, s.about(s.beside(), s.ref(Of.PLAIN)), fields));
    }

    private void plans() {
        verb(Verb.PLAN, MANAGE, TELLS, "PRV");
        add("click plan:give(?::\\d+)?", ANSWER, OPENS, s -> button("plan:give", "give|" + s.commitment() + "|1|"));
        add("click plan:choose", ANSWER, OPENS, s -> option("plan:choose", s.commitment().toString()));
        add("click plan:edit", MANAGE, OPENS, s -> option("plan:edit", s.commitment().toString()));
        add("form plan-give", ANSWER, CHANGES, s -> form(
                "plan-give", s.about(s.commitment()), fields().text("note", "Published by all.")));
        add("form plan-give", "of no change", ANSWER, CHANGES, s -> form(
                "plan-give", s.about(s.commitment()), fields().choices("same", "same")));
        add("form plan-edit", MANAGE, CHANGES, s -> form(
                "plan-edit", s.about(s.commitment()), fields().text("note", "Published by every borough.")));
        add("click plan:mail", MANAGE, OPENS, s -> button("plan:mail", "mail||1|" + s.planMail()));
        add("form plan-mail", MANAGE, CHANGES, s -> form(
                "plan-mail", s.about(s.planMail()), fields().choice("commitment", s.commitment().toString()).text("note", "Published by mail.")));
        add("click plan:remind", MANAGE, TELLS, s -> button("plan:remind", "plan||1|PRV"));
        add("click plan:issue", MANAGE, CHANGES, s -> button("plan:issue", "plan||1|PRV"));
        add("form plan-open", MANAGE, CHANGES, s -> form(
                "plan-open", s.committee(""), fields().text("period", "November").day("deadline", "2022-11-18")));
    }

    private void settings() {
        add("form sending", MANAGE, CHANGES, s -> form("sending", s.committee(""), fields().choice("sending", "on")));
        add("form settings-letters", MANAGE, CHANGES, s -> form(
                "settings-letters", s.committee("request"), fields().text("opening", "Dear " + s.unusedCode())));
        add("command /actions settings", "of an organisation that it asks", MANAGE, OPENS, s -> typed("settings COUNCIL"));
        add("command /actions settings", "of a post that it asks", MANAGE, OPENS, s ->
                typed("settings Deputy Mayor for Policing and Crime"));
        add("form settings-organisation", "that it asks", MANAGE, CHANGES, s -> form(
                "settings-organisation", s.about("COUNCIL", s.ref(Of.BY_MAIL)),
                fields().text("aliases", s.unusedCode()).text("email", "clerk@borough.example").choice("prefer", "email")));
        add("form settings-organisation", "of no action", RUN, CHANGES, s -> form(
                "settings-organisation", s.about(s.unusedCode()), fields().users("people", "U0MEMBER")));
        add("form settings-post", "that it asks", MANAGE, CHANGES, s -> form(
                "settings-post", s.about("MOPAC/Deputy Mayor for Policing and Crime", s.ref(Of.PLAIN)),
                fields().user("holder", "U0DMPC").text("copy", "office@borough.example")));
        add("form settings-post", "of no action", RUN, CHANGES, s -> form(
                "settings-post", s.about("COUNCIL/Leader " + s.unusedCode()), fields().user("holder", "U0MEMBER")));
        add("form set-up", RUN, CHANGES, s -> form("set-up", s.about(), fields()
                .text("code", s.unusedCode()).text("name", "New Board").users("officers", "U0CLERK").channel("channel", "C0PCC")
                .text("zone", "Europe/London")));
        add("form settings", MANAGE, CHANGES, s -> form("settings", s.committee(""), fields()
                .users("officers", "U0PRIV", "U0EXT", "U0GONE").text("before", "5").text("every", "10").text("escalate", "3")
                .text("zone", "Europe/London").text("name", "Standards Board " + s.unusedCode()).choices("rules", "closed", "acceptance")));
    }

    private void events() {
        silent("event app_home_opened", "", NOTHING, NONE, s -> new Request.Event("""
                {"type":"app_home_opened","user":"§","channel":"D0ALONE","tab":"home","event_ts":"¤"}"""));
        silent("event message:message_deleted", "what Slack says became of a message", SLACK, NONE, s -> {
            var place = s.reply().split(" ");
            return new Request.Event("""
                    {"type":"message","subtype":"message_deleted","channel_type":"channel","channel":"%s","ts":"¤","event_ts":"¤","deleted_ts":"%s",
                     "previous_message":{"type":"message","user":"U0MPS","ts":"%s","thread_ts":"%s","text":"x"}}"""
                    .formatted(place[0], place[1], place[1], s.asked().place().ts()));
        });
        silent("event user_change", "what Slack says of an account", SLACK, NONE, s -> new Request.Event("""
                {"type":"user_change","event_ts":"¤","user":{"id":"U0DMPC","team_id":"T0OTHER","name":"dana","deleted":true,"profile":{}}}"""));
        for (var each : List.of("subteam_members_changed", "subteam_updated")) {
            silent("event " + each, "what Slack says of a group", SLACK, NONE, s -> new Request.Event("""
                    {"type":"%s","subteam_id":"S0ANY","added_users":["§"],"subteam":{"id":"S0ANY","users":["§"]},"event_ts":"¤"}"""
                    .formatted(each)));
        }
        silent("event tokens_revoked", "what Slack says of the app", SLACK, NONE, s -> new Request.Event("""
                {"type":"tokens_revoked","tokens":{"bot":["U0ARISING"]}}"""));
        silent("event app_uninstalled", "what Slack says of the app", SLACK, NONE, s -> new Request.Event("""
                {"type":"app_uninstalled"}"""));
    }
}
