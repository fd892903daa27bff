/**
 * The periodic report as an administrative document: seven numbered sections, the signature, and
 * the forms as annexes on wide pages. Pure: content in, document out, and the same content always
 * gives the same document.
 */
import type { Language } from '#kernel/text.ts'
import { formatVietnameseDay } from '#kernel/vietnamese-date.ts'
import {
  heading,
  items,
  paragraphs,
  type AdministrativeDocument,
  type Annex,
  type Block,
} from '#reports/document/core/administrative-document.ts'
import { formatAim, formatFigure } from '#reports/document/core/figure.ts'
import { documentNumber, longDate } from '#reports/document/core/letterhead.ts'
import { pickColumns, type Table } from '#reports/document/core/table.ts'
import { roman, word } from '#reports/document/core/wording.ts'
import { B1_SHORT, layoutB1, layoutB1Communes } from './b1.layout.ts'
import { layoutB2, layoutB2Communes } from './b2.layout.ts'
import { periodicReportText as text } from './periodic-report.text.ts'
import type { OutputFigure, PeriodicReportContent } from './periodic-report.ts'
import {
  layoutComparison,
  layoutDocuments,
  layoutOverdueTasks,
  layoutSnapshots,
} from './side-tables.layout.ts'

export function layoutReport(
  content: PeriodicReportContent,
  language: Language,
): AdministrativeDocument {
  const annexes = layoutAnnexes(content, language)
  return {
    language,
    letterhead: content.letterhead,
    kind: word(text.kind, language),
    summary: content.summary,
    addressees: content.addressees,
    legalBasis: content.legalBasis,
    body: layoutBody(content, language),
    recipients: content.recipients,
    signature: content.signature,
    annexes,
    notice: noticeOf(content, language),
  }
}

/** What every page and sheet must say about the figures, or null. */
export function noticeOf(content: PeriodicReportContent, language: Language): string | null {
  return content.generatedData ? word(text.generatedData, language) : null
}

function layoutBody(content: PeriodicReportContent, language: Language): readonly Block[] {
  const sections: readonly (readonly [title: string, blocks: readonly Block[]])[] = [
    [word(text.direction, language), directionBlocks(content, language)],
    [word(text.targets, language), targetBlocks(content, language)],
    [word(text.outputs, language), outputBlocks(content, language)],
    [word(text.tasks, language), taskBlocks(content, language)],
    [word(text.difficulties, language), orNothing(items(content.difficulties), language)],
    [word(text.proposals, language), orNothing(proposalBlocks(content, language), language)],
    [word(text.nextPeriod, language), orNothing(items(content.nextPeriod), language)],
  ]
  return [
    ...paragraphs([content.opening]),
    ...sections.flatMap(([title, blocks], index) =>
      underHeading(1, `${roman(index + 1)}. ${title.toLocaleUpperCase('vi')}`, blocks),
    ),
  ]
}

function underHeading(level: 1 | 2, title: string, blocks: readonly Block[]): readonly Block[] {
  return [heading(level, title), ...blocks]
}

function directionBlocks(
  { direction }: PeriodicReportContent,
  language: Language,
): readonly Block[] {
  const blocks = paragraphs(direction.paragraphs)
  if (direction.documents.length === 0) return orNothing(blocks, language)
  return [
    ...blocks,
    ...captionedTable(
      word(text.documentsIssued, language),
      layoutDocuments(direction.documents, language),
    ),
  ]
}

function targetBlocks(content: PeriodicReportContent, language: Language): readonly Block[] {
  const { paragraphs: prose, figures } = content.targets
  if (figures.length === 0) {
    return [...paragraphs(prose), ...paragraphs([word(text.noFigures, language)])]
  }
  return [
    ...paragraphs(prose),
    {
      kind: 'table',
      table: pickColumns(layoutB1(content, language), B1_SHORT),
      caption: word(text.targets, language),
    },
    seeAnnex(1, language),
  ]
}

function outputBlocks(content: PeriodicReportContent, language: Language): readonly Block[] {
  const { paragraphs: prose, nodes } = content.outputs
  if (nodes.length === 0) {
    return [...paragraphs(prose), ...paragraphs([word(text.noFigures, language)])]
  }
  return [
    ...paragraphs(prose),
    ...nodes.flatMap((node) => {
      const sentences = node.outputs.map((figure) => outputSentence(figure, language))
      return underHeading(2, `${node.code}. ${node.title}`, items(sentences))
    }),
    seeAnnex(2, language),
  ]
}

/** "Hộ được hỗ trợ nhà ở: lũy kế 120 hộ, trong kỳ 45, đạt 70,6% kế hoạch năm (170)". */
function outputSentence(figure: OutputFigure, language: Language): string {
  const { accumulated, inPeriod, percentYear, planYear } = figure
  if (accumulated === null) return `${figure.title}: ${word(text.noFigures, language)}`
  const parts = [
    word(text.outputSentence, language, {
      title: figure.title,
      accumulated: formatFigure(accumulated, language),
      unit: figure.unit,
    }),
  ]
  if (inPeriod !== null) {
    parts.push(word(text.inPeriodPart, language, { inPeriod: formatFigure(inPeriod, language) }))
  }
  if (percentYear !== null && planYear !== null) {
    const percent = formatFigure(percentYear, language)
    const plan = formatAim(planYear, language)
    parts.push(word(text.ofPlan, language, { percent, plan }))
  }
  return `${parts.join('')}.`
}

function taskBlocks({ tasks }: PeriodicReportContent, language: Language): readonly Block[] {
  const { total, doneInTime, doneLate, underWay, overdue } = tasks.counts
  const summary = word(text.taskSummary, language, {
    total: String(total),
    doneInTime: String(doneInTime),
    doneLate: String(doneLate),
    underWay: String(underWay),
    overdue: String(overdue),
  })
  const blocks = paragraphs([summary, ...tasks.paragraphs])
  if (tasks.overdue.length === 0) return blocks
  return [
    ...blocks,
    ...captionedTable(
      word(text.overdueTasks, language),
      layoutOverdueTasks(tasks.overdue, language),
    ),
  ]
}

function captionedTable(caption: string, table: Table): readonly Block[] {
  return [heading(2, `${caption}:`), { kind: 'table', table, caption }]
}

function proposalBlocks(content: PeriodicReportContent, language: Language): readonly Block[] {
  return items(content.proposals.map((proposal) => word(text.proposalTo, language, proposal)))
}

function orNothing(blocks: readonly Block[], language: Language): readonly Block[] {
  return blocks.length > 0 ? blocks : paragraphs([word(text.nothingToReport, language)])
}

function seeAnnex(number: number, language: Language): Block {
  const annex = word(text.annex, language, { number: roman(number) })
  return { kind: 'paragraph', text: word(text.seeAnnex, language, { annex }), isItalic: true }
}

/** B1 and B2 always, and always as I and II, so that the body can point at them. */
function layoutAnnexes(content: PeriodicReportContent, language: Language): readonly Annex[] {
  const period = content.period.label
  const b2Communes = layoutB2Communes(content, language)
  const forms: (readonly [title: string, tables: readonly Table[]])[] = [
    [word(text.formB1, language, { period }), [layoutB1(content, language)]],
    [word(text.formB2, language, { period }), [layoutB2(content, language)]],
    [word(text.formB1Communes, language, { period }), layoutB1Communes(content, language)],
    [word(text.formB2Communes, language, { period }), b2Communes === undefined ? [] : [b2Communes]],
  ]
  if (content.comparison !== null) {
    const { number, period: earlier } = content.comparison
    forms.push([
      word(text.formComparison, language, { number, period: earlier }),
      [layoutComparison(content.comparison, language)],
    ])
  }
  if (content.snapshots.length > 0) {
    forms.push([word(text.formSnapshots, language), [layoutSnapshots(content.snapshots, language)]])
  }
  return forms
    .filter(([, tables]) => tables.length > 0)
    .map(([title, tables], index) => ({
      label: word(text.annex, language, { number: roman(index + 1) }),
      title,
      reference: attachedTo(content, language),
      orientation: 'landscape',
      remark: word(text.mapRemark, language, { day: formatVietnameseDay(content.mapOn) }),
      tables,
    }))
}

function attachedTo({ letterhead }: PeriodicReportContent, language: Language): string {
  const { signedOn, issuer } = letterhead
  const date = signedOn === null ? 'ngày      tháng      năm      ' : longDate(signedOn)
  return word(text.attachedTo, language, { number: documentNumber(letterhead), date, issuer })
}
