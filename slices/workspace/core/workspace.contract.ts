import * as z from 'zod/mini'

export const WorkspaceView = z.object({
  title: z.string(),
  placeId: z.string(),
  isDemonstration: z.boolean(),
  workingDay: z.nullable(z.string()),
  /** By which day this request was judged. */
  today: z.string(),
  version: z.int(),
})
export type WorkspaceView = z.infer<typeof WorkspaceView>

export const SetWorkingDayBody = z.strictObject({
  commandId: z.uuid(),
  version: z.int(),
  /** Null gives the day back to the calendar. */
  workingDay: z.nullable(z.iso.date()),
})
