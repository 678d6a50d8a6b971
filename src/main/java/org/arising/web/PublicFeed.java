package org.arising.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import static org.arising.kernel.Words.say;

/** The reports of a committee as an Atom feed (RFC 4287): what each says that the one before it did not. */
public final class PublicFeed {
    /** Who has not looked for longer reads the reports. */
    static final int ENTRIES = 20;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final XMLStreamWriter xml;
    private final String name;
    private final String committee;

    private PublicFeed(XMLStreamWriter xml, String name, String committee) {
        this.xml = xml;
        this.name = name;
        this.committee = committee;
    }

    /** The feed, in UTF-8; {@code issued} has the newest meeting first. */
    public static byte[] atom(String name, String committee, List<PublicDays.Issued> issued) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new PublicFeed(xml, name, committee).write(issued);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private void write(List<PublicDays.Issued> issued) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        text("id", id("feed", ""));
        text("title", say("public.title.reports", committee));
        text("updated", written(issued.stream().map(each -> each.issue().issued()).max(Instant::compareTo).orElse(Instant.EPOCH)));
        xml.writeStartElement("author");
        text("name", committee);
        xml.writeEndElement();
        link("self", "changes.atom");
        link("alternate", "../" + name);
        for (int i = 0; i < Math.min(ENTRIES, issued.size()); i++) {
            entry(issued.get(i), i + 1 < issued.size() ? issued.get(i + 1).report() : null);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(PublicDays.Issued issued, @org.jspecify.annotations.Nullable PublicReport before) throws XMLStreamException {
        var report = issued.report();
        var meeting = report.meeting().toString();
        xml.writeStartElement("entry");
        text("id", id("report", meeting));
        text("title", report.edition() == 1
                ? say("public.feed.title", report.title(), report.meeting())
                : say("public.feed.title.edition", report.title(), report.meeting(), report.edition()));
        text("published", written(issued.issue().first()));
        text("updated", written(issued.issue().issued()));
        link("alternate", meeting);
        text("summary", PublicHtml.counts(report));
        xml.writeStartElement("content");
        xml.writeAttribute("type", "xhtml");
        xml.writeStartElement("div");
        xml.writeDefaultNamespace(XHTML);
        list(say("public.feed.corrections"), report.corrections());
        if (before != null) {
            list(say("public.feed.changes", before.meeting()), changes(before, report));
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** What a report says of actions that the one before it did not say. */
    static List<String> changes(PublicReport before, PublicReport now) {
        var was = new HashMap<String, String>();
        before.actions().forEach(action -> was.put(action.ref(), sentence(action)));
        var changes = new ArrayList<String>();
        for (var action : now.actions()) {
            var sentence = sentence(action);
            if (!was.containsKey(action.ref())) {
                changes.add(say("public.feed.new", action.ref(), sentence));
            } else if (!sentence.equals(was.get(action.ref()))) {
                changes.add(say("public.feed.changed", action.ref(), sentence));
            }
        }
        return List.copyOf(changes);
    }

    private static String sentence(PublicReport.PublicAction action) {
        return action.note().isEmpty()
                ? say("report.status", action.status())
                : say("report.status-with-note", action.status(), action.note());
    }

    private void list(String heading, List<String> lines) throws XMLStreamException {
        if (lines.isEmpty()) {
            return;
        }
        text("p", heading);
        xml.writeStartElement("ul");
        for (var line : lines) {
            text("li", line);
        }
        xml.writeEndElement();
    }

    private void text(String element, String words) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private void link(String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        for (var attribute : Map.of("rel", rel, "href", address).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    private String id(String kind, String what) {
        return "urn:uuid:" + PublicDays.named(name, kind, what);
    }

    private static String written(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
