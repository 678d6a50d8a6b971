package org.arising.committee;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An organisation as it is stored. */
@MappedEntity("organisation")
record OrganisationRow(
        String workspaceId,
        @Id String shortName,
        String name,
        String aliases,
        @Nullable String channel,
        String people,
        String userGroups,
        @Nullable String email,
        @Nullable String prefer,
        @Nullable String copy,
        int mailCalendar) {

    static OrganisationRow of(String workspace, Organisation o) {
        var mail = o.mail();
        return new OrganisationRow(
                workspace,
                o.shortName(),
                o.name(),
                Lists.written(o.aliases()),
                o.channel(),
                Lists.written(o.people()),
                Lists.written(o.groups()),
                mail == null ? null : mail.address(),
                mail == null ? null : mail.prefer().written(),
                mail == null ? null : Lists.written(mail.copy()),
                mail != null && mail.calendar() ? 1 : 0);
    }

    /** The organisation, with the members of its groups. */
    Organisation organisation(Map<String, Set<String>> byGroup) {
        var groups = Lists.read(userGroups);
        return new Organisation(
                shortName,
                name,
                Lists.read(aliases),
                channel,
                Set.copyOf(Lists.read(people)),
                Set.copyOf(groups),
                groups.stream()
                        .flatMap(group -> byGroup.getOrDefault(group, Set.of()).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                mailing(email, prefer, copy, null, null, mailCalendar));
    }

    /** The mailing as it is stored, or null where nothing is known. */
    static @Nullable Mailing mailing(
            @Nullable String email,
            @Nullable String prefer,
            @Nullable String copy,
            @Nullable String deputy,
            @Nullable LocalDate away,
            int calendar) {
        return email == null || prefer == null
                ? null
                : new Mailing(
                        email,
                        Mailing.Prefer.read(prefer).orElse(Mailing.Prefer.SLACK),
                        copy == null ? List.of() : Lists.read(copy),
                        deputy,
                        away,
                        calendar == 1);
    }
}
