/** Cuts a text at the ends of the passages that lie over it, for marking them without nesting. */

export interface Passage {
  readonly id: string
  readonly start: number
  readonly end: number
}

export interface Segment {
  readonly start: number
  readonly text: string
  /** The passages that cover all of it, the shortest first: the one that is meant by a click. */
  readonly ids: readonly string[]
}

export interface Paragraph {
  readonly start: number
  readonly segments: readonly Segment[]
}

/** The paragraphs of a text, each as segments that are covered by the same passages throughout. */
export function toParagraphs(text: string, passages: readonly Passage[]): readonly Paragraph[] {
  const byLength = passages.toSorted((one, other) => lengthOf(one) - lengthOf(other))
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const over = byLength.filter((passage) => passage.start < end && passage.end > start)
    paragraphs.push({ start, segments: toSegments(text, { start, end }, over) })
    start = end + 1
  }
  return paragraphs
}

function toSegments(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  over: readonly Passage[],
): readonly Segment[] {
  const cuts = over
    .flatMap((passage) => [passage.start, passage.end])
    .filter((cut) => cut > start && cut < end)
  const edges = [...new Set([start, ...cuts, end])].toSorted((one, other) => one - other)
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end
    return {
      start: from,
      text: text.slice(from, to),
      ids: over.filter((passage) => passage.start <= from && passage.end >= to).map(({ id }) => id),
    }
  })
}

function lengthOf({ start, end }: Passage): number {
  return end - start
}
