/**
 * What can be granted. A grant is one of these over a place and all it reaches, optionally one part
 * of a programme, for a period. Roles (role.ts) are only named sets of them.
 */
export const ACTIONS = [
  'place.change',
  'programme.change',
  'organisation.change',
  'indicator.change',
  'document.read',
  'document.record',
  'user.manage',
  'grant.give',
  'audit.read',
  'plan.read',
  'plan.write',
  'target.assign',
  'task.assign',
  'task.carry_out',
  'result.read',
  'result.enter',
  'result.submit',
  'result.certify',
  'result.reopen',
  'filing.prepare',
  'filing.file',
] as const

export type Action = (typeof ACTIONS)[number]

export function isAction(text: string): text is Action {
  return ACTIONS.some((action) => action === text)
}
