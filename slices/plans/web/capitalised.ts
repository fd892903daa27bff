/** Clauses taken out of a sentence begin with a small letter; a heading does not. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase('vi') + text.slice(first.length)
}
