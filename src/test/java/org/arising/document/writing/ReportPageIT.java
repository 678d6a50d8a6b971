package org.arising.document.writing;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.arising.testkit.Browser;
import org.arising.testkit.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import static org.assertj.core.api.Assertions.assertThat;

/** A report in a real browser: nothing that hinders those who cannot see, point or zoom; and pictures of it to look at. */
@Story
class ReportPageIT {
    private static final List<String> TEXTS = List.of(
            "The Deputy Mayor agreed to provide a timetable for the review of stop and search, by borough.",
            Samples.HOSTILE.get(1),
            "https://example.org/" + "a-very-long-address/".repeat(12));

    @TempDir
    private Path folder;

    @Test
    void a_report_meets_the_guidelines_at_the_width_of_a_screen_and_of_a_telephone() throws IOException {
        Browser.assumeThere();
        var press = new Press(new Templates((Path) null));
        var driver = Browser.open();
        try {
            for (int i = 0; i < TEXTS.size(); i++) {
                var paper = Samples.pictured(TEXTS.get(i), 6);
                look(driver, press.print(paper, PaperFormat.HTML), "report-" + i);
                picture(press.print(paper, PaperFormat.PDF), "report-" + i);
            }
        } finally {
            driver.quit();
        }
    }

    private void look(WebDriver driver, byte[] page, String name) throws IOException {
        driver.get(Files.write(folder.resolve(name + ".html"), page).toUri().toString());
        for (var width : List.of(1280, 360)) {
            driver.manage().window().setSize(new Dimension(width, 900));
            var found = new AxeBuilder().withTags(Browser.LEVELS).analyze(driver);
            assertThat(found.getViolations()).extracting(Rule::getId).as("%s at %d", name, width).isEmpty();
            Browser.keep(driver, name + "-" + width);
        }
    }

    private static void picture(byte[] pdf, String name) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var folder = Files.createDirectories(Path.of("target/screenshots"));
            var image = new PDFRenderer(document).renderImageWithDPI(0, 80);
            assertThat(ImageIO.write(image, "png", folder.resolve(name + "-pdf.png").toFile())).isTrue();
        }
    }
}
