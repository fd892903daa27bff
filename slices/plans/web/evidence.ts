/** What the store takes as evidence; the server judges by the content, see platform/files. */
export const EVIDENCE_KINDS = ['.pdf', '.docx', '.xlsx', '.jpg', '.jpeg', '.png', '.txt', '.csv']
export const MOST_EVIDENCE_BYTES = 20 * 1024 * 1024
