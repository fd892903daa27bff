/**
 * What the reader of a plan proposes: targets, tasks, solutions and legal references, each tied to
 * the words it was read from. Nothing here enters the plan until a person confirms it.
 */
import type { Day } from '#kernel/day.ts'

export type Comparator = '>' | '>=' | '=' | '<=' | '<' | 'between'

/** A doubt that the reader leaves to the person, next to the proposal it concerns. */
export type ReadingQuestion =
  /** The words name a year before the plan's own: a slip, or another year than the plan's. */
  | { readonly code: 'year_before_plan'; readonly stated: number; readonly plan: number }
  /** "Khoảng", "gần", "dự kiến": the plan itself does not fix the figure. */
  | { readonly code: 'figure_is_approximate' }
  /** The writing can be read two ways: 1,250 is 1,25 or 1.250. The likelier was taken. */
  | { readonly code: 'figure_ambiguous'; readonly written: string }
  /** A level of more than 100 percent. */
  | { readonly code: 'share_above_hundred' }
  /** No year is named here, in a heading above, or in the plan's title. */
  | { readonly code: 'year_unknown' }

interface Proposed {
  /** The clause, table row or (of a citation) sentence in the words of the plan, composed (NFC). */
  readonly sentence: string
  /** Where the proposed words begin and end in the text that was given, in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly questions?: readonly ReadingQuestion[]
}

export interface TargetProposal extends Proposed {
  readonly kind: 'target'
  /** What is counted or measured, without the figure, its comparator and the year. */
  readonly subject: string
  readonly comparator: Comparator
  /** A decimal string; the lower bound when the comparator is `between`. */
  readonly value: string
  /** The upper bound, present when and only when the comparator is `between`. */
  readonly valueTo?: string
  /** As the plan writes it: `%`, `điểm %`, `hộ`, `triệu đồng/người/năm`. */
  readonly unit: string
  readonly year?: number
  readonly programmeNode?: string
  /** Whether the plan speaks of a fall or a rise, by the figure or to it. */
  readonly change?: 'increase' | 'decrease'
  /** Present when the figure holds for each year of a period, not once. */
  readonly per?: 'năm'
  /** The place or group, where the words name one: "trên địa bàn huyện", "tại 05 xã". */
  readonly scope?: string
  /** `start` of the target that this one is a part of ("trong đó"). */
  readonly partOf?: number
}

/** How often a task returns, where the plan gives a rhythm and no day. */
export type Recurrence = 'monthly' | 'quarterly' | 'half-yearly' | 'yearly'

interface Work extends Proposed {
  /** What is to be done, from its verb on. */
  readonly subject: string
  /** Who leads, in the plan's words or, where the lexicon knows the body, by its name there. */
  readonly organisation?: string
  /** The lexicon's code of `organisation`. */
  readonly organisationCode?: string
  readonly coordinating?: readonly string[]
  /** The last day named; "before 30/6" is 30/6, a quarter or month is its last day. */
  readonly due?: Day
  readonly recurrence?: Recurrence
  readonly year?: number
  readonly programmeNode?: string
}

export interface TaskProposal extends Work {
  readonly kind: 'task'
}

export interface SolutionProposal extends Work {
  readonly kind: 'solution'
}

export interface ReferenceProposal extends Proposed {
  readonly kind: 'reference'
  /** As offices cite it, without stray spaces: `1719/QĐ-TTg`. Laws cited by name have none. */
  readonly number?: string
  /** The kind and, for a law without a number, the name: "Quyết định", "Luật Đầu tư công". */
  readonly subject?: string
  readonly issuer?: string
  readonly date?: Day
}

export type Proposal = TargetProposal | TaskProposal | SolutionProposal | ReferenceProposal

/**
 * What the reader is told of the office: the programme's nodes, the bodies that work there, and
 * the year of the plan where it is known. All of it is data of the office, none is built in.
 */
export interface ReadingLexicon {
  readonly nodes: readonly { readonly code: string; readonly title: string }[]
  readonly organisations: readonly { readonly code: string; readonly name: string }[]
  readonly year?: number
}
