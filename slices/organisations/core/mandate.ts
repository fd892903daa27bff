/**
 * The parts of a programme that a mandate names. Offices write them among other words and in any
 * of these ways: "tổng hợp, báo cáo; DA1, DA2, DA9, DA10", "Chủ đầu tư công trình DA4",
 * "Dự án 5 (Tiểu dự án 3)" is not read: only codes are, since a sentence may mean something else.
 */
const NODE_CODE =
  /(?<![\p{Letter}\p{Number}.])(?:DA\d+(?:\.(?:TDA|ND)\d+[a-z]?)*|HP\d+(?:\.\d+)*)(?![\p{Letter}\p{Number}])/gu

/** Each code once, in the order in which it is first named. */
export function nodeCodesIn(mandate: string): readonly string[] {
  return [...new Set(mandate.normalize('NFC').match(NODE_CODE) ?? [])]
}
