import { Hono } from 'hono'
import { runCommand, type CommandScope } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import { requireGrant } from '#slices/users/server/access.ts'
import { endOrganisation, renameOrganisation } from '../core/organisation-change.ts'
import type { OrganisationId } from '../core/organisation-id.ts'
import {
  EndOrganisationBody,
  OrganisationIdParam,
  OrganisationView,
  RenameOrganisationBody,
  SetLeadsBody,
} from '../core/organisation.contract.ts'
import { endProblem, organisationProblem } from '../core/organisation.problems.ts'
import type { Organisation } from '../core/organisation.ts'
import { areParts, replaceLeads } from './lead.queries.ts'
import { toOrganisationView } from './organisation-view.ts'
import { countBodies, lockOrganisation, saveChange } from './organisation.queries.ts'

const TAG = 'organisations'

/** What happens to a body that is there: a new name, its parts of the programme, its end. */
export function organisationChangeRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.post(
    '/:organisationId/name',
    describe({
      permission: 'organisation.change',
      tag: TAG,
      summary: { vi: 'Sửa tên, nhiệm vụ', en: 'Change name or mandate' },
      answer: OrganisationView,
    }),
    parse('param', OrganisationIdParam),
    parse('json', RenameOrganisationBody),
    async (c) => {
      const id = c.req.valid('param').organisationId as OrganisationId
      const request = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request, answer: OrganisationView },
        async (scope) => {
          const organisation = await lockForChange(scope, id, request.version)
          const { name, shortName, mandate } = request
          const decision = renameOrganisation(organisation, { name, shortName, mandate })
          if (!decision.ok) throw endProblem(decision.refusal)
          return keepChange(scope, decision.value, {
            action: 'organisation.rename',
            detail: { was: organisation.name, is: name },
          })
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/:organisationId/end',
    describe({
      permission: 'organisation.change',
      tag: TAG,
      summary: { vi: 'Kết thúc hoạt động', en: 'End an organisation' },
      answer: OrganisationView,
    }),
    parse('param', OrganisationIdParam),
    parse('json', EndOrganisationBody),
    async (c) => {
      const id = c.req.valid('param').organisationId as OrganisationId
      const request = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request, answer: OrganisationView },
        async (scope) => {
          const organisation = await lockForChange(scope, id, request.version)
          const on = request.endsOn
          const bodiesThen = await countBodies(scope.tx, id, on)
          const decision = endOrganisation(organisation, { on, bodiesThen })
          if (!decision.ok) throw endProblem(decision.refusal)
          return keepChange(scope, decision.value, { action: 'organisation.end', detail: { on } })
        },
      )
      return c.json(view)
    },
  )

  routes.post(
    '/:organisationId/leads',
    describe({
      permission: 'organisation.change',
      tag: TAG,
      summary: { vi: 'Giao phần chương trình', en: 'Assign parts of programmes' },
      answer: OrganisationView,
    }),
    parse('param', OrganisationIdParam),
    parse('json', SetLeadsBody),
    async (c) => {
      const id = c.req.valid('param').organisationId as OrganisationId
      const request = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request, answer: OrganisationView },
        async (scope) => {
          const organisation = await lockForChange(scope, id, request.version)
          const leads = request.leads.map(({ nodeId, part }) => ({
            nodeId: nodeId as ProgrammeNodeId,
            part,
          }))
          if (
            !(await areParts(
              scope.tx,
              leads.map((lead) => lead.nodeId),
            ))
          ) {
            throw organisationProblem('organisation_leads_unknown_part')
          }
          await replaceLeads(scope.tx, id, leads)
          const changed = { ...organisation, version: organisation.version + 1 }
          return keepChange(scope, changed, { action: 'organisation.set_leads', detail: { leads } })
        },
      )
      return c.json(view)
    },
  )

  return routes
}

/** The body, held, when the person may change it and has seen its present version. */
async function lockForChange(
  { tx, actor }: CommandScope,
  id: OrganisationId,
  version: number,
): Promise<Organisation> {
  const organisation = await lockOrganisation(tx, id)
  if (organisation === undefined) throw organisationProblem('organisation_not_found')
  await requireGrant(tx, actor, 'organisation.change', { placeId: organisation.placeId })
  if (organisation.version !== version) throw organisationProblem('organisation_changed')
  return organisation
}

async function keepChange(
  { tx, audit }: CommandScope,
  organisation: Organisation,
  entry: { readonly action: string; readonly detail: Readonly<Record<string, unknown>> },
): Promise<OrganisationView> {
  await saveChange(tx, organisation)
  await audit({
    ...entry,
    subject: `organisation/${organisation.id}`,
    placeId: organisation.placeId,
  })
  return toOrganisationView(tx, organisation)
}
