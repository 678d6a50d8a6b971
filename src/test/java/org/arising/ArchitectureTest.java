package org.arising;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Who may import whom, and what is never done. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.arising");

    @Test
    void the_kernel_knows_nothing_but_the_jdk() {
        noClasses().that().resideInAPackage("org.arising.kernel..")
                .should().dependOnClassesThat().resideOutsideOfPackages("org.arising.kernel..", "java..", "org.jspecify..")
                .check(CODE);
    }

    @Test
    void slacks_types_stay_in_slack_rooms() {
        noClasses().that().resideOutsideOfPackages("..slack..")
                .should().dependOnClassesThat().resideInAPackage("com.slack..")
                .check(CODE);
    }

    @Test
    void the_slack_room_knows_no_feature() {
        noClasses().that().resideInAPackage("org.arising.slack")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "org.arising.action..", "org.arising.reminder..", "org.arising.digest..", "org.arising.response..",
                        "org.arising.document..", "org.arising.setup..", "org.arising.command..")
                .check(CODE);
    }

    @Test
    void only_the_command_line_imports_the_playground_and_the_playground_shares_nothing() {
        noClasses().that().resideOutsideOfPackages("org.arising", "org.arising.playground..")
                .should().dependOnClassesThat().resideInAPackage("org.arising.playground..")
                .check(CODE);
        noClasses().that().resideInAPackage("org.arising.playground..")
                .should().dependOnClassesThat().resideInAPackage("com.slack..")
                .check(CODE);
        classes().that().resideInAPackage("org.arising.playground..")
                .should().onlyDependOnClassesThat().resideOutsideOfPackages(
                        "org.arising.kernel..", "org.arising.slack..", "org.arising.action..", "org.arising.committee..")
                .check(CODE);
    }

    @Test
    void views_see_no_bolt_no_sql_and_no_micronaut() {
        noClasses().that().haveSimpleNameEndingWith("View").or().haveSimpleNameEndingWith("Modal")
                .or().haveSimpleNameEndingWith("Card")
                .should().dependOnClassesThat().resideInAnyPackage("com.slack.api.bolt..", "java.sql..", "io.micronaut..")
                .check(CODE);
    }

    @Test
    void rows_do_not_leave_their_package() {
        noClasses().that().haveSimpleNameEndingWith("Row").and().areTopLevelClasses()
                .and().resideOutsideOfPackage("..playground..")
                .should().bePublic()
                .check(CODE);
    }

    @Test
    void no_name_ends_in_a_word_that_says_nothing() {
        noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)").check(CODE);
    }

    @Test
    void nobody_reads_the_time_but_through_a_clock() {
        noClasses().should().callMethod(Instant.class, "now")
                .orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(ZonedDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    @Test
    void what_is_below_knows_nothing_of_what_is_above() {
        noClasses().that().resideInAPackage("org.arising.committee..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "org.arising.action..", "org.arising.response..", "org.arising.reminder..", "org.arising.digest..",
                        "org.arising.document..", "org.arising.outbox..", "org.arising.slack..")
                .check(CODE);
        noClasses().that().resideInAPackage("org.arising.action")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "org.arising.reminder..", "org.arising.digest..", "org.arising.document..", "org.arising.slack..")
                .check(CODE);
        noClasses().that().resideInAPackage("org.arising.reminder..")
                .should().dependOnClassesThat().resideInAnyPackage("org.arising.digest..", "org.arising.document..")
                .check(CODE);
        noClasses().that().resideInAPackage("org.arising.outbox..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "org.arising.action..", "org.arising.reminder..", "org.arising.digest..", "org.arising.slack..")
                .check(CODE);
    }

    @Test
    void there_are_no_circles_among_packages() {
        slices().matching("org.arising.(**)").should().beFreeOfCycles().check(CODE);
    }
}
