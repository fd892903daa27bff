/** Spans as PostgreSQL writes them: `[2025-07-01,)`, `(,2025-07-01)`, `empty`. */
import { toDay } from '#kernel/day.ts'
import { isNever, NEVER, type Span } from '../core/place.ts'

const RANGE = /^[[(](\d{4}-\d{2}-\d{2})?,(\d{4}-\d{2}-\d{2})?\)$/u

export function toSpan(text: string): Span {
  if (text === 'empty') return NEVER
  const parts = RANGE.exec(text)
  if (parts === null) throw new Error(`not a span of days: ${text}`)
  const [, from, to] = parts
  return {
    from: from === undefined ? null : toDay(from),
    to: to === undefined ? null : toDay(to),
  }
}

export function toRange(span: Span): string {
  if (isNever(span)) return 'empty'
  return `${span.from === null ? '(' : `[${span.from}`},${span.to ?? ''})`
}
