package org.arising.document.writing;

import jakarta.inject.Singleton;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import static org.arising.kernel.Words.say;

/** Prints documents: the template of a paper gives HTML, and every format is made of that. */
@Singleton
public final class Press {
    private final Templates templates;
    private final Glyphs glyphs;

    Press(Templates templates) {
        this.templates = templates;
        this.glyphs = new Glyphs();
    }

    /**
     * The file of a paper.
     *
     * @throws TemplateFault where a template that was put in place cannot be used
     */
    public byte[] print(Paper paper, PaperFormat format) {
        var page = page(paper, format != PaperFormat.MD);
        return switch (format) {
            case HTML -> html(page);
            case PDF -> PdfPage.of(page, glyphs);
            case DOCX -> WordPage.of(page, templates);
            case MD -> MarkdownPage.of(page).getBytes(StandardCharsets.UTF_8);
        };
    }

    /**
     * A page for the web: its looks and pictures come from addresses of their own, and it runs nothing.
     *
     * @throws TemplateFault where a template that was put in place cannot be used
     */
    public byte[] web(Paper paper) {
        var values = new HashMap<>(paper.values());
        values.put("title", paper.title());
        var page = Jsoup.parse(templates.render(paper.template(), values));
        page.select("script, style, iframe, object, embed, form, base, meta[http-equiv]").remove();
        page.outputSettings().prettyPrint(false);
        return html(page);
    }

    /** A file beside the templates, as it is: {@code public.css}. */
    public byte[] file(String name) {
        return templates.file(name);
    }

    /** Where only the words of pictures are written, none is drawn. */
    private Document page(Paper paper, boolean drawn) {
        var values = new HashMap<>(paper.values());
        values.put("title", paper.title());
        values.put("css", new String(templates.file("page.css"), StandardCharsets.UTF_8));
        var page = Jsoup.parse(templates.render(paper.template(), values));
        page.select("script, iframe, object, embed, link").remove();
        for (var image : drawn ? page.select("img[src]") : new Elements()) {
            var name = image.attr("src");
            if (!name.startsWith("data:image/")) {
                var content = templates.own(name).or(() -> drawn(paper, name)).orElseThrow(() -> new TemplateFault(
                        say("page.fault.no-picture", paper.template() + ".html", name)));
                var kind = name.toLowerCase(Locale.ROOT).endsWith(".png") ? "png" : "jpeg";
                image.attr("src", "data:image/%s;base64,%s".formatted(kind, Base64.getEncoder().encodeToString(content)));
            }
        }
        page.outputSettings().prettyPrint(false);
        return page;
    }

    private static Optional<byte[]> drawn(Paper paper, String name) {
        return Optional.ofNullable(paper.pictures().get(name)).map(Supplier::get);
    }

    private static byte[] html(Document page) {
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }
}
