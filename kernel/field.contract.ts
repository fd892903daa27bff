/** Fields that people and programs fill in, parsed once at the border: composed, trimmed, bounded. */
import * as z from 'zod/mini'
import { parseDay, type Day } from './day.ts'
import { parseDecimal, type DecimalText } from './decimal.ts'

/** Text that may be left empty. */
export function textField(maxLength: number) {
  return z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(maxLength))
}

/** Text that must say something. */
export function requiredField(maxLength: number) {
  return z.string().check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(maxLength))
}

/** `2024-09-30`, and a day that exists. */
export const DayField = z.pipe(
  z.string().check(z.refine((text) => parseDay(text) !== undefined)),
  z.transform((text) => text as Day),
)

/** A day in an answer: written by the server, and only looked at here. */
export const DayView = z.custom<Day>(
  (value) => typeof value === 'string' && parseDay(value) !== undefined,
)

/** `6.5`: an exact figure in machine notation, in its one canonical form. */
export const DecimalField = z.pipe(
  z.string().check(z.refine((text) => parseDecimal(text) !== undefined)),
  z.transform((text) => (parseDecimal(text) ?? text) as DecimalText),
)
