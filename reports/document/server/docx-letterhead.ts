/** The head and the foot of the first section: who speaks, in whose name, and to whom. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'
import {
  basisLines,
  dashedLines,
  type AdministrativeDocument,
} from '#reports/document/core/administrative-document.ts'
import { documentText } from '#reports/document/core/document.text.ts'
import {
  issuerLines,
  nationalMotto,
  numberLine,
  placeAndDate,
} from '#reports/document/core/letterhead.ts'
import { word } from '#reports/document/core/wording.ts'
import { FIRST_LINE_MM, LETTERHEAD_SHARES, PARAGRAPH_GAP_PT, SIZE, twips } from './decree-30.ts'

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const

/** Room for a signature and a stamp between the office and the name: about 25 mm. */
const SIGNATURE_ROOM_TWIPS = 1_400

interface Look {
  readonly sizePt: number
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly before?: number
}

/** Everything above the text: letterhead, kind and subject, addressees, legal bases. `width` in twips. */
export function docxHead(document: AdministrativeDocument, width: number): readonly FileChild[] {
  return [
    letterhead(document, width),
    line(document.kind, { sizePt: SIZE.kind, isBold: true, before: 240 }),
    line(document.summary, { sizePt: SIZE.summary, isBold: true }),
    shortRule(width, 0.28),
    ...addressees(document),
    ...basisLines(document.legalBasis).map(basisParagraph),
  ]
}

/** Recipients on the left, signature on the right, never torn from each other. */
export function docxFoot(document: AdministrativeDocument, width: number): readonly FileChild[] {
  return [
    line('', { sizePt: SIZE.recipients }),
    twoColumns(width, 0.5, [recipients(document), signature(document)]),
  ]
}

function letterhead(document: AdministrativeDocument, width: number): Table {
  const { letterhead: head, language } = document
  const [country, motto] = nationalMotto(language)
  const left = width * LETTERHEAD_SHARES.left
  const right = width * LETTERHEAD_SHARES.right
  const parent = head.issuerParent === null ? [] : issuerLines(head.issuerParent)
  return twoColumns(width, LETTERHEAD_SHARES.left, [
    [
      ...parent.map((text) => line(text, { sizePt: SIZE.issuer })),
      ...issuerLines(head.issuer).map((text) => line(text, { sizePt: SIZE.issuer, isBold: true })),
      // A third to a half of the line above it (Phụ lục I, mục II.2).
      shortRule(left, 0.4),
      line(numberLine(head, language), { sizePt: SIZE.number, before: 60 }),
    ],
    [
      line(country, { sizePt: SIZE.country, isBold: true }),
      line(motto, { sizePt: SIZE.motto, isBold: true }),
      // As long as the motto (mục II.1): about six tenths of its column at 13 points.
      shortRule(right, 0.56),
      line(placeAndDate(head, language), { sizePt: SIZE.placeAndDate, isItalic: true, before: 60 }),
    ],
  ])
}

function addressees({ addressees, language }: AdministrativeDocument): readonly Paragraph[] {
  const dear = word(documentText.dear, language)
  const [only, ...others] = addressees
  if (only === undefined) return []
  if (others.length === 0) return [line(`${dear}: ${only}`, { sizePt: SIZE.body, before: 120 })]
  return [
    addresseeLine(`${dear}:`, 30),
    ...dashedLines(addressees).map((text) => addresseeLine(text, 45)),
  ]
}

function addresseeLine(text: string, indentMm: number): Paragraph {
  return new Paragraph({
    indent: { left: twips(indentMm) },
    spacing: { before: 60, after: 0 },
    children: [new TextRun({ text })],
  })
}

function basisParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(FIRST_LINE_MM) },
    spacing: { before: PARAGRAPH_GAP_PT * 20, after: PARAGRAPH_GAP_PT * 20 },
    children: [new TextRun({ text, italics: true })],
  })
}

function recipients(document: AdministrativeDocument): Paragraph[] {
  const heading = `${word(documentText.recipients, document.language)}:`
  return [
    leftLine(heading, { sizePt: SIZE.recipientsHeading, isBold: true, isItalic: true }),
    ...dashedLines(document.recipients).map((text) => leftLine(text, { sizePt: SIZE.recipients })),
  ]
}

function signature({ signature }: AdministrativeDocument): Paragraph[] {
  const office = [signature.authority, ...signature.capacity].map((text) =>
    line(text.toLocaleUpperCase('vi'), { sizePt: SIZE.signature, isBold: true }),
  )
  const name = signature.name ?? ''
  return [
    ...office,
    line(name, { sizePt: SIZE.signature, isBold: true, before: SIGNATURE_ROOM_TWIPS }),
  ]
}

function twoColumns(
  width: number,
  leftShare: number,
  sides: readonly [left: Paragraph[], right: Paragraph[]],
): Table {
  const left = Math.round(width * leftShare)
  const widths = [left, width - left]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: sides.map(
          (children, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              borders: NO_BORDERS,
              children,
            }),
        ),
      }),
    ],
  })
}

/** A drawn line of a share of the width: the decree forbids underlining instead. */
function shortRule(width: number, share: number): Paragraph {
  const margin = Math.round((width * (1 - share)) / 2)
  return new Paragraph({
    indent: { left: margin, right: margin },
    spacing: { before: 0, after: 60, line: 60, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  })
}

function line(text: string, look: Look): Paragraph {
  return textLine(text, look, AlignmentType.CENTER)
}

function leftLine(text: string, look: Look): Paragraph {
  return textLine(text, look, AlignmentType.LEFT)
}

function textLine(
  text: string,
  look: Look,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { before: look.before ?? 0, after: 0 },
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
