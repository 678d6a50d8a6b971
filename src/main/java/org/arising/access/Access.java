package org.arising.access;

import org.arising.committee.Committee;

import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * The one place that decides who may do what: officers of the committee everything; people of the responsible
 * organisation or post may read, answer, update and snooze their own; other full members read, unless the committee is
 * private; everyone else nothing.
 */
public final class Access {
    private Access() {}

    /**
     * What is asked for.
     *
     * @param responsible whether the person is of the responsible organisation or post
     * @param inChannel whether the person is in the committee's channel; only asked for where the committee is private
     */
    public record Request(Person person, Deed deed, Committee committee, boolean responsible, boolean inChannel) {}

    /**
     * That somebody would say who answers for an organisation or a post, or where it is reached.
     *
     * @param party as people call it
     * @param asking the committees that have an action of which it answers for the whole or a part
     */
    public record Naming(Person person, String party, List<Committee> asking) {}

    /** Decides one request. */
    public static Verdict decide(Request request) {
        var person = request.person();
        return switch (person.standing()) {
            case OPERATOR -> new Verdict.Allowed();
            case STRANGER -> new Verdict.Denied(say("access.denied.stranger"));
            case UNKNOWN ->
                request.committee().isOfficer(person.id()) || request.responsible()
                        ? member(request)
                        : new Verdict.Denied(say("access.denied.unknown"));
            case GUEST, EXTERNAL ->
                request.responsible()
                        ? member(request)
                        : new Verdict.Denied(say("access.denied.guest", whoCan(request.committee())));
            case MEMBER -> member(request);
        };
    }

    /** Decides who may name those who answer: of what they answer they read, so a private committee leaves it to nobody else. */
    public static Verdict decide(Naming naming) {
        return naming.asking().stream()
                        .filter(Committee::closed)
                        .allMatch(committee -> decide(new Request(naming.person(), Deed.MANAGE, committee, false, false))
                                instanceof Verdict.Allowed)
                ? new Verdict.Allowed()
                : new Verdict.Denied(say("access.denied.party", naming.party()));
    }

    /** Whether somebody can have anything here that is theirs: who has left, or was never there, has nothing any more. */
    public static boolean admits(Person person) {
        return person.standing() != Person.Standing.STRANGER;
    }

    private static Verdict member(Request request) {
        var committee = request.committee();
        if (committee.isOfficer(request.person().id()) && request.person().standing() != Person.Standing.EXTERNAL) {
            return new Verdict.Allowed();
        }
        return switch (request.deed()) {
            case READ ->
                request.responsible() || !committee.closed() || request.inChannel()
                        ? new Verdict.Allowed()
                        : new Verdict.Denied(say("access.denied.private", committee.name(), whoCan(committee)));
            case ANSWER, UPDATE, SNOOZE ->
                request.responsible()
                        ? new Verdict.Allowed()
                        : new Verdict.Denied(say("access.denied.not-responsible", committee.code(), whoCan(committee)));
            case MANAGE -> new Verdict.Denied(say("access.denied.officers", committee.code(), whoCan(committee)));
        };
    }

    private static String whoCan(Committee committee) {
        return committee.officers().isEmpty()
                ? say("access.nobody-to-ask", committee.name())
                : say("access.ask", committee.name());
    }
}
