/**
 * The figures that a report draws on: what the communes have at the end of the period, at the end of
 * the period before, and at the end of last year, with the parts of each that belong to a group.
 *
 * Of a commune's figure the certified value is taken where it covers as much of the year as the
 * reported one; else the reported one, and the report says that it is not certified yet.
 */
import { sumDecimals, type DecimalText } from '#kernel/decimal.ts'
import { figureOf, partsOf, roundForShow, type Moment } from '#slices/indicators/core/formula.ts'
import type { IndicatorId } from '#slices/indicators/core/indicator-id.ts'
import type { Catalogue, Indicator } from '#slices/indicators/core/indicator.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { GroupFigures } from './periodic-report.ts'

export interface BookedFigure {
  readonly indicatorId: IndicatorId
  readonly state: 'reported' | 'certified' | 'estimate' | 'final'
  /** Absent for what was reported above communes or cannot be placed on the map. */
  readonly communeId?: PlaceId
  readonly value: DecimalText
  /** The last month of the year that the figure covers. */
  readonly throughMonth: number
  readonly generated: boolean
}

export interface FigureBook {
  readonly catalogue: Catalogue
  /** The last month before the period; 0 in the first period of a year. */
  readonly monthsBefore: number
  readonly now: readonly BookedFigure[]
  /** Empty in the first period of a year. */
  readonly before: readonly BookedFigure[]
  readonly lastYear: readonly BookedFigure[]
  readonly groups: Readonly<Record<keyof GroupFigures, readonly BookedFigure[]>>
}

export type Time = 'now' | 'before'

/** The figure of the whole area, or of one commune, as it is shown; null when nobody gave it. */
export function readFigure(
  book: FigureBook,
  indicator: Indicator,
  at: { readonly time: Time; readonly communeId?: PlaceId | undefined },
): DecimalText | null {
  const current = book[at.time]
  const result = figureOf(indicator, book.catalogue, (code, moment) =>
    moment === 'now'
      ? addUp(book, code, best(of(current, book, code, at.communeId)))
      : addUp(book, code, bestOfLastYear(of(book.lastYear, book, code, at.communeId))),
  )
  return result.ok ? roundForShow(indicator, result.value) : null
}

/** The January final of the year, else its September estimate; null when neither was given. */
export function readEstimate(book: FigureBook, indicator: Indicator): DecimalText | null {
  for (const state of ['final', 'estimate'] as const) {
    const result = figureOf(indicator, book.catalogue, (code, moment: Moment) =>
      moment === 'now'
        ? addUp(
            book,
            code,
            of(book.now, book, code).filter((figure) => figure.state === state),
          )
        : addUp(book, code, bestOfLastYear(of(book.lastYear, book, code))),
    )
    if (result.ok) return roundForShow(indicator, result.value)
  }
  return null
}

/** The part of the accumulated figure that belongs to a group; null when nobody divided it. */
export function readGroup(
  book: FigureBook,
  indicator: Indicator,
  group: keyof GroupFigures,
): DecimalText | null {
  return addUp(book, indicator.code, best(of(book.groups[group], book, indicator.code))) ?? null
}

/** Whether anybody gave the figure for the period itself; an older value only carries on. */
export function isReportedInPeriod(
  book: FigureBook,
  indicator: Indicator,
  communeId?: PlaceId,
): boolean {
  return partsOf(indicator, book.catalogue).some((code) =>
    best(of(book.now, book, code, communeId)).some(
      (figure) => figure.throughMonth > book.monthsBefore,
    ),
  )
}

/** How many communes stand in the figure with a value that is not certified. */
export function countUncertified(book: FigureBook, indicator: Indicator): number {
  const used = partsOf(indicator, book.catalogue).flatMap((code) => best(of(book.now, book, code)))
  const uncertified = used.filter((figure) => figure.state === 'reported')
  return new Set(uncertified.map((figure) => figure.communeId)).size
}

export function isGenerated(book: FigureBook): boolean {
  return [...book.now, ...book.before, ...book.lastYear].some((figure) => figure.generated)
}

function of(
  figures: readonly BookedFigure[],
  book: FigureBook,
  code: string,
  communeId?: PlaceId,
): readonly BookedFigure[] {
  const id = book.catalogue.get(code)?.id
  return figures.filter(
    (figure) =>
      figure.indicatorId === id && (communeId === undefined || figure.communeId === communeId),
  )
}

/** One figure a commune: certified where it covers as much of the year, else reported. */
function best(figures: readonly BookedFigure[]): readonly BookedFigure[] {
  const reported = figures.filter((figure) => figure.state === 'reported')
  const certified = figures.filter((figure) => figure.state === 'certified')
  const whole = reported.map((figure) => {
    const signed = certified.find((one) => one.communeId === figure.communeId)
    return signed !== undefined && signed.throughMonth >= figure.throughMonth ? signed : figure
  })
  const alone = certified.filter(
    (figure) => !reported.some((one) => one.communeId === figure.communeId),
  )
  return [...whole, ...alone]
}

function bestOfLastYear(figures: readonly BookedFigure[]): readonly BookedFigure[] {
  const final = figures.filter((figure) => figure.state === 'final')
  return final.length > 0 ? final : best(figures)
}

/** The sum, or the one figure there is: shares and averages of several communes have no sum. */
function addUp(
  book: FigureBook,
  code: string,
  figures: readonly BookedFigure[],
): DecimalText | undefined {
  const [only, ...others] = figures
  if (only === undefined) return undefined
  if (others.length > 0 && book.catalogue.get(code)?.addsOverPlace === 'none') return undefined
  return sumDecimals(figures.map((figure) => figure.value))
}
