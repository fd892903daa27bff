/**
 * An administrative document as a Word file, by Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, Times New
 * Roman, the country and its motto, number, place and day, justified text, recipients, signature,
 * page numbers from the second page; wide annexes lie on their side.
 */
import {
  Document,
  Header,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  SectionType,
  TextRun,
  AlignmentType,
  type FileChild,
  type ISectionOptions,
} from 'docx'
import type {
  AdministrativeDocument,
  Annex,
  Block,
} from '#reports/document/core/administrative-document.ts'
import { FIRST_LINE_MM, LINE_SPACING, PAGE, PARAGRAPH_GAP_PT, SIZE, twips } from './decree-30.ts'
import { docxFoot, docxHead } from './docx-letterhead.ts'
import { docxTable } from './docx-table.ts'

const FONT = 'Times New Roman'
const POINT_TWIPS = 20
const SINGLE_LINE = 240
const NOTICE_COLOUR = 'C00000'

export async function toDocx(document: AdministrativeDocument): Promise<Uint8Array> {
  const file = new Document({
    title: document.summary,
    subject: document.kind,
    creator: document.letterhead.issuer,
    styles: { default: { document: { run: { font: FONT, size: SIZE.body * 2 } } } },
    sections: [
      {
        ...section('portrait', document.notice),
        children: [
          ...docxHead(document, textWidth('portrait')),
          ...document.body.flatMap((block) => bodyBlock(block, document)),
          ...docxFoot(document, textWidth('portrait')),
        ],
      },
      ...document.annexes.map((annex) => ({
        ...section(annex.orientation, document.notice),
        children: annexBlocks(annex, document),
      })),
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function section(
  orientation: Annex['orientation'],
  notice: string | null,
): Omit<ISectionOptions, 'children'> {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: twips(PAGE.width),
          height: twips(PAGE.height),
          orientation:
            orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(PAGE.top),
          bottom: twips(PAGE.bottom),
          left: twips(sideMargins(orientation).left),
          right: twips(sideMargins(orientation).right),
          header: twips(PAGE.header),
        },
        // Each annex counts its own pages (Phụ lục I, mục III.1).
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: noticeLines(notice) }),
      default: new Header({ children: [pageNumberLine(), ...noticeLines(notice)] }),
    },
  }
}

/** A page on its side is bound at the top, so it needs no wide left margin. */
function sideMargins(orientation: Annex['orientation']) {
  return orientation === 'landscape'
    ? { left: PAGE.top, right: PAGE.right }
    : { left: PAGE.left, right: PAGE.right }
}

/** Twips. */
function textWidth(orientation: Annex['orientation']): number {
  const { left, right } = sideMargins(orientation)
  const page = orientation === 'landscape' ? PAGE.height : PAGE.width
  return twips(page - left - right)
}

function pageNumberLine(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber * 2 })],
  })
}

function noticeLines(notice: string | null): Paragraph[] {
  if (notice === null) return [new Paragraph({ children: [] })]
  return [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      children: [new TextRun({ text: notice, bold: true, size: 20, color: NOTICE_COLOUR })],
    }),
  ]
}

function bodyBlock(block: Block, document: AdministrativeDocument): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      // Not justified: a heading of two lines would be pulled apart.
      return [paragraph(block.text, { isBold: true, isKeptWithNext: true })]
    case 'paragraph':
      return [paragraph(block.text, { isItalic: block.isItalic === true })]
    case 'item':
      return [paragraph(`- ${block.text}`, {})]
    case 'table': {
      const look = { language: document.language, width: textWidth('portrait') }
      return [docxTable(block.table, { ...look, sizePt: SIZE.table }), gap()]
    }
  }
}

function paragraph(
  text: string,
  look: {
    readonly isBold?: boolean
    readonly isItalic?: boolean
    readonly isKeptWithNext?: boolean
  },
): Paragraph {
  return new Paragraph({
    alignment: look.isKeptWithNext === true ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    keepNext: look.isKeptWithNext === true,
    indent: { firstLine: twips(FIRST_LINE_MM) },
    spacing: {
      before: PARAGRAPH_GAP_PT * POINT_TWIPS,
      after: PARAGRAPH_GAP_PT * POINT_TWIPS,
      line: Math.round(SINGLE_LINE * LINE_SPACING),
      lineRule: LineRuleType.AUTO,
    },
    children: [new TextRun({ text, bold: look.isBold === true, italics: look.isItalic === true })],
  })
}

/** Word runs two tables together when nothing stands between them. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0 }, children: [new TextRun({ size: 12 })] })
}

function annexBlocks(annex: Annex, document: AdministrativeDocument): FileChild[] {
  const look = { language: document.language, width: textWidth(annex.orientation) }
  return [
    centred(annex.label, { sizePt: SIZE.annexLabel, isBold: true }),
    centred(annex.title, { sizePt: SIZE.annexTitle, isBold: true }),
    centred(annex.reference, { sizePt: SIZE.annexTitle, isItalic: true }),
    centred(annex.remark, { sizePt: SIZE.table, isItalic: true }),
    ...annex.tables.flatMap((table) => [
      gap(),
      docxTable(table, { ...look, sizePt: SIZE.wideTable }),
    ]),
    gap(),
  ]
}

function centred(
  text: string,
  look: { readonly sizePt: number; readonly isBold?: boolean; readonly isItalic?: boolean },
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 40 },
    children: [
      new TextRun({
        text,
        size: look.sizePt * 2,
        bold: look.isBold === true,
        italics: look.isItalic === true,
      }),
    ],
  })
}
