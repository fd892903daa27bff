import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import type { Actor } from '../core/actor.ts'
import { DEMONSTRATION_PASSWORD } from '../core/demonstration.ts'
import { isAction, type Action } from '../core/action.ts'
import { findRole } from '../core/role.ts'
import { roleText } from '../core/role.text.ts'
import type { DemonstrationView, SessionView } from '../core/session.contract.ts'
import { namePlaces } from './names.queries.ts'

/** Who is signed in, with the names that a screen shows. */
export async function loadSessionView(db: Db, actor: Actor, today: Day): Promise<SessionView> {
  const user = await db
    .selectFrom('app_user as u')
    .leftJoin('organisation as o', 'o.id', 'u.organisation_id')
    .select(['u.id', 'u.name', 'u.username', 'u.position', 'u.must_change', 'u.totp_confirmed_at'])
    .select(['u.language', 'o.id as office_id', 'o.name as office', 'o.kind as office_kind'])
    .select('o.place_id')
    .where('u.id', '=', actor.id)
    .executeTakeFirstOrThrow()
  const held = actor.grants.map((grant) => grant.placeId)
  const names = await namePlaces(db, user.place_id === null ? held : [...held, user.place_id])
  return {
    user: {
      id: user.id,
      name: user.name,
      username: user.username,
      position: user.position,
      mustChange: user.must_change,
      secondFactor: user.totp_confirmed_at !== null,
    },
    organisation:
      user.office_id === null
        ? null
        : { id: user.office_id, name: user.office ?? '', kind: user.office_kind ?? '' },
    place:
      user.place_id === null ? null : { id: user.place_id, name: names.get(user.place_id) ?? '' },
    grants: actor.grants.map((grant) => ({
      action: grant.action,
      placeId: grant.placeId,
      placeName: names.get(grant.placeId) ?? '',
      ...(grant.nodeId === undefined ? {} : { nodeId: grant.nodeId }),
    })),
    language: user.language === 'en' ? 'en' : 'vi',
    today,
    isDemonstration: await isDemonstration(db),
  }
}

/** The accounts that anyone may try, when this workspace is a demonstration; none otherwise. */
export async function listDemonstrationAccounts(db: Db): Promise<DemonstrationView> {
  if (!(await isDemonstration(db))) return []
  const users = await db
    .selectFrom('app_user')
    .select(['id', 'username', 'name', 'position'])
    .where('demonstration', '=', true)
    .where('state', '=', 'active')
    .orderBy('id')
    .execute()
  const actions = await listActionsByUser(
    db,
    users.map((user) => user.id),
  )
  return users.map((user) => {
    const role = findRole(actions.get(user.id) ?? new Set())
    return {
      username: user.username,
      password: DEMONSTRATION_PASSWORD,
      name: user.name,
      role: role === undefined ? { vi: user.position, en: user.position } : roleText[role],
    }
  })
}

async function listActionsByUser(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<Action>>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('user_grant')
    .select(['user_id', 'action'])
    .where('user_id', 'in', ids)
    .where('revoked_at', 'is', null)
    .where('delegated_from', 'is', null)
    .execute()
  const groups = Map.groupBy(rows, (row) => row.user_id)
  return new Map(
    [...groups].map(([id, group]) => [
      id,
      new Set(group.map(({ action }) => action).filter(isAction)),
    ]),
  )
}

async function isDemonstration(db: Db): Promise<boolean> {
  const workspace = await db.selectFrom('workspace').select('demonstration').executeTakeFirst()
  return workspace?.demonstration ?? false
}
