import type { Language } from '#kernel/text.ts'
import { formatNumber } from '#web/format.ts'

const BYTES_PER_MEGABYTE = 1024 * 1024
const BYTES_PER_KILOBYTE = 1024

/** `2,4 MB`, `830 kB`: as the file manager of the office computer shows it. */
export function formatFileSize(bytes: number, language: Language): string {
  if (bytes >= BYTES_PER_MEGABYTE) {
    const megabytes = Math.round((bytes * 10) / BYTES_PER_MEGABYTE)
    const text = megabytes % 10 === 0 ? String(megabytes / 10) : (megabytes / 10).toFixed(1)
    return `${formatNumber(text, language)} MB`
  }
  return `${formatNumber(Math.max(1, Math.round(bytes / BYTES_PER_KILOBYTE)), language)} kB`
}
