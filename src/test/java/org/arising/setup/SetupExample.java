package org.arising.setup;

/** The setup file that the contract shows, with a value of each kind. */
public final class SetupExample {
    public static final String TEXT = """
            committees:
              - code: PCC
                name: Police and Crime Committee
                zone: Europe/London
                calendar: england            # bank holidays
                channel: C0PCC
                officers: [U0CLERK]
                private: false
                meetings: [{ date: 2022-09-29, papers-due: 2022-09-21 }, 2022-11-16]
                digest: { day: MONDAY, at: "09:00" }
                reminders: { before: 5, overdue-every: 10, escalate-after: 3, at: "09:30" }
                acceptance: false
                sending: on
            organisations:
              - { name: Metropolitan Police Service, short: MPS, aliases: [Met, the Met, Metropolitan Police], channel: C0MPS, people: [U0MPS] }
              - { name: Mayor's Office for Policing and Crime, short: MOPAC, channel: C0MOPAC }
            posts:
              - { title: Deputy Mayor for Policing and Crime, organisation: MOPAC, holder: U0DMPC }
            """;

    private SetupExample() {}
}
