import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const TOKENS = new Map(
  [
    ...readFileSync(new URL('tokens.css', import.meta.url), 'utf8').matchAll(
      /--([\w-]+): (#[0-9a-f]{6});/g,
    ),
  ]
    .toReversed()
    .map(([, name = '', colour = '']) => [name, colour] as const),
)

/** WCAG 2.2, relative luminance of a colour written #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function colour(name: string): string {
  const found = TOKENS.get(name)
  if (found === undefined) throw new Error(`no colour token --${name}`)
  return found
}

const GROUNDS = ['paper', 'ground', 'paper-alt', 'neutral-soft'] as const
const TEXTS = [
  'ink',
  'ink-soft',
  'ink-faint',
  'link',
  'action',
  'red-dark',
  'bad',
  'good',
  'warn',
] as const

test.for([
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['warn', 'gold-soft'],
  ['bad', 'bad-soft'],
  ['info', 'info-soft'],
  ['neutral', 'neutral-soft'],
  ['action', 'action-soft'],
  ['on-dark', 'action'],
  ['on-dark', 'action-dark'],
  ['on-dark', 'bad'],
  ['on-dark', 'ink'],
  ['on-dark', 'red-dark'],
] as const)('the text %s can be read on %s', ([text, ground]) => {
  expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
})

test.for([
  ['line-strong', 'paper'],
  ['line-strong', 'ground'],
  ['focus', 'paper'],
  ['focus', 'ground'],
  ['chart-plan', 'paper'],
  ['chart-certified', 'paper'],
  ['chart-projection', 'paper'],
  ['red', 'paper'],
] as const)('the line %s can be seen on %s', ([line, ground]) => {
  expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(3)
})
