package org.arising.web;

import org.arising.committee.PublicName;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an address asks for. */
sealed interface Asked {
    /** The looks of every page. */
    record Looks() implements Asked {}

    /** The committee's reports and its current list. */
    record Reports(String name) implements Asked {}

    /** The same as a feed. */
    record Changes(String name) implements Asked {}

    /** Deadlines and meetings. */
    record Calendar(String name) implements Asked {}

    /** The report for a meeting. */
    record OfMeeting(String name, LocalDate meeting, PublicFormat format) implements Asked {}

    /** As it came, so that every other spelling of an address is none: nothing is decoded or tidied. */
    Pattern ADDRESS = Pattern.compile("/public/([a-z0-9-]{3,60})(?:/(?:(changes\\.atom)|(calendar\\.ics)|(\\d{4}-\\d{2}-\\d{2})(?:\\.([a-z]{2,4}))?))?");

    /** What that path asks for, as it stood in the request; empty where it asks for nothing that there can be. */
    static Optional<Asked> read(String path) {
        if (path.equals("/public/public.css")) {
            return Optional.of(new Looks());
        }
        var address = ADDRESS.matcher(path);
        if (!address.matches() || PublicName.read(address.group(1)).isEmpty()) {
            return Optional.empty();
        }
        var name = address.group(1);
        if (address.group(2) != null) {
            return Optional.of(new Changes(name));
        }
        if (address.group(3) != null) {
            return Optional.of(new Calendar(name));
        }
        if (address.group(4) == null) {
            return Optional.of(new Reports(name));
        }
        var format = address.group(5) == null ? Optional.of(PublicFormat.HTML) : PublicFormat.read(address.group(5));
        return format.flatMap(each -> day(address.group(4)).map(day -> new OfMeeting(name, day, each)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
