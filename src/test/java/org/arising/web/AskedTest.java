package org.arising.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** An address has one spelling; whatever differs from it by a sign is another, and there is nothing there. */
class AskedTest {
    @Test
    void every_address_of_a_page_asks_for_what_stands_there() {
        assertThat(Asked.read("/public/public.css")).contains(new Asked.Looks());
        assertThat(Asked.read("/public/pcc")).contains(new Asked.Reports("pcc"));
        assertThat(Asked.read("/public/police-and-crime/changes.atom")).contains(new Asked.Changes("police-and-crime"));
        assertThat(Asked.read("/public/police-and-crime/calendar.ics")).contains(new Asked.Calendar("police-and-crime"));
        var day = LocalDate.of(2022, 9, 29);
        assertThat(Asked.read("/public/pcc/2022-09-29")).contains(new Asked.OfMeeting("pcc", day, PublicFormat.HTML));
        assertThat(Asked.read("/public/pcc/2022-09-29.docx")).contains(new Asked.OfMeeting("pcc", day, PublicFormat.DOCX));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/public", "/public/", "/public/pc", "/public/pcc/", "/public/PCC", "/public/off", "/public/-pcc", "/public/pcc-",
        "/public/pcc/2022-09-29/", "/public/pcc/2022-09-31", "/public/pcc/2022-9-29", "/public/pcc/2022-09-29.html", "/public/pcc/2022-09-29.exe",
        "/public/pcc/2022-09-29.PDF", "/public/pcc%2F2022-09-29", "/public/pcc%2f2022-09-29", "/public/p%63c", "/public//pcc", "/public/pcc;a=b",
        "/public/pcc/..", "/public/pcc/../pcc", "/public/pcc/changes.atom.pdf", "/public/pcc\n", "/public/public.css/", "/public/пcc", "/public/pcc\u0000"})
    void any_other_asks_for_nothing(String address) {
        assertThat(Asked.read(address)).isEmpty();
    }
}
