/**
 * Roles: named sets of actions, and where each holds. A role is only a way to give several grants
 * at once; nothing in the system asks for a role, everything asks for a grant.
 *
 * Two things follow from "nobody gives what they do not hold" (style 9). The chair of the district,
 * who assigns the duties, holds what is assigned; and the administrator, who opens the accounts,
 * cannot hand out the programme's work. Neither can check what they made themselves: maker and
 * checker are kept apart by rules of plans and results, never by a grant alone.
 */
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { Action } from './action.ts'
import type { ActorGrant } from './actor.ts'

export const ROLES = [
  'steering_office',
  'finance_office',
  'department',
  'commune_officer',
  'commune_chair',
  'district_chair',
  'inspector',
  'administrator',
] as const

export type Role = (typeof ROLES)[number]

interface RoleActions {
  /** Over the unit that the role is given for. */
  readonly own: readonly Action[]
  /** Over the unit above it: the plan of the district is everybody's. */
  readonly above: readonly Action[]
}

const READING: readonly Action[] = ['plan.read', 'result.read', 'document.read']

export const ROLE_ACTIONS: Readonly<Record<Role, RoleActions>> = {
  steering_office: {
    own: [
      ...READING,
      'document.record',
      'indicator.change',
      'plan.write',
      'target.assign',
      'task.assign',
      'task.carry_out',
      'result.reopen',
      'filing.prepare',
    ],
    above: [],
  },
  finance_office: {
    own: [...READING, 'document.record', 'task.carry_out', 'filing.prepare'],
    above: [],
  },
  department: { own: [...READING, 'document.record', 'task.carry_out'], above: [] },
  commune_officer: {
    own: ['result.read', 'result.enter', 'result.submit', 'task.carry_out', 'filing.prepare'],
    above: ['plan.read', 'document.read'],
  },
  commune_chair: {
    own: ['result.read', 'result.certify', 'task.carry_out', 'filing.file'],
    above: ['plan.read', 'document.read'],
  },
  district_chair: {
    own: [
      ...READING,
      'document.record',
      'indicator.change',
      'plan.write',
      'target.assign',
      'task.assign',
      'task.carry_out',
      'result.enter',
      'result.submit',
      'result.certify',
      'result.reopen',
      'filing.prepare',
      'filing.file',
      'audit.read',
      'grant.give',
    ],
    above: [],
  },
  inspector: { own: [...READING, 'audit.read'], above: [] },
  administrator: {
    own: [
      'place.change',
      'programme.change',
      'organisation.change',
      'user.manage',
      'grant.give',
      'audit.read',
    ],
    above: [],
  },
}

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text)
}

/** The grants that a role stands for. Where no unit is known above, all hold over the unit alone. */
export function grantsOfRole(
  role: Role,
  where: { readonly placeId: PlaceId; readonly aboveId?: PlaceId | undefined },
): readonly ActorGrant[] {
  const { own, above } = ROLE_ACTIONS[role]
  const aboveId = where.aboveId ?? where.placeId
  return [
    ...own.map((action) => ({ action, placeId: where.placeId })),
    ...above.map((action) => ({ action, placeId: aboveId })),
  ]
}

/** The role whose actions are exactly these, if there is one: what to call a set of grants. */
export function findRole(actions: ReadonlySet<Action>): Role | undefined {
  return ROLES.find((role) => {
    const { own, above } = ROLE_ACTIONS[role]
    const wanted = new Set([...own, ...above])
    return wanted.size === actions.size && [...wanted].every((action) => actions.has(action))
  })
}
