/**
 * Which rows of a table need the mark of illustrative figures of their own: none when all of them are
 * illustrative and the page says so once.
 */
export function needsOwnMark<Row extends { readonly generated: boolean }>(
  rows: readonly Row[],
): (row: Row) => boolean {
  const areAll = rows.every(({ generated }) => generated)
  return ({ generated }) => generated && !areAll
}
