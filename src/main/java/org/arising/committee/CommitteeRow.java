package org.arising.committee;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.arising.kernel.Instants;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** A committee as it is stored. */
@MappedEntity("committee")
record CommitteeRow(
        String workspaceId,
        @Id String code,
        String name,
        String zone,
        String calendar,
        @Nullable String channel,
        String officers,
        int closed,
        String digestDay,
        String digestAt,
        int beforeDue,
        int overdueEvery,
        int escalateAfter,
        String remindersAt,
        int acceptance,
        String sending,
        long since,
        @Nullable String quiet,
        @Nullable String meetingsTo,
        @Nullable String letters,
        @Nullable String publicName) {

    static CommitteeRow of(String workspace, Committee c) {
        var quiet = c.reminders().quiet();
        return new CommitteeRow(
                workspace,
                c.code(),
                c.name(),
                c.zone().getId(),
                c.calendar(),
                c.channel(),
                Lists.written(c.officers()),
                c.closed() ? 1 : 0,
                c.digest().day().name(),
                c.digest().at().toString(),
                c.reminders().before(),
                c.reminders().overdueEvery(),
                c.reminders().escalateAfter(),
                c.reminders().at().toString(),
                c.acceptance() ? 1 : 0,
                c.sending().written(),
                Instants.micros(c.since()),
                quiet == null ? null : quiet.written(),
                c.meetingsTo(),
                c.letters().written(),
                c.publicName());
    }

    Committee committee() {
        return new Committee(
                code,
                name,
                ZoneId.of(zone),
                calendar,
                channel,
                Set.copyOf(Lists.read(officers)),
                closed == 1,
                new DigestSlot(DayOfWeek.valueOf(digestDay), LocalTime.parse(digestAt)),
                new ReminderPolicy(
                        beforeDue,
                        overdueEvery,
                        escalateAfter,
                        LocalTime.parse(remindersAt),
                        quiet == null ? null : QuietHours.read(quiet).orElse(null)),
                acceptance == 1,
                Sending.of(sending),
                Instants.at(since),
                meetingsTo,
                Letters.read(letters),
                publicName);
    }
}
