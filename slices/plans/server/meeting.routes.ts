import { Hono } from 'hono'
import { toDay } from '#kernel/day.ts'
import { readAs, runCommand } from '#platform/command.ts'
import type { Deps } from '#platform/deps.ts'
import { describe, parse, type AppEnv } from '#platform/http.ts'
import type { DocumentId } from '#slices/documents/core/document-id.ts'
import { documentProblem } from '#slices/documents/core/document.problems.ts'
import { recordDocument } from '#slices/documents/server/document.record.ts'
import type { OrganisationId } from '#slices/organisations/core/organisation-id.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'
import type { ProgrammeNodeId } from '#slices/programmes/core/programme-id.ts'
import { requireAnywhere, requireGrant } from '#slices/users/server/access.ts'
import type { PlanId, TaskId } from '../core/plan-id.ts'
import {
  CalendarQuery,
  CalendarView,
  RecordedMeetingView,
  RecordMeetingBody,
  SaveCalendarDayBody,
} from '../core/task.contract.ts'
import { listCalendarDays, removeCalendarDay, saveCalendarDays } from './calendar.queries.ts'
import { recordTask } from './task.routes.ts'

const TAG = 'plans'

/** The steering committee's meetings with the tasks they set, and the calendar that dates them. */
export function meetingRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.post(
    '/meetings',
    describe({
      permission: 'task.assign',
      tag: TAG,
      summary: {
        vi: 'Ghi kết luận cuộc họp và giao nhiệm vụ',
        en: 'Record a meeting’s conclusions',
      },
      answer: RecordedMeetingView,
    }),
    parse('json', RecordMeetingBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: RecordedMeetingView },
        async (scope) => {
          const placeId = body.placeId as PlaceId
          await requireGrant(scope.tx, scope.actor, 'task.assign', { placeId, see: 'plan.read' })
          const documentId = deps.newId() as DocumentId
          const recorded = await recordDocument(
            scope.tx,
            {
              id: documentId,
              placeId,
              facts: {
                kind: 'minutes',
                number: body.number,
                issuer: body.issuer,
                issuedOn: toDay(body.heldOn),
                title: body.title,
              },
              body: body.conclusions,
            },
            { by: scope.actor.id, at: scope.at, today: scope.today },
          )
          if (!recorded.ok) throw documentProblem(recorded.refusal.code, { ...recorded.refusal })
          const taskIds: string[] = []
          for (const task of body.tasks) {
            const id = deps.newId() as TaskId
            await recordTask(scope, deps, {
              id,
              placeId,
              ...(body.planId === undefined ? {} : { planId: body.planId as PlanId }),
              kind: 'conclusion',
              title: task.title.trim(),
              ...(task.organisationId === undefined
                ? {}
                : { organisationId: task.organisationId as OrganisationId }),
              coordinatingIds: task.coordinatingIds as OrganisationId[],
              ...(task.nodeId === undefined ? {} : { nodeId: task.nodeId as ProgrammeNodeId }),
              ...(task.dueOn === undefined ? {} : { dueOn: toDay(task.dueOn) }),
              clause: { documentId, text: task.title.trim(), start: 0, end: 0 },
              version: 1,
              state: 'open',
            })
            taskIds.push(id)
          }
          await scope.audit({
            action: 'meeting.record',
            subject: `document/${documentId}`,
            placeId,
            detail: { tasks: taskIds.length },
          })
          return { documentId, taskIds }
        },
      )
      return c.json(view)
    },
  )

  routes.get(
    '/calendar',
    describe({
      permission: 'signed_in',
      tag: TAG,
      summary: { vi: 'Lịch làm việc: ngày nghỉ, ngày làm bù', en: 'The working calendar' },
      answer: CalendarView,
    }),
    parse('query', CalendarQuery),
    async (c) => {
      const items = await readAs(deps, c, (db) => listCalendarDays(db, c.req.valid('query').year))
      return c.json({ items: [...items] })
    },
  )

  routes.post(
    '/calendar',
    describe({
      permission: 'task.assign',
      tag: TAG,
      summary: { vi: 'Sửa lịch làm việc', en: 'Change the working calendar' },
      answer: CalendarView,
    }),
    parse('json', SaveCalendarDayBody),
    async (c) => {
      const body = c.req.valid('json')
      const view = await runCommand(
        deps,
        c,
        { request: body, answer: CalendarView },
        async (scope) => {
          requireAnywhere(scope.actor, 'task.assign')
          const day = toDay(body.day)
          if (body.kind === 'ordinary') await removeCalendarDay(scope.tx, day)
          else {
            await saveCalendarDays(scope.tx, [
              { day, kind: body.kind, title: body.title, basis: body.basis },
            ])
          }
          await scope.audit({ action: 'calendar.change', subject: `calendar_day/${day}` })
          return { items: [...(await listCalendarDays(scope.tx, Number(day.slice(0, 4))))] }
        },
      )
      return c.json(view)
    },
  )

  return routes
}
