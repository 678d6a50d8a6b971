package org.arising.document.writing;

/** A template that an organisation has put in place cannot be used; the message says which, where and why. */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    TemplateFault(String words) {
        super(words);
    }
}
