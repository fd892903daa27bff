import type { Brand } from '#kernel/brand.ts'

export type ProgrammeId = Brand<string, 'ProgrammeId'>
/** One tree of a programme, as one legal basis sets it. */
export type ProgrammeVersionId = Brand<string, 'ProgrammeVersionId'>
/** A project, sub-project or content in one version of a programme. */
export type ProgrammeNodeId = Brand<string, 'ProgrammeNodeId'>
