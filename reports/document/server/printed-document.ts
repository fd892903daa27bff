/**
 * An administrative document with every text in its final spelling: what the Typst page
 * (administrative-document.typ) reads. Plain JSON; nothing in it is markup.
 */
import {
  basisLines,
  dashedLines,
  type AdministrativeDocument,
  type Annex,
  type Block,
} from '#reports/document/core/administrative-document.ts'
import { documentText } from '#reports/document/core/document.text.ts'
import {
  issuerLines,
  nationalMotto,
  numberLine,
  placeAndDate,
} from '#reports/document/core/letterhead.ts'
import { cellText, headerRows, placedCells, type Table } from '#reports/document/core/table.ts'
import type { Language } from '#kernel/text.ts'
import { word } from '#reports/document/core/wording.ts'
import { FIRST_LINE_MM, LETTERHEAD_SHARES, PAGE, PARAGRAPH_GAP_PT, SIZE } from './decree-30.ts'

export function toPrintedDocument(document: AdministrativeDocument) {
  const { language, signature } = document
  return {
    language,
    page: PAGE,
    size: SIZE,
    firstLine: FIRST_LINE_MM,
    paragraphGap: PARAGRAPH_GAP_PT,
    notice: document.notice,
    letterhead: printedLetterhead(document),
    kind: document.kind,
    summary: document.summary,
    dear: word(documentText.dear, language),
    addressees: document.addressees,
    dashedAddressees: dashedLines(document.addressees),
    legalBasis: basisLines(document.legalBasis),
    body: document.body.map((block) => printedBlock(block, language)),
    recipientsHeading: `${word(documentText.recipients, language)}:`,
    recipients: dashedLines(document.recipients),
    signature: {
      office: [signature.authority, ...signature.capacity].map((line) =>
        line.toLocaleUpperCase('vi'),
      ),
      name: signature.name ?? '',
    },
    annexes: document.annexes.map((annex) => printedAnnex(annex, language)),
  }
}

function printedLetterhead({ letterhead, language }: AdministrativeDocument) {
  const [country, motto] = nationalMotto(language)
  return {
    leftShare: LETTERHEAD_SHARES.left,
    parent: letterhead.issuerParent === null ? [] : issuerLines(letterhead.issuerParent),
    issuer: issuerLines(letterhead.issuer),
    country,
    motto,
    number: numberLine(letterhead, language),
    placeAndDate: placeAndDate(letterhead, language),
  }
}

function printedBlock(block: Block, language: Language) {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', text: block.text }
    case 'paragraph':
      return { kind: 'paragraph', text: block.text, isItalic: block.isItalic === true }
    case 'item':
      return { kind: 'paragraph', text: `- ${block.text}`, isItalic: false }
    case 'table':
      return { kind: 'table', table: printedTable(block.table, language) }
  }
}

function printedAnnex(annex: Annex, language: Language) {
  return { ...annex, tables: annex.tables.map((table) => printedTable(table, language)) }
}

function printedTable(table: Table, language: Language) {
  return {
    widths: table.columns.map((column) => column.weight),
    aligns: table.columns.map((column) => column.align),
    headings: headerRows(table.columns).map((row, index) =>
      row.map((cell) => ({ ...cell, row: index })),
    ),
    rows: table.rows.map((row) => ({
      emphasis: row.emphasis,
      cells: placedCells(row, table.columns).map(({ cell, columnSpan }) => ({
        text: cellText(cell, language),
        columnSpan,
      })),
    })),
  }
}
