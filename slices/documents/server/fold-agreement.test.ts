import { fc } from '@fast-check/vitest'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { foldVietnamese } from '#kernel/fold.ts'
import { freshDatabase } from '#tests/database.ts'

const WORDS = [
  'Kế hoạch',
  'số 164/KH-UBND',
  'QĐ-TTg',
  'Ð',
  'HOÀ',
  'Lý',
  'quỹ',
  "Ea H'Leo",
  'Phan Rang-Tháp Chàm',
  '“Xã”',
  'ươƯƠ',
  'ấẩẫậ',
  '1719',
  '…',
]
const text = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 6 })
  .chain((words) => fc.constantFrom('NFC', 'NFD').map((form) => words.join(' ').normalize(form)))

test('the database folds Vietnamese as the code does, so that a question meets its answer', async () => {
  await using database = await freshDatabase()

  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      const { rows } = await sql<{ folded: string }>`
        select fold_vietnamese(${words}) as folded
      `.execute(database.server)

      expect(rows[0]?.folded).toBe(foldVietnamese(words))
    }),
  )
})
