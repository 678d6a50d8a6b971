package org.arising.action.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import org.arising.action.Outcome;
import org.arising.committee.Committee;
import org.arising.kernel.Reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that came in: who sent it, what it is about and what was filled in.
 *
 * @param once names the form, so that a second delivery of it has no second effect
 */
public record Form(
        ViewSubmissionContext context, Visitor visitor, ModalSubject subject, ModalFields fields, String once) {

    /** Reads a submission; empty where what the form is about cannot be told any more. */
    public static Optional<Form> of(
            Visitors visitors, ViewSubmissionRequest request, ViewSubmissionContext context) {
        ViewSubmissionPayload payload = request.getPayload();
        var view = payload.getView();
        return ModalSubject.read(view.getPrivateMetadata())
                .map(subject -> new Form(
                        context,
                        visitors.of(payload.getUser().getId(), subject.channel()),
                        subject,
                        new ModalFields(view.getState().getValues()),
                        "view:" + view.getId()));
    }

    /** The references that it is about. */
    public List<Reference> refs() {
        return subject.refs();
    }

    /** The committee of what it is about; empty where that is not known any more. */
    public Optional<Committee> committee() {
        return refs().stream().findFirst().flatMap(ref -> visitor.roster().committee(ref.committee()));
    }

    /** Today in the zone of a committee. */
    public LocalDate today(Committee committee) {
        return visitor.now().atZone(committee.zone()).toLocalDate();
    }

    /** Closes the form. */
    public Response close() {
        return context.ack();
    }

    /** Keeps the form open with words at a field; what was typed stays. */
    public Response error(String block, String words) {
        return context.ackWithErrors(Map.of(block, words));
    }

    /** Puts words in place of the form. */
    public Response say(String words) {
        return context.ack(r -> r.responseAction("update").view(RefusalModal.of(words)));
    }

    /** Closes the form where the change was made, else says in its place why not. */
    public Response said(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var why) ? say(why) : close();
    }

    /** Closes the form where the change was made, else says at a field why not. */
    public Response answer(Outcome outcome, String block) {
        return switch (outcome) {
            case Outcome.Done done -> close();
            case Outcome.Repeated() -> close();
            case Outcome.Refused(var why) -> error(block, why);
        };
    }
}
