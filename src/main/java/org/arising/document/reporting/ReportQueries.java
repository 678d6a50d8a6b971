package org.arising.document.reporting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The SQL that reads what reports are made from, for the writer and the readers alike. */
interface ReportQueries extends GenericRepository<ReportRow, String> {
    @Query("""
            SELECT a.ref, r.id, r.sender, r.received, r.text FROM response_answer a
            JOIN response r ON r.workspace_id = a.workspace_id AND r.id = a.response_id
            WHERE a.workspace_id = :workspace AND a.ref IN (:refs)
            GROUP BY a.ref, r.workspace_id, r.id ORDER BY a.ref, r.recorded""")
    List<AnsweringRow> answering(String workspace, Collection<String> refs);

    @Query("SELECT field, text FROM standing_text WHERE workspace_id = :workspace AND committee = :committee")
    List<TextRow> texts(String workspace, String committee);

    @Query("""
            SELECT * FROM correspondence WHERE workspace_id = :workspace AND committee = :committee
                AND day > :after AND day <= :until AND withdrawn = 0 ORDER BY day, recorded""")
    List<LetterRow> letters(String workspace, String committee, String after, String until);

    /** How many actions are ongoing, counted up to a limit. */
    @Query("""
            SELECT count(*) FROM (SELECT 1 FROM action
                WHERE workspace_id = :workspace AND committee = :committee AND status = 'ongoing' LIMIT :most) found""")
    int ongoing(String workspace, String committee, int most);

    @Query("SELECT ref FROM action WHERE workspace_id = :workspace AND committee = :committee AND status = 'standing'")
    List<String> standing(String workspace, String committee);

    /** Documents of the committee that are of that very meeting. */
    @Query("""
            SELECT CAST(a.number AS TEXT) AS field, min(a.title) AS text FROM document d
            JOIN document_appendix a
                ON a.workspace_id = d.workspace_id AND a.committee = d.committee AND a.sha256 = d.sha256
            WHERE d.workspace_id = :workspace AND d.committee = :committee AND d.date = :meeting AND d.form = 'register'
            GROUP BY a.number ORDER BY a.number""")
    List<TextRow> listed(String workspace, String committee, String meeting);

    @Query("""
            SELECT min(l.paragraph) AS field, l.text AS text FROM document d
            JOIN document_letter l
                ON l.workspace_id = d.workspace_id AND l.committee = d.committee AND l.sha256 = d.sha256
            WHERE d.workspace_id = :workspace AND d.committee = :committee AND d.date = :meeting AND d.form = 'register'
            GROUP BY l.text ORDER BY min(d.imported), min(l.position)""")
    List<TextRow> paragraphs(String workspace, String committee, String meeting);

    @Query("""
            SELECT * FROM report WHERE workspace_id = :workspace AND committee = :committee AND meeting = :meeting
            ORDER BY edition DESC LIMIT 1""")
    Optional<ReportRow> newest(String workspace, String committee, String meeting);

    @Query("""
            SELECT meeting, edition, issued FROM report WHERE workspace_id = :workspace AND committee = :committee
            ORDER BY meeting DESC, edition DESC""")
    List<IssueRow> issues(String workspace, String committee);

    @Query("""
            SELECT * FROM report WHERE workspace_id = :workspace AND committee = :committee AND meeting = :meeting
                AND edition = :edition""")
    Optional<ReportRow> edition(String workspace, String committee, String meeting, int edition);

    /** Actions that are marked as not for publication. */
    @Query("SELECT ref FROM action WHERE workspace_id = :workspace AND committee = :committee AND exempt = 1 ORDER BY ref")
    List<String> exempt(String workspace, String committee);

    @Query("""
            SELECT * FROM report WHERE workspace_id = :workspace AND committee = :committee AND meeting < :meeting
            ORDER BY meeting, edition""")
    List<ReportRow> earlier(String workspace, String committee, String meeting);

    @Query("""
            SELECT sha256 FROM report_file WHERE workspace_id = :workspace AND committee = :committee
                AND meeting = :meeting AND edition = :edition AND format = :format""")
    Optional<String> file(String workspace, String committee, String meeting, int edition, String format);
}
