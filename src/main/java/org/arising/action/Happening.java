package org.arising.action;

import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What can happen to an action. The history of an action is these, in order; nothing in it is ever changed. */
public sealed interface Happening {
    /** It arose, here or in a document. */
    record Raised(String origin) implements Happening {}

    /** It was asked for. */
    record Requested() implements Happening {}

    /** It was asked for again. */
    record FollowedUp() implements Happening {}

    /** Its party was reminded, before the due date or on it. */
    record Reminded() implements Happening {}

    /** The committee's officers were told that follow-ups stay unanswered. */
    record Escalated() implements Happening {}

    /** Its party promised an answer by that day. */
    record Promised(LocalDate day) implements Happening {}

    /** A response answered these parts, counted from 0, and others stay open. */
    record PartsAnswered(List<Integer> parts, String response) implements Happening {}

    /** It was answered in full, by a response where there is one. */
    record Completed(@Nullable String response, LocalDate received) implements Happening {}

    /** A response answered it in full, and an officer is to accept it. */
    record Answered(String response, LocalDate received) implements Happening {}

    /** An officer accepted the answer that waited. */
    record Accepted() implements Happening {}

    /** An officer gave the answer back as not enough. */
    record Returned(String reason) implements Happening {}

    /** An officer accepted what answered these parts, counted from 0. */
    record PartsAccepted(List<Integer> parts) implements Happening {}

    /** An officer gave back what answered these parts, counted from 0, as not enough. */
    record PartsReturned(List<Integer> parts, String reason) implements Happening {}

    /** Somebody else answers for it from now on. */
    record Reassigned(String from, String to, String reason) implements Happening {}

    /** Somebody else answers for one part, counted from 0, from now on. */
    record PartReassigned(int part, String from, String to, String reason) implements Happening {}

    /** Its party said that it is not theirs, and whose it may be. */
    record Disowned(String suggestion, String reason) implements Happening {}

    /** Another action took its place. */
    record Superseded(Reference by, String reason) implements Happening {}

    /** Its parts became actions of their own. */
    record Split(List<Reference> into) implements Happening {}

    /** Others became parts of it, and it took their place. */
    record Merged(List<Reference> from, String reason) implements Happening {}

    /** The committee formally noted at a meeting how it ended. */
    record Noted(LocalDate meeting) implements Happening {}

    /** The committee carried it over at a meeting. */
    record CarriedOver(LocalDate meeting) implements Happening {}

    /** It ended without an answer. */
    record Closed(String reason) implements Happening {}

    /** What was delegated was used on that day, and what was decided. */
    record Used(LocalDate day, String decided) implements Happening {}

    /** What was delegated was not used; the reason may be empty. */
    record Lapsed(String reason) implements Happening {}

    /** It is open again. */
    record Reopened(String reason) implements Happening {}

    /** Its status note was written anew. */
    record Updated(String note) implements Happening {}

    /** Its due date was moved; the old one stays visible here. */
    record DeadlineRevised(@Nullable LocalDate from, @Nullable LocalDate to, String reason) implements Happening {}

    /** No reminder goes out before that day. */
    record Snoozed(LocalDate until, String reason) implements Happening {}

    /** It was raised in error. */
    record Withdrawn(String reason) implements Happening {}

    /** Somebody noted something beneath a message about it. */
    record Remarked(String text) implements Happening {}

    /**
     * What asked for it did not reach that e-mail address, and why.
     *
     * @param copy whether it was a copy: whom it asks may have it nonetheless
     */
    record Undelivered(String address, String reason, boolean copy) implements Happening {}

    /** An officer wrote to that e-mail address about it. */
    record Wrote(String address, String text) implements Happening {}

    /** Its words or its responsible person were corrected. */
    record Corrected(String field, String from, String to) implements Happening {}

    /** It was marked as not for publication, or no longer. */
    record Exempted(boolean exempt) implements Happening {}

    /** A report that was issued for a meeting told the committee of it. */
    record Reported(LocalDate meeting, int edition, Status status) implements Happening {}

    /** A document worded its status. */
    record Stated(Status status, String note, String document) implements Happening {}

    /** Whether it leaves the action as whoever has a form open on it saw it, so that they need not be told. */
    default boolean passesBy() {
        return switch (this) {
            case Requested() -> true;
            case FollowedUp() -> true;
            case Reminded() -> true;
            case Escalated() -> true;
            case Remarked remarked -> true;
            case Reported reported -> true;
            case Undelivered undelivered -> true;
            case Wrote wrote -> true;
            case Raised raised -> false;
            case Promised promised -> false;
            case PartsAnswered answered -> false;
            case Completed completed -> false;
            case Answered answered -> false;
            case Accepted() -> false;
            case Returned returned -> false;
            case Reassigned reassigned -> false;
            case Disowned disowned -> false;
            case Superseded superseded -> false;
            case Split split -> false;
            case PartsAccepted accepted -> false;
            case PartsReturned returned -> false;
            case PartReassigned reassigned -> false;
            case Merged merged -> false;
            case Used used -> false;
            case Lapsed lapsed -> false;
            case Noted noted -> false;
            case CarriedOver carriedOver -> false;
            case Closed closed -> false;
            case Reopened reopened -> false;
            case Updated updated -> false;
            case DeadlineRevised revised -> false;
            case Snoozed snoozed -> false;
            case Withdrawn withdrawn -> false;
            case Corrected corrected -> false;
            case Exempted exempted -> false;
            case Stated stated -> false;
        };
    }
}
