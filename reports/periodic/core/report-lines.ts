/** Words of a report as they are typed into one box: a paragraph a line. */
import type { ReportWords } from './report-words.ts'

type Proposals = ReportWords['proposals']

/** Paragraphs as lines of a box. */
export function toLines(paragraphs: readonly string[]): string {
  return paragraphs.join('\n')
}

/** The paragraphs of a box; empty lines and list dashes that people type are dropped. */
export function fromLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-–•+]\s+/u, '').trim())
    .filter((line) => line !== '')
}

/** "Ủy ban nhân dân tỉnh: cho phép kéo dài …", a proposal a line. */
export function toProposalLines(proposals: Proposals): string {
  return toLines(proposals.map(({ to, text }) => `${to}: ${text}`))
}

/** The proposals of a box, or undefined when a line does not say to whom it goes. */
export function fromProposalLines(text: string): Proposals | undefined {
  const proposals = fromLines(text).map((line) => {
    const colon = line.indexOf(':')
    return { to: line.slice(0, Math.max(colon, 0)).trim(), text: line.slice(colon + 1).trim() }
  })
  const isComplete = proposals.every(({ to, text }) => to !== '' && text !== '')
  return isComplete ? proposals : undefined
}
