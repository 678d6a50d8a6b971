package org.arising.story;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.arising.document.reporting.Papers;
import org.arising.document.reporting.ReportOrder;
import org.arising.document.reporting.ReportScope;
import org.arising.testkit.Browser;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.PrintsPage;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.print.PrintOptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The public pages in a real browser: nothing hinders those who cannot see, point or zoom, on a screen, a telephone or paper. */
@Story
class PublicPageIT {
    private static final Instant MORNING = Instant.parse("2022-10-03T08:30:00Z");

    @TempDir
    private Path folder;

    @Test
    void axe_finds_nothing_on_any_page_in_any_state() throws Exception {
        Browser.assumeThere();
        try (var town = Town.at(MORNING, 1, folder, Town.people()).withRegister()) {
            town.apply("committees: [{ code: PCC, public: police-and-crime }]");
            var driver = Browser.open();
            try {
                // Within minutes a browser shows a page as it was.
                ((HasCdp) driver).executeCdpCommand("Network.enable", Map.of());
                ((HasCdp) driver).executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
                look(driver, town, "/public/police-and-crime", "empty");
                look(driver, town, "/public/nobody-at-all", "absent");
                issue(town, LocalDate.of(2022, 9, 29));
                var complete = town.person("U0CLERK").types("C0PCC", "/actions complete PCC-2022-004").opened();
                complete.fill("Response", "Here it is.").pickDate("Date received", LocalDate.of(2022, 10, 3)).submit().closed();
                issue(town, LocalDate.of(2022, 11, 16));
                look(driver, town, "/public/police-and-crime", "list");
                assertThat(driver.findElements(By.cssSelector(".reports > li"))).hasSize(2);
                look(driver, town, "/public/police-and-crime/2022-09-29", "report");
                look(driver, town, "/public/police-and-crime/2022-11-16", "next");
                walk(driver, town);
            } finally {
                driver.quit();
            }
        }
    }

    private static void issue(Town town, LocalDate meeting) {
        town.bean(Papers.class).issue(new ReportOrder(town.workspace(), "PCC", meeting, ReportScope.DUE, "U0CLERK", "slack", MORNING));
    }

    private static void look(WebDriver driver, Town town, String path, String name) throws Exception {
        driver.get("http://127.0.0.1:" + town.port() + path);
        for (var width : List.of(1280, 320)) {
            ((HasCdp) driver).executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
            assertFree(driver, name + " at " + width);
            assertThat(((JavascriptExecutor) driver).executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("%s at %d needs no scrolling to the side", name, width).isEqualTo(0L);
            Browser.keep(driver, "public-" + name + "-" + width);
        }
        ((HasCdp) driver).executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.manage().window().setSize(new Dimension(1280, 900));
        ((HasCdp) driver).executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertFree(driver, name + " on paper");
        ((HasCdp) driver).executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        var pdf = ((PrintsPage) driver).print(new PrintOptions());
        Files.write(Path.of("target/screenshots/public-" + name + ".pdf"), Base64.getDecoder().decode(pdf.getContent()));
    }

    private static void assertFree(WebDriver driver, String where) {
        assertThat(new AxeBuilder().withTags(Browser.LEVELS).analyze(driver).getViolations())
                .as(where).extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml()).isEmpty();
    }

    /** From the list to a report, back, and to a file. */
    private static void walk(WebDriver driver, Town town) {
        driver.get("http://127.0.0.1:" + town.port() + "/public/police-and-crime");
        driver.findElement(By.linkText("Meeting of 29 September 2022")).click();
        assertThat(driver.getTitle()).isEqualTo("Summary List of Actions for the meeting of 29 September 2022: Police and Crime Committee");
        assertThat(driver.findElement(By.cssSelector(".files a")).getAttribute("href")).endsWith("/police-and-crime/2022-09-29.pdf");
        assertThat(driver.findElement(By.tagName("h1")).getCssValue("color")).as("its looks are there").contains("20, 48, 79");
        driver.findElement(By.cssSelector("nav a")).click();
        assertThat(driver.getCurrentUrl()).endsWith("/public/police-and-crime");
    }
}
