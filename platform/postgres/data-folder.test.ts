import { chmod, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newDataFolder } from '#tests/data-folder.ts'
import { chooseDataFolder } from './data-folder.ts'

test('the data lie beside the checkout', async () => {
  await using folder = await newDataFolder()
  await chmod(folder.path, 0o755)

  expect(chooseDataFolder(folder.path)).toBe(path.join(folder.path, '.chitieu'))
})

test.runIf(process.getuid?.() === 0)(
  'as root, in a folder of root alone, they lie under /var/lib',
  async () => {
    await using folder = await newDataFolder()
    await chmod(folder.path, 0o700)
    const [one, two] = [path.join(folder.path, 'one', 'chitieu'), path.join(folder.path, 'chitieu')]
    await mkdir(one, { recursive: true })
    await mkdir(two)

    expect(chooseDataFolder(one)).toMatch(/^\/var\/lib\/chitieu\/chitieu-[0-9a-f]{8}$/)
    expect(chooseDataFolder(one)).not.toBe(chooseDataFolder(two))
  },
)
