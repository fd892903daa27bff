import * as z from 'zod/mini'
import { requiredField } from '#kernel/field.contract.ts'
import { AttachmentView } from '#slices/documents/core/document.contract.ts'
import { TASK_KINDS } from './task.ts'

const Texts = requiredField(4000)

export const TaskParam = z.object({ placeId: z.uuid(), taskId: z.uuid() })

export const TaskListQuery = z.object({
  planId: z.optional(z.uuid()),
  organisationId: z.optional(z.uuid()),
  state: z.optional(z.enum(['open', 'under_way', 'done', 'cancelled'])),
  due: z.optional(z.enum(['overdue', 'due_soon', 'in_time', 'no_deadline'])),
  /** Both days inside: what falls due in a month. */
  dueFrom: z.optional(z.iso.date()),
  dueTo: z.optional(z.iso.date()),
  after: z.optional(z.uuid()),
})
export type TaskListQuery = z.infer<typeof TaskListQuery>

const TaskFacts = {
  title: Texts,
  organisationId: z.optional(z.uuid()),
  coordinatingIds: z.array(z.uuid()).check(z.maxLength(30)),
  nodeId: z.optional(z.uuid()),
  dueOn: z.optional(z.iso.date()),
}

export const CreateTaskBody = z.strictObject({
  commandId: z.uuid(),
  placeId: z.uuid(),
  planId: z.optional(z.uuid()),
  kind: z.enum(TASK_KINDS),
  ...TaskFacts,
})
export type CreateTaskBody = z.infer<typeof CreateTaskBody>

export const ChangeTaskBody = z.strictObject({
  commandId: z.uuid(),
  version: z.int(),
  ...TaskFacts,
  reason: z.string().check(z.maxLength(2000)),
})
export type ChangeTaskBody = z.infer<typeof ChangeTaskBody>

export const DecideTaskBody = z.strictObject({
  commandId: z.uuid(),
  version: z.int(),
  decision: z.enum(['start', 'complete', 'cancel', 'reopen', 'note']),
  note: z.string().check(z.maxLength(4000)),
  /** The day on which it was done; the working day when left out. */
  completedOn: z.optional(z.iso.date()),
})
export type DecideTaskBody = z.infer<typeof DecideTaskBody>

export const TaskFileParam = z.object({
  placeId: z.uuid(),
  taskId: z.uuid(),
  attachmentId: z.uuid(),
})

export const AttachTaskFileBody = z.strictObject({
  commandId: z.uuid(),
  attachmentId: z.uuid(),
  fileHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  caption: z.string().check(z.maxLength(500)),
})

export const DetachTaskFileBody = z.strictObject({ commandId: z.uuid() })

/** The conclusions of a steering committee's meeting: a document, and the tasks it sets. */
export const RecordMeetingBody = z.strictObject({
  commandId: z.uuid(),
  placeId: z.uuid(),
  planId: z.optional(z.uuid()),
  number: z.optional(z.string().check(z.maxLength(60))),
  issuer: requiredField(300),
  heldOn: z.iso.date(),
  title: Texts,
  conclusions: z.string().check(z.maxLength(50_000)),
  tasks: z.array(z.strictObject(TaskFacts)).check(z.maxLength(100)),
})
export type RecordMeetingBody = z.infer<typeof RecordMeetingBody>

const Named = z.object({ id: z.string(), name: z.string() })

export const TaskView = z.object({
  id: z.string(),
  placeId: z.string(),
  planId: z.nullable(z.string()),
  kind: z.enum(TASK_KINDS),
  title: z.string(),
  organisation: z.nullable(Named),
  coordinating: z.array(Named),
  node: z.nullable(z.object({ id: z.string(), code: z.string(), title: z.string() })),
  dueOn: z.nullable(z.string()),
  /** The day until which it is in time: a deadline on a day off moves to the next working day. */
  inTimeUntil: z.nullable(z.string()),
  due: z.enum(['no_deadline', 'overdue', 'due_soon', 'in_time', 'done', 'done_late', 'cancelled']),
  state: z.enum(['open', 'under_way', 'done', 'cancelled']),
  completedOn: z.nullable(z.string()),
  outcome: z.nullable(z.string()),
  documentId: z.nullable(z.string()),
  clause: z.nullable(z.string()),
  clauseStart: z.nullable(z.int()),
  clauseEnd: z.nullable(z.int()),
  version: z.int(),
  generated: z.boolean(),
})
export type TaskView = z.infer<typeof TaskView>

export const TaskListView = z.object({
  today: z.string(),
  items: z.array(TaskView),
  next: z.nullable(z.string()),
})
export type TaskListView = z.infer<typeof TaskListView>

export const TaskLoadQuery = z.object({ planId: z.optional(z.uuid()) })

export const TaskEventView = z.object({
  at: z.string(),
  actorName: z.string(),
  kind: z.string(),
  note: z.string(),
})

export const TaskDetailView = z.object({
  task: TaskView,
  events: z.array(TaskEventView),
  /** The evidence: minutes, photographs, lists. */
  attachments: z.array(AttachmentView),
})
export type TaskDetailView = z.infer<typeof TaskDetailView>

/** How many tasks of each body are late or nearly so. */
export const TaskLoadView = z.object({
  items: z.array(
    z.object({
      organisationId: z.nullable(z.string()),
      organisationName: z.nullable(z.string()),
      overdue: z.int(),
      dueSoon: z.int(),
      inTime: z.int(),
      noDeadline: z.int(),
      done: z.int(),
    }),
  ),
})
export type TaskLoadView = z.infer<typeof TaskLoadView>

export const TaskFilesView = z.object({ items: z.array(AttachmentView) })
export type TaskFilesView = z.infer<typeof TaskFilesView>

export const RecordedTaskView = z.object({
  taskId: z.string(),
  placeId: z.string(),
  version: z.int(),
})
export const RecordedMeetingView = z.object({
  documentId: z.string(),
  taskIds: z.array(z.string()),
})

export const CalendarDayView = z.object({
  day: z.string(),
  kind: z.enum(['holiday', 'working']),
  title: z.string(),
  basis: z.string(),
})
export const CalendarView = z.object({ items: z.array(CalendarDayView) })
export type CalendarView = z.infer<typeof CalendarView>
export const CalendarQuery = z.object({
  year: z.pipe(z.string().check(z.regex(/^\d{4}$/)), z.transform(Number)),
})
export const SaveCalendarDayBody = z.strictObject({
  commandId: z.uuid(),
  day: z.iso.date(),
  /** ordinary takes the exception away again. */
  kind: z.enum(['holiday', 'working', 'ordinary']),
  title: z.string().check(z.maxLength(200)),
  basis: z.string().check(z.maxLength(300)),
})
