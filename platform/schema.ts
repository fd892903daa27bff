// Generated from the database by tools/generate-schema.ts. Do not edit.
/* oxlint-disable max-lines -- as long as the data dictionary */
import type { ColumnType } from 'kysely'

/** May be left out of an insert: the database has a value for it. */
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

/** Read only: the database works it out. */
type Computed<T> =
  T extends ColumnType<infer S, unknown, unknown>
    ? ColumnType<S, never, never>
    : ColumnType<T, never, never>

type Instant = ColumnType<Date, Date | string, Date | string>

/** Read as the value, written as its JSON text. */
type Json = ColumnType<unknown, string, string>

export interface Schema {
  access_token: AccessTokenTable
  app_user: AppUserTable
  attachment: AttachmentTable
  audit_entry: AuditEntryTable
  audit_head: AuditHeadTable
  calendar_day: CalendarDayTable
  certificate: CertificateTable
  command_receipt: CommandReceiptTable
  document: DocumentTable
  document_reference: DocumentReferenceTable
  duty_indicator: DutyIndicatorTable
  filing: FilingTable
  filing_certificate: FilingCertificateTable
  filing_draft: FilingDraftTable
  indicator: IndicatorTable
  observation: ObservationTable
  organisation: OrganisationTable
  organisation_lead: OrganisationLeadTable
  periodic_report: PeriodicReportTable
  place: PlaceTable
  place_change: PlaceChangeTable
  place_code: PlaceCodeTable
  place_map: PlaceMapTable
  place_name: PlaceNameTable
  place_parent: PlaceParentTable
  place_reach: PlaceReachTable
  place_succession: PlaceSuccessionTable
  plan: PlanTable
  plan_proposal: PlanProposalTable
  programme: ProgrammeTable
  programme_basis: ProgrammeBasisTable
  programme_crosswalk: ProgrammeCrosswalkTable
  programme_node: ProgrammeNodeTable
  programme_node_reach: ProgrammeNodeReachTable
  programme_version: ProgrammeVersionTable
  reopening: ReopeningTable
  report_event: ReportEventTable
  reporting_duty: ReportingDutyTable
  rollup: RollupTable
  schema_migration: SchemaMigrationTable
  sign_in_attempt: SignInAttemptTable
  stored_file: StoredFileTable
  tag_value: TagValueTable
  target_current: TargetCurrentTable
  target_entry: TargetEntryTable
  task: TaskTable
  task_coordinator: TaskCoordinatorTable
  task_event: TaskEventTable
  user_grant: UserGrantTable
  user_session: UserSessionTable
  workspace: WorkspaceTable
}

/** A personal token for programs: its owner's grants, narrowed to some actions and a place. */
export interface AccessTokenTable {
  id: string
  user_id: string
  name: string
  token_hash: Buffer
  actions: string[]
  place_id: string | null
  created_at: Instant
  expires_at: Instant
  last_used_at: Instant | null
  revoked_at: Instant | null
}

/** A person who signs in. */
export interface AppUserTable {
  id: string
  username: string
  name: string
  position: Generated<string>
  organisation_id: string | null
  /** Argon2id. */
  password_hash: string | null
  password_changed_at: Instant | null
  must_change: Generated<boolean>
  totp_secret: string | null
  totp_confirmed_at: Instant | null
  /** The last time step whose code was used; a code is good once. */
  totp_last_step: bigint | null
  state: Generated<string>
  language: Generated<string>
  /** True for the accounts of the demonstration, whose passwords are public. */
  demonstration: Generated<boolean>
  created_at: Generated<Instant>
  version: Generated<number>
}

/** Which file is the evidence of what. */
export interface AttachmentTable {
  place_id: string
  id: string
  subject_kind: string
  subject_id: string
  file_hash: string
  caption: Generated<string>
  attached_by: string
  attached_at: Generated<Instant>
  removed_at: Instant | null
  removed_by: string | null
}

/** Who did what, and what was refused. Append-only; each row of a chain carries the hash of the row before. */
export interface AuditEntryTable {
  /** The place the act concerns, so that communes do not wait for one another; the nil UUID for acts without a place. */
  chain_id: string
  seq: bigint
  at: Instant
  actor_id: string | null
  action: string
  subject: string
  outcome: string
  command_id: string | null
  detail: Generated<Json>
  previous_hash: Buffer
  hash: Buffer
}

/** The last row of each audit chain; its lock puts the rows of one chain in order. */
export interface AuditHeadTable {
  chain_id: string
  seq: bigint
  hash: Buffer
}

/** Days off that are not weekends, and weekend days that are worked in exchange; by notice of the government. */
export interface CalendarDayTable {
  day: string
  kind: string
  title: string
  basis: string
}

/** The frozen snapshot of a certified report, with its hash. Never changed. */
export interface CertificateTable {
  place_id: string
  id: string
  report_id: string
  content: Json
  content_hash: string
  certified_by: string
  certified_at: Instant
  supersedes_id: string | null
}

/** One row for each command done, with its answer: a command that arrives again is answered from here and not done again. */
export interface CommandReceiptTable {
  actor_id: string
  command_id: string
  /** SHA-256 of what was asked; the same id with another request is refused. */
  request_hash: string
  answer: Json | null
  at: Instant
}

/** A decision, plan, letter or minutes, as issued. What it sets is traced to its sentences. */
export interface DocumentTable {
  id: string
  /** The area of the office that recorded it; who may see it follows from there. */
  place_id: string
  kind: string
  number: string | null
  issuer: string | null
  issued_on: string | null
  title: string
  /** The text as read, in NFC; offsets of sentences refer to it. */
  body: Generated<string>
  file_hash: string | null
  /** True for illustrative material that no office issued. */
  generated: Generated<boolean>
  recorded_by: string | null
  recorded_at: Generated<Instant>
  version: Generated<number>
  /** Number, title and issuer as searches compare them. */
  folded: Computed<string>
}

/** The documents that a document cites, by number; linked where the cited one is recorded here. */
export interface DocumentReferenceTable {
  document_id: string
  number: string
  issuer: string | null
  issued_on: string | null
  cited_id: string | null
}

/** The lines of a duty's form. */
export interface DutyIndicatorTable {
  duty_id: string
  indicator_id: string
  position: number
}

/** A filed report: frozen for ever. A correction is a new filing that points at the old. */
export interface FilingTable {
  place_id: string
  id: string
  plan_id: string
  organisation_id: string
  definition: string
  /** The version of the report's definition it was made under. */
  definition_version: string
  /** The version of the program that made it. */
  code_version: string
  period: string
  map_on: string
  title: string
  number: string | null
  signed_on: string
  content: Json
  content_hash: string
  docx_hash: string
  xlsx_hash: string
  pdf_hash: string
  corrects_id: string | null
  generated: Generated<boolean>
  filed_by: string
  filed_at: Instant
}

/** The certified snapshots that a filing cites. */
export interface FilingCertificateTable {
  place_id: string
  filing_id: string
  certificate_place_id: string
  certificate_id: string
}

/** A periodic report being written: its period and its words. Its figures are read fresh until it is filed. */
export interface FilingDraftTable {
  place_id: string
  id: string
  plan_id: string
  organisation_id: string
  period: string
  map_on: string
  /** The sections that people write: direction, difficulties, proposals, next period. */
  narrative: Generated<Json>
  updated_by: string
  updated_at: Instant
  version: Generated<number>
}

/** What is measured: a definition, a unit, and how its values add over time and place. */
export interface IndicatorTable {
  id: string
  code: string
  title_vi: string
  title_en: string | null
  unit: string
  kind: string
  direction: string
  /** increment: a period's own amount, summed. cumulative: since the start of the year, the last one counts. stock: as at the end of the period, the last one counts. */
  adds_over_time: string
  /** sum: upper levels are the sum of communes. none: shares and averages, which are computed from their parts or not at all. */
  adds_over_place: string
  /** For derived indicators: {"kind":"ratio","numerator":code,"denominator":code,"times":100} or {"kind":"fall_since_last_year","of":code}. Never typed. */
  formula: Json | null
  decimals: Generated<number>
  /** Below this a value is impossible and refused. */
  lowest: string | null
  /** Above this a value is impossible and refused. */
  highest: string | null
  definition: Generated<string>
  basis: string | null
  certainty: string
  programme_version_id: string | null
  node_id: string | null
  validity: Generated<string>
  /** Comparator, value and year that the programme itself sets, with its certainty. */
  national_target: Json | null
}

/** A figure as somebody entered it. Append-only: a correction is a new row that supersedes the old. */
export interface ObservationTable {
  place_id: string
  id: string
  indicator_id: string
  period: string
  /** What part it is of, as dimension=value in order; empty for the undivided figure. */
  tags: Generated<string>
  /** reported: of a period. estimate: the September estimate of a year. final: the January figure of a year. */
  state: string
  value: string
  report_id: string | null
  supersedes_id: string | null
  reason: string | null
  source: string
  /** What the validation warned of when it was entered, and was entered all the same. */
  warnings: Generated<Json>
  generated: Generated<boolean>
  entered_by: string | null
  recorded_at: Generated<Instant>
}

/** A body that leads, carries out, reports or watches: committees, departments, commune offices, banks. */
export interface OrganisationTable {
  id: string
  place_id: string
  code: string
  name: string
  short_name: string | null
  kind: string
  parent_id: string | null
  mandate: Generated<string>
  existed: Generated<string>
  version: Generated<number>
  /** Name, short name and code as searches compare them. */
  folded: Computed<string>
}

/** Which body leads or coordinates which part of a programme in its area. */
export interface OrganisationLeadTable {
  organisation_id: string
  node_id: string
  part: string
  validity: Generated<string>
}

/** What one unit owes for one period: entered, submitted, returned or certified. */
export interface PeriodicReportTable {
  place_id: string
  id: string
  duty_id: string
  organisation_id: string
  /** YYYY, YYYY-H1, YYYY-Q3 or YYYY-09. */
  period: string
  due_on: string
  state: Generated<string>
  note: Generated<string>
  prepared_by: string | null
  submitted_by: string | null
  submitted_at: Instant | null
  returned_by: string | null
  returned_at: Instant | null
  return_reason: string | null
  certified_by: string | null
  certified_at: Instant | null
  generated: Generated<boolean>
  version: Generated<number>
}

/** An administrative unit with an identity of its own; codes and names are attributes with a period. */
export interface PlaceTable {
  id: string
  level: string
  /** From the first day to the day after the last; unbounded below where the beginning is not known. */
  existed: string
  created_by_change: string | null
  ended_by_change: string | null
}

/** A decision that changes the map: a merger, a split, a new name, or the load of a national list. */
export interface PlaceChangeTable {
  id: string
  kind: string
  title: string
  decision_number: string | null
  decision_issuer: string | null
  decided_on: string | null
  /** The first day on which the changed map holds. */
  effective_on: string
  state: string
  /** What was asked for, as the command carried it; shown again in the preview and the history. */
  proposal: Generated<Json>
  /** The earlier decision that this one takes back. */
  undoes: string | null
  /** The later decision that took this one back. */
  undone_by: string | null
  created_by: string | null
  recorded_at: Generated<Instant>
}

/** General Statistics Office codes. Codes are reused: a code names a unit only together with a date. */
export interface PlaceCodeTable {
  place_id: string
  code: string
  validity: string
}

/** For a map date and every commune that ever was: the units of that map that hold it now. */
export interface PlaceMapTable {
  map_on: string
  place_id: string
  /** Empty where the lineage does not say which commune of this map holds the unit; the known upper units still do. */
  commune_id: string | null
  district_id: string | null
  province_id: string | null
}

/** What a unit is called, and when; variants are spellings in use beside the official one. */
export interface PlaceNameTable {
  place_id: string
  name: string
  kind: string
  /** The name without marks, in lower case, as searches compare it. */
  folded: string
  validity: string
}

/** Which unit a unit lies in, and when. */
export interface PlaceParentTable {
  place_id: string
  parent_id: string
  validity: string
}

/** All that a grant over a unit reaches: itself, all that lies or ever lay beneath it, and all that these succeeded. */
export interface PlaceReachTable {
  place_id: string
  reached_id: string
}

/** Which unit carries on from which, from which day. */
export interface PlaceSuccessionTable {
  from_id: string
  to_id: string
  on_date: string
  /** The part of the old unit that went this way, where a unit was split and the part is known. */
  share: string | null
  /** The successor that holds most of the old unit, where sources name only that one. */
  is_main: Generated<boolean>
  change_id: string
}

/** The plan of a year of one place under one programme version. */
export interface PlanTable {
  id: string
  place_id: string
  year: number
  title: string
  document_id: string | null
  programme_version_id: string | null
  organisation_id: string | null
  state: Generated<string>
  generated: Generated<boolean>
  created_by: string | null
  created_at: Generated<Instant>
  version: Generated<number>
}

/** What the reader proposes from a sentence of the plan; nothing enters the plan until a person confirms it. */
export interface PlanProposalTable {
  plan_id: string
  id: string
  document_id: string
  kind: string
  start_at: number
  end_at: number
  sentence: string
  /** What the proposal says, as the reader read it or as the person corrected it. */
  fields: Json
  /** What the reader could not settle and asks the person. */
  questions: Generated<Json>
  state: Generated<string>
  decided_by: string | null
  decided_at: Instant | null
  /** The target entry, task or reference that the confirmation made. */
  result_id: string | null
  version: Generated<number>
}

/** A national target programme, or another programme an office runs. */
export interface ProgrammeTable {
  id: string
  code: string
  short_title: string
  title_vi: string
  title_en: string | null
}

/** The legal documents a version of a programme rests on. */
export interface ProgrammeBasisTable {
  version_id: string
  position: number
  kind: string
  number: string
  issued_on: string | null
}

/** Where the content of an older programme goes on in a newer one. */
export interface ProgrammeCrosswalkTable {
  from_node_id: string
  to_node_id: string
  certainty: string
  note: string | null
}

/** A project, sub-project or content of a programme. */
export interface ProgrammeNodeTable {
  id: string
  version_id: string
  parent_id: string | null
  code: string
  depth: number
  position: number
  title_vi: string
  title_en: string | null
  lead: string | null
  capital_kinds: Generated<string[]>
  norms_in: string | null
  note: string | null
  /** The person who added it here; empty for nodes of the loaded tree. */
  added_by: string | null
  added_at: Generated<Instant>
}

/** A node and all beneath it: what a grant on a node covers. */
export interface ProgrammeNodeReachTable {
  node_id: string
  reached_id: string
}

/** A programme's tree as one legal basis sets it. */
export interface ProgrammeVersionTable {
  id: string
  programme_id: string
  label: string
  validity: string
  /** The last day on which money of this version may be spent. */
  spendable_until: string | null
  owner: string | null
  /** What each level is called, from the top: Dự án, Tiểu dự án, Nội dung. */
  level_labels: string[]
  note: string | null
  recorded_by: string | null
  recorded_at: Generated<Instant>
}

/** A late unit's request to open a closed period, its reason, and the time box it was given. */
export interface ReopeningTable {
  place_id: string
  id: string
  report_id: string
  reason: string
  asked_by: string
  asked_at: Instant
  state: Generated<string>
  open_until: string | null
  decided_by: string | null
  decided_at: Instant | null
  decision_reason: string | null
}

/** The history of a report. Append-only. */
export interface ReportEventTable {
  place_id: string
  id: string
  report_id: string
  at: Instant
  actor_id: string
  kind: string
  note: Generated<string>
}

/** Who reports what, and when: the law as dated data. */
export interface ReportingDutyTable {
  id: string
  code: string
  title_vi: string
  title_en: string
  /** Kinds of organisation that owe this report. */
  who: string[]
  /** Which periods, and the due day of each; see core/duty.ts. A duty without figures (a deadline only) has no form. */
  schedule: Json
  value_state: string
  basis: string | null
  certainty: string
  validity: Generated<string>
}

/** A commune's year of one indicator as a line of twelve months, kept in the transaction of the entry. Nothing above the commune is stored. */
export interface RollupTable {
  place_id: string
  indicator_id: string
  year: number
  /** certified holds the values as they stood when the report was certified. */
  state: string
  tags: Generated<string>
  m01: string | null
  m02: string | null
  /** The value of the period that ends with this month: March, the first quarter. */
  m03: string | null
  m04: string | null
  m05: string | null
  m06: string | null
  m07: string | null
  m08: string | null
  m09: string | null
  m10: string | null
  m11: string | null
  m12: string | null
  generated: Generated<boolean>
}

/** Which migrations this database has been through, in which wording. */
export interface SchemaMigrationTable {
  name: string
  /** SHA-256 of the file as it was run. */
  hash: string
  applied_at: Generated<Instant>
}

/** Attempts to sign in, for the limits by account and by device. */
export interface SignInAttemptTable {
  id: string
  at: Instant
  username: string
  device_key: string
  outcome: string
}

/** Files kept outside the database under the SHA-256 of their content. */
export interface StoredFileTable {
  hash: string
  size: bigint
  media_type: string
  name: string
  width: number | null
  height: number | null
  uploaded_by: string | null
  uploaded_at: Generated<Instant>
}

/** By what a figure may be divided: sex, ethnic group, class of household, sex of its head. Tags are sparse: the undivided part is legal. */
export interface TagValueTable {
  dimension: string
  value: string
  title_vi: string
  title_en: string
  position: number
}

/** The target entries that stand: not withdrawn, and not superseded. */
export interface TargetCurrentTable {
  place_id: Computed<string>
  id: Computed<string>
  /** The first entry of the same target: what stays its identity through every revision. */
  root_id: Computed<string>
  plan_id: Computed<string>
  indicator_id: Computed<string>
  parent_place_id: Computed<string | null>
  /** The root of the target that this one is a part of; a breakdown is the set of children of one target. */
  parent_id: Computed<string | null>
  /** The department or commune office that answers for it. */
  organisation_id: Computed<string | null>
  year: Computed<number>
  tags: Computed<string>
  comparator: Computed<string>
  /** In the indicator's unit. */
  value: Computed<string>
  value_to: Computed<string | null>
  change: Computed<string | null>
  scope: Computed<string | null>
  document_id: Computed<string | null>
  clause: Computed<string | null>
  clause_start: Computed<number | null>
  clause_end: Computed<number | null>
  method: Computed<string>
  /** The indicator code in proportion to which the parent was divided. */
  method_figure: Computed<string | null>
  supersedes_id: Computed<string | null>
  /** True for an entry that only ends the one it supersedes. */
  withdrawn: Computed<boolean>
  reason: Computed<string | null>
  generated: Computed<boolean>
  recorded_by: Computed<string | null>
  recorded_at: Computed<Instant>
}

/** A target as a ledger entry: made by a decision, superseded by a later entry, never overwritten. */
export interface TargetEntryTable {
  place_id: string
  id: string
  /** The first entry of the same target: what stays its identity through every revision. */
  root_id: string
  plan_id: string
  indicator_id: string
  parent_place_id: string | null
  /** The root of the target that this one is a part of; a breakdown is the set of children of one target. */
  parent_id: string | null
  /** The department or commune office that answers for it. */
  organisation_id: string | null
  year: number
  tags: Generated<string>
  comparator: string
  /** In the indicator's unit. */
  value: string
  value_to: string | null
  change: string | null
  scope: string | null
  document_id: string | null
  clause: string | null
  clause_start: number | null
  clause_end: number | null
  method: Generated<string>
  /** The indicator code in proportion to which the parent was divided. */
  method_figure: string | null
  supersedes_id: string | null
  /** True for an entry that only ends the one it supersedes. */
  withdrawn: Generated<boolean>
  reason: string | null
  generated: Generated<boolean>
  recorded_by: string | null
  recorded_at: Generated<Instant>
}

/** What an organisation is to do by a day: from the plan, from a meeting's conclusions, or by hand. */
export interface TaskTable {
  place_id: string
  id: string
  plan_id: string | null
  kind: string
  title: string
  organisation_id: string | null
  node_id: string | null
  due_on: string | null
  document_id: string | null
  clause: string | null
  clause_start: number | null
  clause_end: number | null
  state: Generated<string>
  completed_on: string | null
  /** What was achieved, or why it was cancelled. */
  outcome: string | null
  generated: Generated<boolean>
  created_by: string | null
  created_at: Generated<Instant>
  version: Generated<number>
}

/** The bodies that work with the one responsible for a task. */
export interface TaskCoordinatorTable {
  place_id: string
  task_id: string
  organisation_id: string
}

/** The history of a task. Append-only. */
export interface TaskEventTable {
  place_id: string
  id: string
  task_id: string
  at: Instant
  actor_id: string
  kind: string
  note: Generated<string>
  detail: Generated<Json>
}

/** An action over a place and all it reaches, optionally one part of a programme, for a period, by a document. */
export interface UserGrantTable {
  id: string
  user_id: string
  action: string
  place_id: string
  node_id: string | null
  validity: string
  basis: string
  basis_document_id: string | null
  granted_by: string | null
  /** The grant it was delegated from; it ends when that one ends. */
  delegated_from: string | null
  granted_at: Generated<Instant>
  revoked_at: Instant | null
  revoked_by: string | null
}

/** A signed-in device. Only the hash of its token is kept. */
export interface UserSessionTable {
  id: string
  user_id: string
  token_hash: Buffer
  device_key: string
  device_label: string
  created_at: Instant
  last_seen_at: Instant
  expires_at: Instant
  revoked_at: Instant | null
}

/** The one row that says whose installation this is. */
export interface WorkspaceTable {
  singleton: Generated<boolean>
  title: string
  place_id: string
  /** True when it holds illustrative figures and accounts whose passwords are public. */
  demonstration: Generated<boolean>
  /** A set day for training and for the demonstration; empty where the calendar's own day counts. Instants (audit, sessions) are always real. */
  working_day: string | null
  created_at: Generated<Instant>
  version: Generated<number>
}
