import { defineProblems } from '#kernel/problem.ts'

/** Every way a file can be refused at the door of the store. */
export const fileProblem = defineProblems({
  file_too_large: 413,
  file_empty: 422,
  file_is_not_what_it_says: 415,
  file_kind_not_allowed: 415,
  file_unpacks_too_large: 422,
  file_damaged: 422,
  file_has_password: 422,
  file_has_macros: 422,
  image_too_large: 422,
  image_not_readable: 422,
  upload_interrupted: 400,
  disk_full: 503,
  file_not_found: 404,
})
