package org.arising.document.writing;

import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A table of a Word document: its headings repeat on each page, and short rows are not broken. */
final class WordTable {
    /** The width of an A4 page between margins of 2 cm, in twentieths of a point. */
    private static final int WIDTH = 9_638;
    /** A row of fewer characters is kept on one page. */
    private static final int SHORT = 600;

    private final XWPFDocument word;
    private final WordPage page;

    WordTable(XWPFDocument word, WordPage page) {
        this.word = word;
        this.page = page;
    }

    void add(Element html) {
        var rows = html.select("> thead > tr, > tbody > tr, > tr");
        if (rows.isEmpty()) {
            return;
        }
        var columns = rows.stream().mapToInt(row -> row.select("> th, > td").size()).max().orElseThrow();
        if (columns == 0) {
            return;
        }
        var widths = widths(html, columns);
        var table = word.createTable(rows.size(), columns);
        table.setStyleID(html.hasClass("head") ? "HeadTable" : "ReportTable");
        table.getCTTbl().getTblPr().unsetTblBorders();
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(WIDTH);
        var layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
        var caption = html.selectFirst("> caption");
        if (caption != null) {
            describe(table, caption.text());
        }
        for (int r = 0; r < rows.size(); r++) {
            fill(table.getRow(r), rows.get(r), widths);
        }
        grid(table, widths);
        // Two tables without a paragraph between them would be one.
        word.createParagraph().setStyle("AfterTable");
    }

    private void fill(XWPFTableRow row, Element html, List<Integer> widths) {
        var cells = html.select("> th, > td");
        var heading = html.select("> td").isEmpty();
        if (heading) {
            row.setRepeatHeader(true);
        }
        if (heading || html.text().length() < SHORT) {
            row.setCantSplitRow(true);
        }
        for (int c = 0; c < widths.size(); c++) {
            var cell = row.getCell(c);
            cell.setWidthType(TableWidthType.DXA);
            cell.setWidth(Integer.toString(widths.get(c)));
            if (c < cells.size()) {
                cell(cell, cells.get(c));
            }
        }
    }

    private void cell(XWPFTableCell cell, Element html) {
        var style = html.normalName().equals("th") ? "TableHeading" : "TableText";
        var free = cell.getParagraphArray(0);
        if (html.select("> p, > ul, > ol").isEmpty()) {
            page.paragraph(free, style, html);
            return;
        }
        for (var child : html.children()) {
            if (child.normalName().equals("ul") || child.normalName().equals("ol")) {
                for (var entry : child.children()) {
                    free = WordPage.next(cell, free);
                    page.entry(free, entry, child.normalName().equals("ol"), 0);
                }
            } else {
                free = WordPage.next(cell, free);
                page.paragraph(free, style, child);
            }
        }
    }

    /** Widths in the proportions of the table's {@code col} elements, else all the same. */
    private static List<Integer> widths(Element html, int columns) {
        var widths = new ArrayList<Integer>();
        for (var col : html.select("> colgroup > col, > col")) {
            var percent = col.attr("style").replaceAll("[^0-9]", "");
            widths.add(percent.isEmpty() ? WIDTH / columns : WIDTH * Integer.parseInt(percent) / 100);
        }
        while (widths.size() < columns) {
            widths.add(WIDTH / columns);
        }
        return widths.subList(0, columns);
    }

    private static void grid(XWPFTable table, List<Integer> widths) {
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    }

    /** What the table shows, for those who do not see it. */
    private static void describe(XWPFTable table, String words) {
        table.getCTTbl().getTblPr().addNewTblCaption().setVal(words);
    }
}
