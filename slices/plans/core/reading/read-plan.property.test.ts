import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { toDecimal } from '#kernel/decimal.ts'
import { formatVietnameseNumber } from '#kernel/vietnamese-number.ts'
import { figureLines, only, tramTauLexicon } from '#tests/reading.ts'
import type { Proposal } from './proposal.ts'
import { readPlan } from './read-plan.ts'

const LEXICON = tramTauLexicon()

/** Pieces of office language, so that texts come near to what the grammar knows. */
const piece = fc.constantFrom(
  'phấn đấu ',
  'giảm ',
  'tỷ lệ hộ nghèo ',
  'trên ',
  'từ ',
  'đến ',
  '6,5%',
  '3-4%/năm',
  '170 hộ',
  'năm 2024',
  '; ',
  ', ',
  '. ',
  ': ',
  '\n- ',
  '\na) ',
  '\n1. ',
  '\nII. MỤC TIÊU\n',
  '\nIV. TỔ CHỨC THỰC HIỆN\n',
  ' (còn 7%) ',
  'Quyết định số 1719/QĐ-TTg ',
  'ngày 14/10/2021 ',
  'của Thủ tướng Chính phủ ',
  'trong đó: ',
  '(',
  ')',
  '\t',
  'Phòng Dân tộc ',
  'chủ trì, phối hợp với ',
  'UBND các xã, thị trấn ',
  'xây dựng ',
  'ít nhất 02 mô hình ',
  'xuống còn ',
  '1/2 số ',
  '12.500 triệu đồng',
  '1,250 km',
  'trước 15/12 ',
  'hằng quý',
  'Dự án 5: ',
  '|',
  '\r\n',
)
const planText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(
  planText,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

test.prop([anyText])('any text is read without a fault', (text) => {
  expect(Array.isArray(readPlan(text, LEXICON))).toBe(true)
})

test.prop([planText])('every proposal stands in the text at its offsets', (text) => {
  for (const { kind, sentence, start, end } of readPlan(text, LEXICON)) {
    const words = text.slice(start, end).normalize('NFC')
    expect(words).not.toBe('')
    expect(kind === 'reference' ? sentence.includes(words) : sentence === words).toBe(true)
  }
})

test.prop([planText])('the spans of targets never overlap', (text) => {
  const targets = only(readPlan(text, LEXICON), 'target')

  for (const [at, target] of targets.entries()) {
    expect(target.start).toBeGreaterThanOrEqual(targets[at - 1]?.end ?? 0)
  }
})

test.prop([planText])('proposals come in the order of the text', (text) => {
  const starts = readPlan(text, LEXICON).map(({ start }) => start)

  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
})

test.prop([planText])(
  'decomposed letters are read as composed ones, at their own offsets',
  (text) => {
    const composed = readPlan(text, LEXICON)
    const decomposed = readPlan(text.normalize('NFD'), LEXICON)

    expect(decomposed.map(withoutPlace)).toEqual(composed.map(withoutPlace))
    for (const { start, end, kind, sentence } of decomposed) {
      const words = text.normalize('NFD').slice(start, end).normalize('NFC')
      expect(kind === 'reference' ? sentence.includes(words) : sentence === words).toBe(true)
    }
  },
)

test.prop([planText])('a line end of any machine is the same line end', (text) => {
  const unix = text.replaceAll('\r\n', '\n')

  expect(readPlan(unix.replaceAll('\n', '\r\n'), LEXICON).map(withoutWords)).toEqual(
    readPlan(unix, LEXICON).map(withoutWords),
  )
})

test.prop([fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 99 })])(
  'a figure written the Vietnamese way is read as it was meant',
  (whole, hundredths) => {
    const figure = toDecimal(`${String(whole)}.${String(hundredths).padStart(2, '0')}`)

    expect(
      figureLines(`Mục tiêu năm 2024:\n- Cứng hóa ${formatVietnameseNumber(figure)} km đường.`),
    ).toEqual([`= ${figure} km`])
  },
)

test.prop([fc.integer({ min: 2, max: 30 })])(
  'a text is read part by part as it is read whole',
  (times) => {
    const item = '- Hỗ trợ nhà ở cho 170 hộ nghèo; trên 500 hộ dân được dùng nước sạch.\n'

    expect(figureLines(`II. MỤC TIÊU NĂM 2024\n${item.repeat(times)}`)).toHaveLength(2 * times)
  },
)

/** `partOf` is a place too. */
function withoutPlace(proposal: Proposal): Record<string, unknown> {
  return { ...proposal, start: 0, end: 0, ...('partOf' in proposal ? { partOf: 0 } : {}) }
}

function withoutWords(proposal: Proposal): Record<string, unknown> {
  return { ...withoutPlace(proposal), sentence: '' }
}
