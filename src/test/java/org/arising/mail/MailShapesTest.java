package org.arising.mail;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** E-mails in the shapes that programs of this world write: what people wrote is found, the whole is kept, none breaks the reader. */
class MailShapesTest {
    private static final String OURS = "actions@council.example";
    private static final String ANSWER = "The review ends in May.";
    private static final String HEAD = """
            From: Jo Reed <jo@spark.example>
            To: actions@council.example
            Subject: Re: your question
            Message-ID: <1@spark.example>
            Date: Mon, 3 Oct 2022 11:00:00 +0100
            MIME-Version: 1.0
            """;

    /** A shape: its name, the message, and what an officer reads of it. */
    @SuppressWarnings("ArrayRecordComponent") // read at once
    private record Shape(String name, byte[] raw, String shown, ReadMail.Sort sort, int files) {}

    private static byte[] bytes(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Shape text(String name, String body) {
        return new Shape(name, bytes(HEAD + "Content-Type: text/plain; charset=utf-8\n\n" + body), ANSWER, ReadMail.Sort.REPLY, 0);
    }

    private static Shape html(String name, String body) {
        return new Shape(name, bytes(HEAD + "Content-Type: text/html; charset=utf-8\n\n" + body), ANSWER, ReadMail.Sort.REPLY, 0);
    }

    private static Shape whole(String name, String headersAndBody, String shown, ReadMail.Sort sort, int files) {
        return new Shape(name, bytes(HEAD + headersAndBody), shown, sort, files);
    }

    private static Shape encoded(String name, String charset, String text) {
        var head = bytes(HEAD + "Content-Type: text/plain; charset=" + charset + "\nContent-Transfer-Encoding: 8bit\n\n");
        var body = text.getBytes(Charset.forName(charset.isEmpty() ? "windows-1252" : charset));
        return new Shape(name, joined(head, body), text, ReadMail.Sort.REPLY, 0);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String mixed(String parts) {
        return "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + parts + "\n--b--\n";
    }

    private static Stream<Shape> quoted() {
        return Stream.of(
                text("plain", ANSWER),
                text("quoted below, English", ANSWER + "\n\nOn Mon, 3 Oct 2022 at 09:00, Committee <a@b.example> wrote:\n> Please answer.\n> Soon."),
                text("quoted below, the line above it folded", ANSWER + "\n\nOn Mon, 3 Oct 2022 at 09:00, Police and Crime Committee\n<a@b.example> wrote:\n> Please answer."),
                text("quoted below, German", ANSWER + "\n\nAm 03.10.2022 um 09:00 schrieb Ausschuss:\n> Bitte."),
                text("quoted below, French", ANSWER + "\n\nLe lun. 3 oct. 2022 à 09:00, Comité a écrit :\n> Prière."),
                text("quoted below, Spanish", ANSWER + "\n\nEl lun, 3 oct 2022 a las 9:00, Comité escribió:\n> Por favor."),
                text("quoted below, Italian", ANSWER + "\n\nIl giorno lun 3 ott 2022 alle 9:00 Comitato ha scritto:\n> Prego."),
                text("quoted below, Dutch", ANSWER + "\n\nOp ma 3 okt. 2022 om 09:00 schreef Commissie:\n> Graag."),
                text("quoted below, Swedish", ANSWER + "\n\nDen mån 3 okt. 2022 kl 09:00 skrev Utskott:\n> Snälla."),
                text("Outlook: original message", ANSWER + "\n\n-----Original Message-----\nFrom: Committee\nSent: 3 October 2022 09:00\nSubject: Question\n\nPlease answer."),
                text("Outlook: headers alone", ANSWER + "\n\nFrom: Committee <a@b.example>\nSent: 03 October 2022 09:00\nTo: Jo\nSubject: Question\n\nPlease answer."),
                text("Outlook: headers below a rule", ANSWER + "\n\n________________________________\nFrom: Committee\nSent: 03 October 2022\nTo: Jo\n\nPlease answer."),
                text("Outlook, German headers", ANSWER + "\n\nVon: Ausschuss\nGesendet: Montag, 3. Oktober 2022\nAn: Jo\n\nBitte."),
                text("Apple Mail on a telephone", ANSWER + "\n\nSent from my iPhone\n\n> On 3 Oct 2022, at 09:00, Committee wrote:\n> \n> Please answer."),
                text("Outlook on a telephone", ANSWER + "\n\nGet Outlook for iOS<https://aka.ms/o>\n________________________________\nFrom: Committee"),
                text("signature of two dashes", ANSWER + "\n\n-- \nJo Reed\nChief Executive\nSpark"),
                text("signature without its space", ANSWER + "\n\n--\nJo Reed"),
                text("signature below a rule", ANSWER + "\n\n______________\nJo Reed\nSpark"),
                text("forward above our message", ANSWER + "\n\n---------- Forwarded message ----------\nFrom: x\nPlease answer."),
                text("Apple forward", ANSWER + "\n\nBegin forwarded message:\n\nFrom: x\nPlease answer."),
                text("answers quoted above", "> Please answer.\n\n" + ANSWER),
                text("quotation within quotation", ANSWER + "\n\n>> Older.\n> Newer."),
                text("Macintosh line ends", ANSWER + "\r\r-- \rJo"),
                text("many empty lines", "\n\n\n\n" + ANSWER + "\n\n\n\n\n"),
                new Shape("answers between the quoted lines", bytes(HEAD + "\nOn 3 Oct 2022, Committee wrote:\n> When?\nIn May.\n> Who?\nThe board.\n"),
                        "In May.\nThe board.", ReadMail.Sort.REPLY, 0));
    }

    private static Stream<Shape> asHtml() {
        return Stream.of(
                html("HTML alone", "<html><body><p>The review <b>ends</b> in May.</p></body></html>"),
                html("Gmail's quotation", "<div dir=ltr>" + ANSWER + "</div><br><div class=gmail_quote><div class=gmail_attr>On 3 Oct wrote:<br></div><blockquote>Please</blockquote></div>"),
                html("Outlook's Word HTML", "<html xmlns:o='urn:o'><head><style>p.MsoNormal{margin:0}</style></head><body><p class=MsoNormal>" + ANSWER + "<o:p></o:p></p><div style='border-top:solid'><p><b>From:</b> Committee<br><b>Sent:</b> 3 October<br></p></div></body></html>"),
                html("Apple's quotation", "<body>" + ANSWER + "<div><br><blockquote type=cite><div>On 3 Oct wrote:</div>Please</blockquote></div></body>"),
                html("a picture from elsewhere, which is not loaded", "<p>" + ANSWER + "</p><img src='http://192.0.2.1/track.gif'>"),
                html("scripts and styles", "<script>alert(1)</script><style>p{}</style><p>" + ANSWER + "</p>"),
                html("HTML that is not closed", "<table><tr><td><p>" + ANSWER),
                html("hard spaces", "<p>The&nbsp;review&nbsp;ends in May.</p>"),
                html("quotations thirty deep", ANSWER + "<blockquote>".repeat(30) + "deep"),
                whole("plain and HTML, both", "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + ANSWER
                        + "\n--b\nContent-Type: text/html\n\n<p>Something else</p>\n--b--\n", ANSWER, ReadMail.Sort.REPLY, 0),
                whole("an empty plain part beside HTML", "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n \n--b\nContent-Type: text/html\n\n<p>"
                        + ANSWER + "</p>\n--b--\n", ANSWER, ReadMail.Sort.REPLY, 0),
                whole("a signature's emblem within related parts", "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>" + ANSWER
                        + "</p><img src='cid:x'>\n--b\nContent-Type: image/png\nContent-ID: <x>\nContent-Disposition: inline; filename=logo.png\nContent-Transfer-Encoding: base64\n\niVBORw0K\n--b--\n", ANSWER, ReadMail.Sort.REPLY, 0));
    }

    private static Stream<Shape> charsets() {
        return Stream.of(
                encoded("ISO-8859-1", "iso-8859-1", "Fünf Prüfungen: naïve café."),
                encoded("windows-1252 with its quotes", "windows-1252", "“Done” – see §3."),
                encoded("UTF-8", "utf-8", "Łódź, 東京, 🙂"),
                encoded("Shift_JIS", "Shift_JIS", "審査は五月に終わります。"),
                encoded("KOI8-R", "koi8-r", "Проверка закончится в мае."),
                encoded("UTF-16", "utf-16", "The review ends."),
                new Shape("no charset, bytes of the West", joined(bytes(HEAD + "\n"), new byte[] {'c', 'a', 'f', (byte) 0xe9}), "café", ReadMail.Sort.REPLY, 0),
                new Shape("a charset that lies", joined(bytes(HEAD + "Content-Type: text/plain; charset=utf-8\n\n"), new byte[] {'c', 'a', 'f', (byte) 0xe9}), "café", ReadMail.Sort.REPLY, 0),
                whole("a charset that does not exist", "Content-Type: text/plain; charset=klingon-1\n\n" + ANSWER, ANSWER, ReadMail.Sort.REPLY, 0),
                whole("quoted-printable", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe review en=\nds in May.", ANSWER, ReadMail.Sort.REPLY, 0),
                whole("base64", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getEncoder().encodeToString(ANSWER.getBytes(StandardCharsets.UTF_8)), ANSWER, ReadMail.Sort.REPLY, 0),
                whole("an encoding that does not exist", "Content-Type: text/plain\nContent-Transfer-Encoding: x-rot13\n\n" + ANSWER, ANSWER, ReadMail.Sort.REPLY, 0));
    }

    private static Stream<Shape> withFiles() {
        var text = "Content-Type: text/plain\n\n" + ANSWER + "\n--b\n";
        return Stream.of(
                whole("a PDF", mixed(text + "Content-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment; filename=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0="), ANSWER, ReadMail.Sort.REPLY, 1),
                whole("a file name in RFC 2231 pieces", mixed(text + "Content-Type: application/pdf\nContent-Disposition: attachment; filename*0*=utf-8''Pr%C3%BC; filename*1*=fung.pdf\n\nx"), ANSWER, ReadMail.Sort.REPLY, 1),
                whole("a file name as an encoded word", mixed(text + "Content-Type: application/pdf; name=\"=?utf-8?B?UHLDvGZ1bmcucGRm?=\"\n\nx"), ANSWER, ReadMail.Sort.REPLY, 1),
                whole("a file name that is a path", mixed(text + "Content-Type: text/csv\nContent-Disposition: attachment; filename=\"../../etc/passwd\"\n\nx"), ANSWER, ReadMail.Sort.REPLY, 1),
                whole("a file without a name", mixed(text + "Content-Type: application/octet-stream\n\nx"), ANSWER, ReadMail.Sort.REPLY, 1),
                whole("an invitation", mixed(text + "Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nEND:VCALENDAR"), ANSWER, ReadMail.Sort.REPLY, 1),
                whole("winmail.dat", mixed(text + "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+Ig=="), ANSWER, ReadMail.Sort.REPLY, 1),
                whole("a signed message", "Content-Type: multipart/signed; micalg=sha-256; protocol=\"application/pkcs7-signature\"; boundary=b\n\n--b\n" + text
                        + "Content-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\nMIIB\n--b--\n", ANSWER, ReadMail.Sort.REPLY, 1),
                whole("a message within the message", mixed(text + "Content-Type: message/rfc822\n\nFrom: x@y.example\nSubject: inner\n\nInner."), ANSWER, ReadMail.Sort.REPLY, 1),
                whole("a file in base64 that is cut off", mixed(text + "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0"), ANSWER, ReadMail.Sort.REPLY, 1),
                whole("eleven files", mixed(text + "Content-Type: image/png; name=a.png\n\nx\n--b\n".repeat(10) + "Content-Type: image/png; name=b.png\n\nx"), ANSWER, ReadMail.Sort.REPLY, 10));
    }

    private static Stream<Shape> broken() {
        var deep = IntStream.range(0, 100)
                        .mapToObj("Content-Type: multipart/mixed; boundary=b%1$d.\n\n--b%1$d.\n"::formatted)
                        .collect(Collectors.joining())
                + "Content-Type: text/plain\n\nx";
        return Stream.of(
                whole("no end of its parts", "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + ANSWER, ANSWER, ReadMail.Sort.REPLY, 0),
                whole("no boundary named", "Content-Type: multipart/mixed\n\n--b\nContent-Type: text/plain\n\n" + ANSWER + "\n--b--\n", ANSWER, ReadMail.Sort.REPLY, 0),
                whole("a content type of nonsense", "Content-Type: ;;;=\n\n" + ANSWER, "", ReadMail.Sort.REPLY, 1),
                new Shape("nothing at all", new byte[0], "", ReadMail.Sort.REPLY, 0),
                new Shape("no header, text alone", bytes("\n" + ANSWER), ANSWER, ReadMail.Sort.REPLY, 0),
                new Shape("no sender", bytes("To: x@y.example\n\n" + ANSWER), ANSWER, ReadMail.Sort.REPLY, 0),
                new Shape("a sender that is no address", bytes("From: ,,<<>>@@\n\n" + ANSWER), ANSWER, ReadMail.Sort.REPLY, 0),
                new Shape("a subject in raw bytes", joined(joined(bytes("From: a@b.example\nSubject: "), new byte[] {(byte) 0xe9, (byte) 0xff}), bytes("\n\n" + ANSWER)), ANSWER, ReadMail.Sort.REPLY, 0),
                new Shape("a hundred parts within each other", bytes(HEAD + deep), "", ReadMail.Sort.REPLY, 0),
                new Shape("a header of a megabyte", bytes("From: a@b.example\nReferences: " + "<x@y.example> ".repeat(70_000) + "\n\n" + ANSWER), ANSWER, ReadMail.Sort.REPLY, 0),
                new Shape("NUL bytes", bytes(HEAD + "\n" + ANSWER + "\u0000"), ANSWER, ReadMail.Sort.REPLY, 0));
    }

    private static Stream<Shape> machines() {
        var report = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nReport.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@b.example\nAction: %s\nStatus: %s\n--b--\n";
        return Stream.of(
                whole("an absence note by RFC 3834", "Auto-Submitted: auto-replied\n\nAway.", "Away.", ReadMail.Sort.AUTOMATIC, 0),
                whole("Auto-Submitted: no", "Auto-Submitted: no\n\n" + ANSWER, ANSWER, ReadMail.Sort.REPLY, 0),
                whole("an old absence note", "Precedence: auto_reply\n\nAway.", "Away.", ReadMail.Sort.AUTOMATIC, 0),
                whole("a mailing list", "Precedence: list\nList-Id: <l.example>\n\nNews.", "News.", ReadMail.Sort.AUTOMATIC, 0),
                new Shape("Exchange's absence note by its subject", bytes("From: a@b.example\nSubject: Automatic reply: Question\n\nAway."), "Away.", ReadMail.Sort.AUTOMATIC, 0),
                new Shape("a German absence note", bytes("From: a@b.example\nSubject: Abwesenheitsnotiz: Frage\n\nWeg."), "Weg.", ReadMail.Sort.AUTOMATIC, 0),
                whole("a receipt", "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\nContent-Type: text/plain\n\nRead.\n--b--\n", "Read.", ReadMail.Sort.AUTOMATIC, 0),
                whole("a bounce", report.formatted("failed", "5.1.1"), "Report.", ReadMail.Sort.BOUNCE, 0),
                whole("a delay", report.formatted("delayed", "4.4.1"), "Report.", ReadMail.Sort.AUTOMATIC, 0),
                whole("word that it arrived", report.formatted("delivered", "2.0.0"), "Report.", ReadMail.Sort.AUTOMATIC, 0),
                new Shape("a bounce of qmail, which is plain text", bytes("Return-Path: <>\nFrom: MAILER-DAEMON@x.example\nSubject: failure notice\n\nHi."), "Hi.", ReadMail.Sort.BOUNCE, 0),
                whole("a bounce of Exim", "X-Failed-Recipients: a@b.example\n\nFailed.", "Failed.", ReadMail.Sort.BOUNCE, 0),
                new Shape("our own, come back", bytes("From: " + OURS + "\nX-Arising: 1\n\nOurs."), "Ours.", ReadMail.Sort.OWN, 0));
    }

    private static String calendar(String method, String said) {
        return "Content-Type: text/calendar; charset=utf-8; method=" + method + "\n\nBEGIN:VCALENDAR\nMETHOD:" + method
                + "\nBEGIN:VEVENT\nUID:1\n" + said + "\nEND:VEVENT\nEND:VCALENDAR";
    }

    private static Stream<Shape> calendars() {
        var accepted = "ATTENDEE;CN=\"Reed: Jo\";PARTSTAT=ACCEPTED:mailto:jo@spark.example";
        var both = "Content-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\n%s\n--c\n%s\n--c--\n";
        return Stream.of(
                whole("Outlook's acceptance, without a word", both.formatted("", calendar("REPLY", accepted)).replace("=c", "=b").replace("--c", "--b"),
                        "", ReadMail.Sort.ACCEPTED, 0),
                whole("Gmail's refusal, with its calendar twice", mixed(both.formatted("Jo Reed has declined this invitation.",
                        calendar("REPLY", "ATTENDEE;PARTSTAT=DECLINED;RSVP=TRUE:mailto:jo@spark.example"))
                        + "\n--b\n" + calendar("REPLY", "ATTENDEE;PARTSTAT=DECLINED:mailto:jo@spark.example").replace("text/calendar", "application/ics; name=invite.ics")),
                        "Jo Reed has declined this invitation.", ReadMail.Sort.DECLINED, 0),
                whole("a tentative answer in lines that are folded", mixed(calendar("REPLY", "ATTENDEE;CN=Jo Reed;PARTS\n TAT=TENTATIVE:mailto:jo@spark.example")),
                        "", ReadMail.Sort.TENTATIVE, 0),
                whole("another day proposed", mixed(calendar("COUNTER", accepted)), "", ReadMail.Sort.ACCEPTED, 0),
                whole("an invitation of their own beside an answer", mixed("Content-Type: text/plain\n\n" + ANSWER + "\n--b\n" + calendar("REQUEST", accepted)),
                        ANSWER, ReadMail.Sort.REPLY, 1),
                new Shape("a person's subject that begins as a calendar's", bytes("From: a@b.example\nSubject: Accepted: all three\n\n" + ANSWER), ANSWER, ReadMail.Sort.REPLY, 0),
                new Shape("a calendar's answer that lost its calendar", bytes("From: a@b.example\nSubject: Accepted: Question\n\n"), "", ReadMail.Sort.AUTOMATIC, 0));
    }

    private static List<Shape> shapes() {
        return Stream.of(quoted(), asHtml(), charsets(), withFiles(), broken(), machines(), calendars()).flatMap(each -> each).toList();
    }

    @TestFactory
    Stream<DynamicTest> what_people_wrote_is_found() {
        assertThat(shapes()).hasSizeGreaterThanOrEqualTo(60);
        return shapes().stream().map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
            var read = MailReader.read(shape.raw(), OURS, null);
            assertThat(MailText.shown(read.body())).isEqualTo(shape.shown());
            assertThat(read.body()).contains(shape.shown().lines().findFirst().orElse(""));
            assertThat(read.sort()).isEqualTo(shape.sort());
            assertThat(read.files()).hasSize(shape.files());
            assertThat(read.files()).allSatisfy(file -> assertThat(file.name()).isNotBlank().doesNotContain("/", "\\"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_message_that_is_damaged_anywhere_is_read_as_far_as_that_goes() {
        var random = new Random(5);
        return shapes().stream().map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
            for (var damaged : damaged(shape.raw(), random)) {
                assertThat(MailText.shown(MailReader.read(damaged, OURS, "mx.example").body())).isNotNull();
            }
        }));
    }

    private static List<byte[]> damaged(byte[] raw, Random random) {
        var all = new ArrayList<byte[]>();
        for (var each = 0; each < 20 && raw.length > 0 && raw.length < 100_000; each++) {
            var copy = raw.clone();
            for (var hit = 0; hit < 5; hit++) {
                copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
            }
            all.add(copy);
            all.add(Arrays.copyOf(raw, random.nextInt(raw.length)));
        }
        return all;
    }
}
