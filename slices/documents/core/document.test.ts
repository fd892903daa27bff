import { describe, expect, test } from 'vitest'
import { toDay } from '#kernel/day.ts'
import { citationsIn } from './citation.ts'
import { clauseAt, clausesOf } from './clause.ts'
import { guessIssuer, guessKind, parseDocumentNumber, toDocumentNumber } from './document-number.ts'
import { checkFacts, type DocumentDraft } from './document.ts'

describe('numbers of documents', () => {
  test.for([
    ['164/KH-UBND', '164/KH-UBND', 'plan', 'Ủy ban nhân dân'],
    ['1719/QĐ-TTg', '1719/QĐ-TTg', 'decision', 'Thủ tướng Chính phủ'],
    ['55/2023/TT-BTC', '55/2023/TT-BTC', 'circular', 'Bộ Tài chính'],
    ['88/2019/QH14', '88/2019/QH14', undefined, 'Quốc hội'],
    ['358/2025/NĐ-CP', '358/2025/NĐ-CP', 'decree', 'Chính phủ'],
    ['1099/UBDT-CTMTQG', '1099/UBDT-CTMTQG', 'letter', 'Ủy ban Dân tộc'],
    ['1/2022/TT-UBDT', '01/2022/TT-UBDT', 'circular', 'Ủy ban Dân tộc'],
    ['19-NQ/TW', '19-NQ/TW', 'resolution', 'Ban Chấp hành Trung ương Đảng'],
    ['12/BC-XYZ', '12/BC-XYZ', 'report', undefined],
  ] as const)('%s is %s, proposed as %s of %s', ([text, number, kind, issuer]) => {
    const parsed = parseDocumentNumber(text)

    expect(parsed?.number).toBe(number)
    expect(parsed && guessKind(parsed)).toBe(kind)
    expect(parsed && guessIssuer(parsed)).toBe(issuer)
  })

  test.for(['', '164', 'KH-UBND', '164/', '1/2', '14/10/2021', '164/kế hoạch'])(
    '"%s" is none',
    (text) => {
      expect(parseDocumentNumber(text)).toBeUndefined()
    },
  )

  test('the published account of Plan 164 cites Decision 1719, and not its own number', () => {
    const text =
      'tiếp tục triển khai thực hiện Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ. Huyện đã ban hành Kế hoạch số 164/KH-UBND năm 2024, trực 24/7, kỳ họp 5/XII.'

    const cited = citationsIn(text, toDocumentNumber('164/KH-UBND'))

    expect(cited.map((citation) => citation.number)).toEqual(['1719/QĐ-TTg'])
  })
})

describe('what is said about a document', () => {
  const today = toDay('2024-10-03')
  const draft: DocumentDraft = {
    kind: 'plan',
    number: '164 / KH-UBND',
    issuer: 'UBND huyện Trạm Tấu',
    issuedOn: toDay('2024-01-15'),
    title: 'Kế hoạch thực hiện Chương trình năm 2024',
  }

  test('is kept with its number in the one spelling', () => {
    expect(checkFacts(draft, today)).toMatchObject({ value: { number: '164/KH-UBND' } })
    expect(checkFacts({ ...draft, number: ' ' }, today)).toMatchObject({
      value: { number: undefined },
    })
  })

  test.for([
    [{ number: '164' }, 'document_number_malformed'],
    [{ issuedOn: toDay('2024-10-04') }, 'document_issued_in_the_future'],
    [{ number: '55/2023/TT-BTC' }, 'document_year_differs'],
  ] as const)('is refused for %o', ([changes, code]) => {
    expect(checkFacts({ ...draft, ...changes }, today)).toMatchObject({ refusal: { code } })
  })
})

describe('the clauses of a text', () => {
  const text = 'QUYẾT ĐỊNH\n\nĐiều 1. Phê duyệt\n  1. Mục tiêu\n a) Giảm nghèo\n- ít nhất 3%\n'

  test('are its paragraphs with their numbering, where they stand', () => {
    const clauses = clausesOf(text)

    expect(clauses.map(({ label, level }) => [label, level])).toEqual([
      [undefined, 0],
      ['Điều 1', 2],
      ['1', 3],
      ['a', 4],
      [undefined, 0],
    ])
    expect(clauses.map(({ start, end }) => text.slice(start, end))).toEqual([
      'QUYẾT ĐỊNH',
      'Điều 1. Phê duyệt',
      '1. Mục tiêu',
      'a) Giảm nghèo',
      '- ít nhất 3%',
    ])
  })

  test('lead from an offset to the clause that holds it', () => {
    const clauses = clausesOf(text)

    expect(clauseAt(clauses, text.indexOf('Giảm'))?.label).toBe('a')
    expect(clauseAt(clausesOf(''), 0)).toBeUndefined()
  })
})
