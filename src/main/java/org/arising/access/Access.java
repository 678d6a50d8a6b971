package org.arising.access;

import org.arising.committee.Committee;


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

    /** Decides one request. */
    public static Verdict decide(Request request) {
        var person = request.person();
        return switch (person.standing()) {
            case OPERATOR -> new Verdict.Allowed();
            case STRANGER -> new Verdict.Denied("Your account is not an active member of this workspace, so nothing was done.");
            case UNKNOWN ->
                request.committee().isOfficer(person.id()) || request.responsible()
                        ? member(request)
                        : new Verdict.Denied("Slack could not be asked who you are just now. Nothing was done; try again in a"
                                + " minute.");
            case GUEST, EXTERNAL ->
                request.responsible()
                        ? member(request)
                        : new Verdict.Denied("Guests and people of other workspaces see only the actions that they are"
                                + " responsible for. " + whoCan(request.committee()));
            case MEMBER -> member(request);
        };
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
                        : new Verdict.Denied("%s is a private committee: those in its channel can read its actions. %s"
                                .formatted(committee.name(), whoCan(committee)));
            case ANSWER, UPDATE, SNOOZE ->
                request.responsible()
                        ? new Verdict.Allowed()
                        : new Verdict.Denied("Only people of the responsible organisation or post and the officers of %s can"
                                .formatted(committee.code()) + " do that. " + whoCan(committee));
            case MANAGE ->
                new Verdict.Denied("Only the officers of %s can do that. %s".formatted(committee.code(), whoCan(committee)));
        };
    }

    private static String whoCan(Committee committee) {
        return committee.officers().isEmpty()
                ? "No officer of %s is named yet.".formatted(committee.name())
                : "Ask an officer of %s.".formatted(committee.name());
    }
}
