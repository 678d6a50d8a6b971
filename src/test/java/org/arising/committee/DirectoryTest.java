package org.arising.committee;

import org.arising.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class DirectoryTest {
    private static final Organisation MPS = new Organisation(
            "MPS", "Metropolitan Police Service", List.of("Met", "the Met", "Metropolitan Police"), "C0MPS", Set.of("U0MPS"));
    private static final Organisation MOPAC =
            new Organisation("MOPAC", "Mayor's Office for Policing and Crime", List.of(), "C0MOPAC", Set.of());
    private static final Post DEPUTY_MAYOR = new Post("Deputy Mayor for Policing and Crime", "MOPAC", "U0DMPC", null);
    private static final Directory DIRECTORY = new Directory(List.of(MPS, MOPAC), List.of(DEPUTY_MAYOR));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Assistant Commissioner for Met Operations, MPS | MPS
            Assistant Commissioner for Met Operations and Chief of Corporate Services, MPS | MPS
            Head of Professionalism Standards and Recognition, Metropolitan Police Service (MPS) | MPS
            Commander and Detective Superintendent, MPS | MPS
            Deputy Commissioner, MPS | MPS
            the Met | MPS
            The Metropolitan Police | MPS
            MPS/MOPAC | MPS MOPAC
            MPS and MOPAC | MPS MOPAC
            MOPAC & the MPS | MOPAC MPS
            Director of Commissioning and Partnerships, Mayor's Office for Policing and Crime (MOPAC) | MOPAC
            Director of Strategy, Mayor’s Office for Policing and Crime | MOPAC
            Mayor's Office for Policing and Crime | MOPAC
            Chief Executive of the Mayor's Office for Policing and Crime | MOPAC
            Commissioner of the Metropolitan Police | MPS
            Deputy Mayor for Policing and Crime | MOPAC
            """)
    void stated_persons_resolve_to_their_organisations(String stated, String organisations) {
        assertThat(DIRECTORY.resolve(stated).organisations()).containsExactly(organisations.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Head of Met Office", "Head of the Met Office", "Met Office", "Chief Executive, Spark2Life", "The IOPC",
        "All guests", "Senior Policy Adviser", "Commissioner, MPSX", "Metropolitan Police Federation", "", "  ,  "
    })
    void what_only_looks_like_a_name_resolves_to_nothing(String stated) {
        assertThat(DIRECTORY.resolve(stated).organisations()).isEmpty();
    }

    @Test
    void a_post_resolves_to_itself_and_its_organisation() {
        assertThat(DIRECTORY.resolve("Deputy Mayor for Policing and Crime"))
                .isEqualTo(new Directory.Resolved(List.of("MOPAC"), List.of("MOPAC/Deputy Mayor for Policing and Crime")));
        assertThat(DIRECTORY.resolve("Deputy Mayor for Policing and Crime, MOPAC"))
                .isEqualTo(new Directory.Resolved(List.of("MOPAC"), List.of("MOPAC/Deputy Mayor for Policing and Crime")));
    }

    @Test
    void the_register_of_29_september_2022_resolves_as_the_setup_declares() {
        var counts = new HashMap<String, Integer>();
        Seeds.register().lines().map(line -> line.split("\t", -1)).filter(cells -> cells.length == 5).forEach(cells -> {
            var resolved = DIRECTORY.resolve(cells[2]);
            if (cells[4].startsWith("Ongoing")) {
                resolved.organisations().forEach(name -> counts.merge(name, 1, Integer::sum));
            }
            var isPolice = cells[2].contains("MPS") || cells[2].contains("Metropolitan Police");
            assertThat(resolved.organisations().contains("MPS")).as(cells[2]).isEqualTo(isPolice);
        });
        assertThat(counts).containsEntry("MPS", 8);
    }

    @Test
    void names_are_found_whatever_their_case_apostrophe_or_article() {
        for (var typed : List.of("mps", "MET", "the met", "Metropolitan  police service", " The Metropolitan Police ")) {
            assertThat(DIRECTORY.find(typed)).isEqualTo(new Directory.Finding.Found(new Party.OfOrganisation(MPS)));
        }
        assertThat(DIRECTORY.find("mayor’s office for policing and crime"))
                .isEqualTo(new Directory.Finding.Found(new Party.OfOrganisation(MOPAC)));
    }

    @Test
    void a_post_is_found_by_a_beginning_that_is_its_alone() {
        assertThat(DIRECTORY.find("deputy mayor")).isEqualTo(new Directory.Finding.Found(new Party.OfPost(DEPUTY_MAYOR)));
        assertThat(DIRECTORY.find("Deputy May")).isInstanceOf(Directory.Finding.None.class);
        assertThat(DIRECTORY.find("Mayor")).isInstanceOf(Directory.Finding.None.class);
    }

    @Test
    void a_beginning_of_several_posts_offers_them_and_a_whole_title_does_not() {
        var fire = new Post("Deputy Mayor for Fire", "LFC", null, null);
        var deputy = new Post("Deputy Mayor", "GLA", null, null);
        var two = new Directory(List.of(MOPAC), List.of(DEPUTY_MAYOR, fire));
        assertThat(two.find("deputy mayor for"))
                .isInstanceOfSatisfying(Directory.Finding.Ambiguous.class, several -> assertThat(several.candidates())
                        .containsExactlyInAnyOrder(new Party.OfPost(DEPUTY_MAYOR), new Party.OfPost(fire)));
        var three = new Directory(List.of(MOPAC), List.of(DEPUTY_MAYOR, fire, deputy));
        assertThat(three.find("deputy mayor")).isEqualTo(new Directory.Finding.Found(new Party.OfPost(deputy)));
    }

    @Test
    void two_posts_of_the_same_title_in_two_organisations_are_both_offered() {
        var here = new Post("Chief Executive", "MOPAC", null, null);
        var there = new Post("Chief Executive", "MPS", null, null);
        var directory = new Directory(List.of(MPS, MOPAC), List.of(here, there));
        assertThat(directory.find("Chief Executive"))
                .isEqualTo(new Directory.Finding.Ambiguous(List.of(new Party.OfPost(here), new Party.OfPost(there))));
        assertThat(directory.find("Chief Executive, MPS"))
                .isEqualTo(new Directory.Finding.Found(new Party.OfPost(there)));
        assertThat(directory.resolve("Chief Executive, MPS"))
                .isEqualTo(new Directory.Resolved(List.of("MPS"), List.of("MPS/Chief Executive")));
        assertThat(directory.resolve("Chief Executive")).isEqualTo(new Directory.Resolved(List.of(), List.of()));
    }

    @Test
    void a_slip_of_the_finger_finds_the_nearest_name_and_nonsense_none() {
        assertThat(DIRECTORY.find("MOPCA")).isEqualTo(new Directory.Finding.None(Optional.of("MOPAC")));
        assertThat(DIRECTORY.find("Metropolitan Polcie"))
                .isEqualTo(new Directory.Finding.None(Optional.of("Metropolitan Police")));
        assertThat(DIRECTORY.find("bicycles")).isEqualTo(new Directory.Finding.None(Optional.empty()));
        assertThat(DIRECTORY.find(" ")).isEqualTo(new Directory.Finding.None(Optional.empty()));
    }

    @Test
    void somebody_answers_for_what_they_hold_and_for_the_bodies_they_are_of() {
        assertThat(DIRECTORY.partiesOf("U0MPS")).containsExactly("MPS");
        assertThat(DIRECTORY.partiesOf("U0DMPC")).containsExactly("MOPAC/Deputy Mayor for Policing and Crime");
        assertThat(DIRECTORY.partiesOf("U0NOBODY")).isEmpty();
    }

    @Test
    void a_title_that_holds_a_name_of_another_organisation_is_not_looked_into() {
        var police = new Organisation("MPS", "Millbrook Police Service", List.of("the Police"), null, Set.of());
        var office = new Organisation("OPCC", "Office of the Commissioner", List.of(), null, Set.of());
        var post = new Post("Police and Crime Commissioner", "OPCC", null, null);
        var directory = new Directory(List.of(police, office), List.of(post));
        assertThat(directory.resolve("Police and Crime Commissioner").organisations()).containsExactly("OPCC");
        assertThat(directory.resolve("Clerk, the Police and Crime Commissioner").organisations()).containsExactly("OPCC");
    }
}
