package org.arising.action.slack;

import org.arising.access.Access;
import org.arising.access.Deed;
import org.arising.access.Person;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.Hand;
import org.arising.action.Parties;
import org.arising.committee.Committee;
import org.arising.committee.Post;
import org.arising.committee.Roster;
import org.arising.kernel.Texts;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.arising.kernel.Words.say;

/**
 * Somebody in Slack who asks for something, with what is known at that moment.
 *
 * @param channel where they are, or null
 * @param now read once for the whole request
 * @param once names what they sent: the same command, click or message delivered twice is the same
 */
public record Visitor(
        WorkspaceId workspace, Person person, @Nullable String channel, Roster roster, Instant now, String once) {

    private static final ZoneId ELSEWHERE = ZoneId.of("Europe/London");

    /** Whether they may do something with an action, as far as can be told before the change is decided. */
    public Verdict may(Deed deed, Action action) {
        var committee = roster.committee(action.ref().committee());
        if (committee.isEmpty()) {
            return new Verdict.Denied(say("refusal.no-committee", action.ref().committee()));
        }
        var responsible = isResponsible(action)
                || ((deed == Deed.READ || deed == Deed.ANSWER) && ownParts(action).isPresent());
        return Access.decide(new Access.Request(person, deed, committee.get(), responsible, isIn(committee.get())));
    }

    /** The parts to which they are held, of which they are the lead and not of the whole; empty for everybody else. */
    public Optional<Set<Integer>> ownParts(Action action) {
        return Parties.parts(roster, person.id(), action);
    }

    /** Whether they are of the responsible organisation or post. */
    public boolean isResponsible(Action action) {
        return Parties.isOf(roster, person.id(), action);
    }

    /** Whether they are in a committee's channel right now, which Slack lets only its members be. */
    public boolean isIn(Committee committee) {
        return channel != null && channel.equals(committee.channel());
    }

    /** The same wherever they are: that a form was opened in a channel does not prove that who sends it is in there. */
    public Visitor anywhere() {
        return new Visitor(workspace, person, null, roster, now, once);
    }

    /** Whether they run a committee's list. */
    public boolean isOfficer(Committee committee) {
        return Access.decide(new Access.Request(person, Deed.MANAGE, committee, false, isIn(committee)))
                instanceof Verdict.Allowed;
    }

    /** Committees whose actions they may read, all of them. */
    public List<Committee> readable() {
        return roster.committees().stream()
                .filter(committee ->
                        Access.decide(new Access.Request(person, Deed.READ, committee, false, isIn(committee)))
                                instanceof Verdict.Allowed)
                .toList();
    }

    /** Committees that they run. */
    public List<Committee> run() {
        return roster.committees().stream().filter(this::isOfficer).toList();
    }

    /** The committee whose channel they are in. */
    public Optional<Committee> here() {
        return channel == null ? Optional.empty() : roster.ofChannel(channel);
    }

    /** The committee that they mean without naming one: whose channel this is, or the only one that they run. */
    public Optional<Committee> meant() {
        return here().or(() -> Optional.of(run()).filter(run -> run.size() == 1).map(List::getFirst));
    }

    /** Why somebody who runs no committee is refused, and whom to ask. */
    public String notAnOfficer(String what) {
        var codes = readable().stream().map(Committee::code).toList();
        return codes.isEmpty()
                ? say("refusal.officers.nobody-known", what)
                : say("refusal.officers", what, Texts.listed(codes));
    }

    /** Parties that they may answer for. */
    public Set<String> parties() {
        return Access.admits(person) ? roster.directory().partiesOf(person.id()) : Set.of();
    }

    /** Posts that they hold. */
    public List<Post> held(Roster roster) {
        return Access.admits(person)
                ? roster.posts().stream().filter(post -> person.id().equals(post.holder())).toList()
                : List.of();
    }

    /** Today where they are: in the committee's zone, or in that of the first committee. */
    public LocalDate today() {
        var zone = here().map(Committee::zone)
                .orElseGet(() -> roster.committees().isEmpty() ? ELSEWHERE : roster.committees().getFirst().zone());
        return now.atZone(zone).toLocalDate();
    }

    /** Today in the zone of an action's committee. */
    public LocalDate today(Action action) {
        return roster.committee(action.ref().committee())
                .map(committee -> now.atZone(committee.zone()).toLocalDate())
                .orElseGet(this::today);
    }

    /** Their hand on a change; {@code once} names the click or submission. */
    public Hand hand(String once, Committee committee) {
        return new Hand(workspace, person, "slack", once, isIn(committee), now);
    }
}
