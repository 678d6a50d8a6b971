package org.arising.committee;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A post as it is stored. */
@MappedEntity("post")
record PostRow(
        String workspaceId,
        String organisation,
        @Id String title,
        @Nullable String holder,
        @Nullable String channel,
        @Nullable String deputy,
        @Nullable String awayUntil,
        @Nullable String permanentDeputy,
        @Nullable String email,
        @Nullable String prefer,
        @Nullable String copy,
        @Nullable String deputyEmail,
        @Nullable String mailAwayUntil,
        int mailCalendar) {

    static PostRow of(String workspace, Post p) {
        var standIn = p.standIn();
        var mail = p.mail();
        return new PostRow(
                workspace,
                p.organisation(),
                p.title(),
                p.holder(),
                p.channel(),
                standIn == null ? null : standIn.deputy(),
                standIn == null ? null : standIn.until().toString(),
                p.deputy(),
                mail == null ? null : mail.address(),
                mail == null ? null : mail.prefer().written(),
                mail == null ? null : Lists.written(mail.copy()),
                mail == null ? null : mail.deputy(),
                mail == null || mail.away() == null ? null : mail.away().toString(),
                mail != null && mail.calendar() ? 1 : 0);
    }

    /** The post on a day; somebody who stood in until an earlier day does not any more. */
    Post post(LocalDate today) {
        var away = mailAwayUntil == null ? null : LocalDate.parse(mailAwayUntil);
        var mail = OrganisationRow.mailing(email, prefer, copy, deputyEmail, away, mailCalendar);
        var standIn = deputy == null || awayUntil == null ? null : new StandIn(deputy, LocalDate.parse(awayUntil));
        return new Post(
                title,
                organisation,
                holder,
                channel,
                standIn == null || standIn.until().isBefore(today) ? null : standIn,
                permanentDeputy,
                mail == null ? null : mail.on(today));
    }
}
