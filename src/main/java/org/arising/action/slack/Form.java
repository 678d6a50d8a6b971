package org.arising.action.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import org.arising.action.Hand;
import org.arising.action.Outcome;
import org.arising.committee.Committee;
import org.arising.kernel.Reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A form that came in: who sent it, what it is about and what was filled in.
 *
 * @param once names the form, so that a second delivery of it has no second effect
 * @param view as it stood in front of who sent it
 * @param names the name of a Slack user
 */
public record Form(
        ViewSubmissionContext context,
        Visitor visitor,
        ModalSubject subject,
        ModalFields fields,
        String once,
        View view,
        UnaryOperator<String> names) {

    /** Reads a submission; empty where what the form is about cannot be told any more. */
    public static Optional<Form> of(
            Visitors visitors,
            ViewSubmissionRequest request,
            ViewSubmissionContext context,
            UnaryOperator<String> names) {
        ViewSubmissionPayload payload = request.getPayload();
        var view = payload.getView();
        return ModalSubject.read(view.getPrivateMetadata())
                .map(subject -> new Form(
                        context,
                        visitors.of(payload.getUser().getId(), subject.channel()),
                        subject,
                        new ModalFields(view.getState().getValues()),
                        "view:" + view.getId(),
                        view,
                        names));
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

    /** The hand of who sent it, which had the actions before it as the form showed them. */
    public Hand hand(Committee committee) {
        return visitor.hand(once, committee).having(subject.versions());
    }

    /** Whether a field was left as it was filled in when the form was opened, or is not there at all. */
    public boolean isUntouched(String block) {
        return !fields.has(block)
                || view.getBlocks().stream()
                        .filter(InputBlock.class::isInstance)
                        .map(InputBlock.class::cast)
                        .filter(input -> block.equals(input.getBlockId()))
                        .anyMatch(input -> fields.isAsFilledIn(block, input.getElement()));
    }

    /** Closes the form. */
    public Response close() {
        return context.ack();
    }

    /** Keeps the form open with words at a field; what was typed stays. */
    public Response error(String block, String words) {
        return context.ackWithErrors(Map.of(block, words));
    }

    /** Puts another form in its place. */
    public Response next(View form) {
        return context.ack(r -> r.responseAction("update").view(form));
    }

    /** Puts words in place of the form. */
    public Response say(String words) {
        return next(RefusalModal.of(words));
    }

    /** Closes the form where the change was made, else says in its place why not. */
    public Response said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> close();
            case Outcome.Repeated() -> close();
            case Outcome.Refused(var why) -> say(why);
            case Outcome.Overtaken overtaken ->
                overtaken.why().isEmpty() ? again(overtaken) : say(overtakenForm().refused(overtaken));
        };
    }

    /** Closes the form where the change was made, else says at a field why not. */
    public Response answer(Outcome outcome, String block) {
        return switch (outcome) {
            case Outcome.Done done -> close();
            case Outcome.Repeated() -> close();
            case Outcome.Refused(var why) -> error(block, why);
            case Outcome.Overtaken overtaken ->
                overtaken.why().isEmpty() ? again(overtaken) : error(block, overtakenForm().refused(overtaken));
        };
    }

    /** Keeps the form open with what was typed, and says above it what others did meanwhile. */
    private Response again(Outcome.Overtaken overtaken) {
        return next(overtakenForm().again(view, subject, overtaken.news()));
    }

    private OvertakenForm overtakenForm() {
        return new OvertakenForm(visitor, names);
    }
}
