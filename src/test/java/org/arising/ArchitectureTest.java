package org.arising;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Who may see whom. What a rule is for stands in the house rules; here it is held. */
class ArchitectureTest {
    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.arising");
    }

    /** A rule over rooms that are not built yet holds until they are. */
    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(ours);
    }

    /** What people wrote: the compiler and Micronaut make classes whose names begin with a dollar sign. */
    private static DescribedPredicate<JavaClass> written() {
        return DescribedPredicate.describe("written by people", type -> !type.getName().contains("$"));
    }

    private static DescribedPredicate<JavaClass> views() {
        return DescribedPredicate.describe("views", type -> written().test(type)
                && List.of("View", "Modal", "Card").stream().anyMatch(type.getSimpleName()::endsWith)
                && !type.isInterface());
    }

    private static DescribedPredicate<JavaClass> rows() {
        return DescribedPredicate.describe("rows", type -> type.getSimpleName().endsWith("Row")
                // A row of a document's table is no row of ours.
                && !type.getSimpleName().equals("Row"));
    }

    @Test
    void the_kernel_needs_java_alone() {
        holds(classes().that().resideInAPackage("org.arising.kernel..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.arising.kernel.."));
    }

    @Test
    void calendars_are_values_and_texts() {
        holds(classes().that().resideInAPackage("org.arising.calendar..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.arising.kernel..", "org.arising.calendar.."));
    }

    @Test
    void pictures_are_made_of_values() {
        holds(classes().that().resideInAPackage("org.arising.picture..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "javax.imageio..", "org.jspecify..", "org.knowm.xchart..", "org.arising.kernel..",
                        "org.arising.picture.."));
    }

    @Test
    void slack_stays_in_slack_rooms() {
        holds(noClasses().that().resideOutsideOfPackage("..slack..")
                .should().dependOnClassesThat().resideInAPackage("com.slack.."));
    }

    @Test
    void the_slack_room_sees_no_feature() {
        holds(classes().that().resideInAPackage("org.arising.slack")
                .should().onlyDependOnClassesThat(DescribedPredicate.describe(
                        "of the slack room, the rooms below the features, or others' libraries",
                        type -> !type.getPackageName().startsWith("org.arising")
                                || List.of("slack", "kernel", "settings", "outbox", "access", "committee", "installation").stream()
                                        .anyMatch(room -> type.getPackageName().equals("org.arising." + room)))));
    }

    @Test
    void features_below_see_no_feature_above() {
        below("kernel", "access", "committee", "response", "action", "reminder", "digest", "document", "outbox", "setup");
        below("committee", "response", "action", "reminder", "digest", "document", "outbox", "setup");
        below("access", "response", "action", "reminder", "digest", "document", "setup");
        below("outbox", "response", "action", "reminder", "digest", "document", "setup");
        below("response", "action", "reminder", "digest", "document", "outbox", "setup");
        below("action", "reminder", "digest", "plan", "document", "setup");
        below("reminder", "digest", "plan", "document");
        below("plan", "document", "setup");
        below("storage", "access", "committee", "response", "action", "reminder", "digest", "document", "outbox");
    }

    private static void below(String room, String... above) {
        var rooms = List.of(above).stream().map(each -> "org.arising." + each + "..").toArray(String[]::new);
        holds(noClasses().that().resideInAPackage("org.arising." + room + "..")
                .should().dependOnClassesThat().resideInAnyPackage(rooms));
    }

    @Test
    void a_feature_knows_nothing_of_how_slack_shows_it() {
        for (var room : List.of("committee", "response", "action", "reminder", "digest", "plan", "meeting", "document", "outbox", "access")) {
            holds(noClasses().that().resideInAPackage("org.arising." + room)
                    .should().dependOnClassesThat().resideInAPackage("org.arising..slack.."));
        }
    }

    @Test
    void rooms_form_no_circle() {
        holds(SlicesRuleDefinition.slices().matching("org.arising.(**)").should().beFreeOfCycles());
    }

    @Test
    void the_playground_stands_alone() {
        holds(noClasses().that().resideInAPackage("org.arising.playground..")
                .should().dependOnClassesThat(DescribedPredicate.describe(
                        "of another room or of Slack's SDK",
                        type -> type.getPackageName().startsWith("com.slack")
                                || (type.getPackageName().startsWith("org.arising")
                                        && !type.getPackageName().startsWith("org.arising.playground")))));
    }

    @Test
    void nobody_but_the_command_line_opens_the_playground() {
        holds(noClasses().that(DescribedPredicate.describe(
                        "beside Arising and the playground",
                        type -> !type.getPackageName().equals("org.arising")
                                && !type.getPackageName().startsWith("org.arising.playground")))
                .should().dependOnClassesThat().resideInAPackage("org.arising.playground.."));
    }

    @Test
    void views_see_values_and_slacks_blocks() {
        holds(noClasses().that(views())
                .should().dependOnClassesThat().resideInAnyPackage(
                        "com.slack.api.bolt..", "com.slack.api.methods..", "com.slack.api.app_backend..", "java.sql..",
                        "javax.sql..", "io.micronaut..", "jakarta..", "okhttp3..", "java.net.."));
    }

    @Test
    void rows_do_not_leave_their_room() {
        holds(classes().that(rows()).should().notBePublic());
    }

    /** Micronaut Data says 1 of a row that it wrote as a whole, whether the database took it or not. */
    @Test
    void what_writes_a_whole_row_does_not_count() {
        holds(methods().that().areDeclaredInClassesThat().areAnnotatedWith(JdbcRepository.class)
                .and(DescribedPredicate.describe("take a row", (JavaMethod method) -> method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getSimpleName().endsWith("Row"))))
                .should().haveRawReturnType(void.class));
    }

    @Test
    void time_is_read_from_the_clock_alone() {
        holds(noClasses().that().doNotHaveFullyQualifiedName("org.arising.kernel.ServiceClock")
                .should().callMethod(Instant.class, "now")
                .orShould().callMethod(Instant.class, "now", Clock.class)
                .orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDate.class, "now", java.time.ZoneId.class)
                .orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(ZonedDateTime.class, "now")
                .orShould().callMethod(ZonedDateTime.class, "now", java.time.ZoneId.class)
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callConstructor(java.util.Date.class));
    }

    @Test
    void the_real_clock_is_handed_in_where_a_process_begins() {
        holds(noClasses().that().doNotHaveFullyQualifiedName("org.arising.kernel.ServiceClock")
                .and().resideOutsideOfPackages("org.arising", "org.arising.command..", "org.arising.playground..")
                // The age of a signature follows the real clock.
                .and().doNotHaveFullyQualifiedName("org.arising.slack.SlackFactory")
                .should().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(Clock.class, "systemDefaultZone"));
    }

    @Test
    void threads_are_started_by_the_outbox_alone() {
        holds(noClasses().that().resideOutsideOfPackages("org.arising.outbox..", "org.arising.playground..")
                // It fetches several files beside each other, and ends when the last is there: before the ack.
                .and().doNotHaveFullyQualifiedName("org.arising.action.slack.Files")
                // It says to one person that something failed, while the acknowledgement is already late.
                .and().doNotHaveFullyQualifiedName("org.arising.slack.Apology")
                // It hears from the mail server what arrives, and ends with the service.
                .and().doNotHaveFullyQualifiedName("org.arising.mail.MailWatch")
                // It feeds and hears a process of its own, and ends with it.
                .and().doNotHaveFullyQualifiedName("org.arising.document.reading.ReadingRoom")
                .should().callConstructor(Thread.class)
                .orShould().callConstructor(Thread.class, Runnable.class)
                .orShould().callMethod(Thread.class, "ofPlatform")
                .orShould().callMethod(Thread.class, "ofVirtual")
                .orShould().callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors"));
    }

    @Test
    void names_are_words_of_the_trade() {
        for (var ending : List.of("Impl", "Util", "Utils", "Helper", "Manager", "Dto", "DTO")) {
            holds(noClasses().that(written()).should().haveSimpleNameEndingWith(ending));
        }
    }
}
