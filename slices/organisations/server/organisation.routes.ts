import { Hono } from 'hono'
import { readAs, runCommand } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import type { OrganisationId } from '../core/organisation-id.ts'
import {
  CreateOrganisationBody,
  OrganisationIdParam,
  OrganisationListQuery,
  OrganisationListView,
  OrganisationView,
} from '../core/organisation.contract.ts'
import { organisationProblem } from '../core/organisation.problems.ts'
import type { Organisation } from '../core/organisation.ts'
import { organisationChangeRoutes } from './organisation-change.routes.ts'
import { toOrganisationView, toOrganisationViews } from './organisation-view.ts'
import {
  findOrganisation,
  listOrganisations,
  lockCode,
  saveOrganisation,
} from './organisation.queries.ts'

const TAG = 'organisations'

/** Bodies by place, what they lead, and how they come, change and end. */
export function organisationRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get(
    '/',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Danh sách cơ quan, đơn vị', en: 'Organisations, by name' },
      answer: OrganisationListView,
    }),
    parse('query', OrganisationListQuery),
    async (c) =>
      c.json(
        await readAs(deps, c, async (db) => {
          const { items, next } = await listOrganisations(db, c.req.valid('query'))
          return { items: await toOrganisationViews(db, items), next }
        }),
      ),
  )

  routes.get(
    '/:organisationId',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Một cơ quan, đơn vị', en: 'An organisation' },
      answer: OrganisationView,
    }),
    parse('param', OrganisationIdParam),
    async (c) => {
      const id = c.req.valid('param').organisationId as OrganisationId
      const view = await readAs(deps, c, async (db) => {
        const organisation = await findOrganisation(db, id)
        return organisation === undefined ? undefined : toOrganisationView(db, organisation)
      })
      if (view === undefined) throw organisationProblem('organisation_not_found')
      return c.json(view)
    },
  )

  routes.post(
    '/',
    describe({
      permission: 'organisation.change',
      tag: TAG,
      summary: { vi: 'Thêm cơ quan, đơn vị', en: 'Add an organisation' },
      answer: OrganisationView,
    }),
    parse('json', CreateOrganisationBody),
    async (c) => {
      const request = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request, answer: OrganisationView },
        async ({ tx, actor, audit }) => {
          const organisation = toOrganisation(request)
          const { placeId, parentId, code } = organisation
          await requireGrant(tx, actor, 'organisation.change', { placeId })
          if (await lockCode(tx, placeId, code)) {
            throw organisationProblem('organisation_code_in_use', { given: code })
          }
          if (parentId !== undefined && (await findOrganisation(tx, parentId)) === undefined) {
            throw organisationProblem('organisation_parent_unknown')
          }
          await saveOrganisation(tx, organisation)
          await audit({
            action: 'organisation.create',
            subject: `organisation/${organisation.id}`,
            placeId,
            detail: { code, name: organisation.name },
          })
          return toOrganisationView(tx, organisation)
        },
      )
      return c.json(view)
    },
  )

  routes.route('/', organisationChangeRoutes(deps))
  return routes
}

function toOrganisation(request: CreateOrganisationBody): Organisation {
  return {
    id: request.organisationId as OrganisationId,
    placeId: request.placeId as PlaceId,
    code: request.code,
    name: request.name,
    shortName: request.shortName,
    kind: request.kind,
    parentId: request.parentId as OrganisationId | undefined,
    mandate: request.mandate,
    existsFrom: request.existsFrom,
    existsTo: undefined,
    version: 1,
  }
}
