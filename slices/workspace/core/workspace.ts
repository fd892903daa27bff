import type { Day } from '#kernel/day.ts'
import { ok, refuse, type Result } from '#kernel/result.ts'
import type { PlaceId } from '#slices/places/core/place-id.ts'

/** The one installation of an office. */
export interface Workspace {
  readonly title: string
  readonly placeId: PlaceId
  /** True when it holds illustrative figures: for training and for trying out. */
  readonly isDemonstration: boolean
  /** The day it is set to; undefined where the calendar's own day counts. */
  readonly workingDay: Day | undefined
  readonly version: number
}

export interface WorkspaceRefusal {
  readonly code: 'workspace_is_real'
}

/** Sets the working day of a demonstration, or gives it back to the calendar. */
export function setWorkingDay(
  workspace: Workspace,
  workingDay: Day | undefined,
): Result<Workspace, WorkspaceRefusal> {
  if (!workspace.isDemonstration) return refuse({ code: 'workspace_is_real' })
  return ok({ ...workspace, workingDay, version: workspace.version + 1 })
}
