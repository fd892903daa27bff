import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { fromLines, fromProposalLines, toLines, toProposalLines } from './report-lines.ts'

const paragraph = fc
  .stringMatching(/^[A-Za-zĐđạỹ][A-Za-zĐđạỹ0-9 ,.;()/-]{0,40}$/u)
  .map((text) => text.trim())

test.prop([fc.array(paragraph)])(
  'paragraphs come back from their box as they were',
  (paragraphs) => {
    expect(fromLines(toLines(paragraphs))).toEqual(paragraphs)
  },
)

test.prop([fc.array(fc.record({ to: paragraph, text: paragraph }))])(
  'proposals come back from their box as they were',
  (proposals) => {
    expect(fromProposalLines(toProposalLines(proposals))).toEqual(proposals)
  },
)

test('dashes and empty lines that people type are no part of a paragraph', () => {
  expect(fromLines('- Mưa lũ.\n\n  – Thiếu vốn.\r\n')).toEqual(['Mưa lũ.', 'Thiếu vốn.'])
})

test('a proposal says to whom it goes', () => {
  expect(fromProposalLines('Kéo dài thời gian giải ngân')).toBeUndefined()
  expect(fromProposalLines(': kéo dài')).toBeUndefined()
})
