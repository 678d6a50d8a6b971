package org.arising.document.source;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.Objects;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import static org.arising.kernel.Words.say;

/** A part of a Word document, element by element. It defines no types of its own and refers to nothing outside. */
final class DocxXml {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;
    private int event;

    DocxXml(byte[] part) throws XMLStreamException {
        reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return false;
        }
        event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Limits.Exceeded(say("source.exceeded.types"));
        }
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (depth > Limits.DEPTH) {
            throw new Limits.Exceeded(say("source.exceeded.parts-nested", Limits.DEPTH));
        }
        return true;
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE;
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    boolean starts(String name) {
        return isStart() && name.equals(name());
    }

    boolean ends(String name) {
        return isEnd() && name.equals(name());
    }

    /** The attribute of that name, whatever its namespace: strict documents have another one. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute {@code val}, or nothing. */
    String value() {
        return Objects.requireNonNullElse(attribute("val"), "");
    }

    /** Whether a property that may be switched off is on. */
    boolean isOn() {
        var value = value();
        return !value.equals("0") && !value.equals("false") && !value.equals("off") && !value.equals("none");
    }
}
