/** What does the server answer? The mirror of docs/reference/workbench-api.md. */

export interface Text {
  readonly en: string
  readonly fr: string
}

export interface Period {
  readonly from: number
  readonly to: number
}

export type Role =
  | 'line'
  | 'dispatch'
  | 'courier'
  | 'client'
  | 'supplier'
  | 'holder'
  | 'front'
  | 'introducer'
  | 'newcomer'
  | 'old'
  | 'new'
  | 'left'
  | 'right'
  | 'service'
  | 'account'

export interface Authorisation {
  readonly id: string
  readonly basis: string
  readonly basis_text: Text
  readonly authority: string
  readonly date: string
  readonly from: number
  readonly to: number
  readonly kinds: readonly string[]
  readonly numbers: number
  readonly every_number: boolean
  readonly imeis: number
  readonly cells: number
  readonly expires: string
  readonly warnings: readonly Text[]
  readonly annulled: { readonly at: string; readonly why: string } | null
}

export interface CaseInfo {
  readonly identity: string
  readonly reference: string
  readonly title: string
  readonly timezone: string
  readonly simulated: boolean
  readonly encrypted: boolean
  readonly version: string
  readonly inputs_sha256: string
  readonly language: string
  readonly user: string
  readonly period: Period | null
  readonly counts: Readonly<Record<string, number>>
  readonly authorisations: readonly Authorisation[]
  readonly basemap: boolean
  readonly can: Readonly<Record<string, boolean>>
}

export interface Question {
  readonly key: string
  readonly question: Text
  readonly analyses: readonly string[]
  readonly state: 'found' | 'nothing' | 'not_applicable' | 'not_put' | 'not_here'
  readonly why: Text
  readonly considered: number
  readonly findings: readonly string[]
  readonly page: string
}

export interface Reasoned {
  readonly reason: string
  readonly text: Text
  readonly count: number
}

export interface Source {
  readonly source: number
  readonly path: string
  readonly sha256: string
  readonly size_bytes: number
  readonly authorisation: string
  readonly data_kind: string
  readonly layout: string
  readonly layout_sha256: string
  readonly zone: string
  readonly zone_basis: string
  readonly rows_physical: number
  readonly rows: Readonly<Record<string, number>>
  readonly balanced: boolean
  readonly period: Period | null
  readonly events: Readonly<Record<string, number>>
  readonly without_cell: number | null
  readonly without_imei: number | null
  readonly linked: number
  readonly rejected: readonly Reasoned[]
  readonly quarantined: readonly Reasoned[]
  readonly longest_gap: Period | null
  readonly declared_rows: number | null
  readonly declared_difference: number | null
  readonly cannot_show: readonly Text[]
  readonly mended: readonly Text[]
}

export interface Sources {
  readonly sources: readonly Source[]
  readonly total: {
    readonly rows_physical: number
    readonly rows: Readonly<Record<string, number>>
  }
  readonly unknown: readonly {
    readonly path: string
    readonly size_bytes: number
    readonly text: Text
  }[]
}

export interface FateRow {
  readonly row: number
  readonly fate: string
  readonly reason: string
  readonly field: string
  readonly text: Text | null
  readonly raw: string | null
}

export interface Subject {
  readonly role: Role
  readonly number: number
  readonly label: string
}

export interface Weighing {
  readonly alternative: Text
  readonly log10: number
  readonly at_bound: boolean
  readonly calibration: string
}

export interface Ratio {
  readonly log10: number
  readonly at_bound: boolean
  readonly calibration: string
  /** Null where the records support neither proposition. */
  readonly verbal: Text | null
  readonly figure: Text
  readonly by_alternative: readonly Weighing[]
  readonly not_evaluated: readonly Text[]
  readonly basis: readonly Text[]
  readonly search: Text | null
  readonly dependent: Text | null
}

export interface Judgement {
  readonly verdict: string
  readonly why: string
  readonly who: string
  readonly at: string
}

export interface Finding {
  readonly id: string
  readonly analysis: string
  readonly kind: 'evaluative' | 'investigative' | 'technical'
  readonly statement: Text
  readonly subjects: readonly Subject[]
  readonly period: Period
  readonly propositions: {
    readonly hp: Text
    readonly hd: Text
    readonly population: Text
  } | null
  readonly lr: Ratio | null
  readonly search: { readonly considered: number; readonly expected_by_chance: number | null }
  readonly measures: readonly {
    readonly name: string
    readonly value: unknown
    readonly text: Text
    readonly meaning: Text
  }[]
  readonly evidence_rows: number
  readonly alternatives: readonly Text[]
  readonly caveats: readonly Text[]
  readonly depends_on: readonly string[]
  readonly judgement?: Judgement | null
  readonly falls?: { readonly authorisations: readonly string[] } | null
}

export interface Parameter {
  readonly name: string
  readonly value: unknown
  readonly default: unknown
  readonly unit: Text | null
  readonly meaning: Text
}

export interface Run {
  readonly run: number
  readonly analysis: string
  readonly outcome: string
  readonly why: Text
  readonly question: Text
  readonly considered: number
  readonly reference: string
  readonly version: string
  readonly module_sha256: string
  readonly parameters: readonly Parameter[]
}

export interface Findings {
  readonly runs: readonly Run[]
  readonly findings: readonly Finding[]
}

export interface NumberShort {
  /** The name that a reader gave it, where an act names it. */
  readonly alias: string
  readonly number: number
  readonly label: string
  readonly named: boolean
  readonly revealed: boolean
  readonly kind: string
  readonly roles: readonly Role[]
  readonly events: number
}

export interface NumberLong extends NumberShort {
  /** Handsets and SIMs of its own records. */
  readonly used: readonly {
    readonly kind: 'handset' | 'sim'
    readonly label: string
    /** Make and model, where the reader gave a list that has them. */
    readonly name: string | null
    readonly records: number
    readonly first: number
    readonly last: number
    /** Runs of days on which it was used, at noon. */
    readonly days: readonly Period[]
  }[]
  readonly country: string
  readonly first: number | null
  readonly last: number | null
  readonly coverage: readonly Period[]
  readonly by_kind: Readonly<Record<string, number>>
  readonly partners: readonly {
    readonly number: number
    readonly label: string
    readonly roles: readonly Role[]
    readonly to: number
    readonly from: number
    readonly first: number
    readonly last: number
  }[]
  readonly partners_total: number
  readonly devices: number
  readonly sims: number
  readonly findings: readonly string[]
  readonly subscriptions: readonly {
    readonly record: string
    readonly operator: string
    readonly valid_from: string
    readonly valid_to: string
    readonly holder: unknown
  }[]
}

/** Where a number's own records were made, by hour and weekday. */
export interface Usual {
  readonly timezone: string
  readonly cells: readonly { readonly cell: number; readonly label: string; readonly events: number }[]
  /** 7 × 24, Monday first: a count for each of the cells, then one for elsewhere. */
  readonly week: readonly (readonly (readonly number[])[])[]
}

export interface Reading {
  readonly field: string
  readonly value: string
  readonly raw: string
  readonly rule: string
  readonly said: Text
}

export interface Line {
  readonly record: string
  readonly source: number
  readonly path: string
  readonly sheet: string
  readonly row: number
  readonly t: number | null
  readonly authorisation: string
  readonly raw: string
  readonly readings: readonly Reading[]
}

/** A contact of a finding: its row, what it is and why it is there. */
export interface EvidenceLine extends Line {
  readonly what: string
  readonly why: Text
  readonly mirrors: readonly Pick<Line, 'record' | 'path' | 'sheet' | 'row'>[]
}

export interface StripMark {
  readonly t: number
  readonly lane: string
  readonly kind: number
  readonly duration_s: number | null
  readonly caller: number | null
}

export interface Strip {
  readonly start_s: number
  readonly end_s: number
  readonly lanes: readonly string[]
  readonly marks: readonly StripMark[]
  readonly links: readonly (readonly [number, number])[]
  readonly total: number
}

export interface Course {
  readonly strip: Strip | null
  /** How the counts of the line hang together; empty for other findings. */
  readonly reckoning: readonly { readonly text: Text; readonly formula: Text | null }[]
  readonly worked: {
    readonly total: number
    readonly phones: readonly number[]
    readonly deliveries: readonly (readonly { t: number; record: string; text: Text }[])[]
  } | null
}

export interface Row {
  readonly record: string
  readonly t: number
  readonly utc_offset_min: number
  readonly kind: number
  readonly direction: number
  readonly served: number | null
  readonly served_label: string | null
  readonly other: number | null
  readonly other_label: string | null
  readonly third: number | null
  readonly duration_s: number | null
  readonly device: string | null
  readonly cell: string | null
  readonly end_cell: string | null
  readonly flags: readonly string[]
  readonly linked: number
  readonly findings: number
}

export interface Rows {
  readonly total: number
  readonly offset: number
  readonly view: string
  readonly rows: readonly Row[]
  readonly place?: number
}

export interface RecordInfo {
  readonly line: Line
  readonly sha256: string
  readonly header: readonly string[]
  readonly layout: string
  readonly layout_sha256: string
  readonly zone: string
  readonly zone_basis: string
  readonly utc_offset_min: number
  readonly released_by: string | null
  readonly record: Row | null
  readonly same: readonly string[]
  readonly findings: readonly string[]
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface GraphMeta {
  readonly scope: 'network' | 'all'
  readonly nodes_total: number
  readonly nodes: number
  readonly edges_total: number
  readonly bin_s: number
  readonly bin_from: number
  readonly seed: number
  readonly labels: readonly string[]
  readonly roles: readonly (readonly Role[])[]
}

export interface Lane {
  readonly number: number
  readonly label: string
  readonly roles: readonly Role[]
  readonly events: number
  readonly coverage: readonly Period[]
}

export interface LanesMeta {
  readonly lanes: readonly Lane[]
  readonly events: number
  readonly bin_s: number
}

export interface Leg {
  readonly t: number
  readonly record: string | null
}

export interface Cycle {
  readonly client: number
  readonly client_label: string
  readonly courier: number
  readonly dispatch: number
  readonly order: Leg
  readonly sent: Leg
  readonly delivered: Leg
}

export interface Cycles {
  readonly window_s: { readonly dispatch: number; readonly delivery: number }
  readonly dispatches: readonly number[]
  readonly couriers: readonly number[]
  readonly total: number
  readonly cycles: readonly Cycle[]
}

export interface Rhythm {
  readonly timezone: string
  readonly total: number
  readonly hours: readonly (readonly number[])[]
  readonly days: readonly {
    readonly day: string
    readonly from: number
    readonly count: number
    readonly held: boolean
  }[]
}

export interface CellShape {
  readonly cell: number
  readonly label: string
  readonly polygon: readonly (readonly [number, number])[]
  readonly reach_m: number | null
  readonly azimuth_deg: number | null
  readonly beam_deg: number | null
  readonly point_kind: string
  readonly events: number
  readonly numbers: number
  readonly record: string | null
}

export interface Cells {
  readonly region: string
  readonly stated_coverage: number | null
  readonly text: Text
  readonly bounds: readonly [number, number, number, number] | null
  readonly unplaced: number
  readonly unplaced_events: number
  readonly cells: readonly CellShape[]
}

export interface Rung {
  readonly role: Role
  readonly number: number | null
  readonly label: string | null
  readonly log10_lr: number | null
  readonly at_bound?: boolean | null
  readonly count?: number
  readonly rests_on?: string
  readonly rival?: Text
  readonly refutes?: Text
  /** The phone of the network with which this one seems to be carried. */
  readonly beside?: { readonly number: number; readonly label: string }
}

export interface Ladders {
  readonly findings: readonly Finding[]
  readonly run: Run | null
  readonly ladders: readonly {
    readonly finding: string
    readonly rungs: readonly Rung[]
    readonly cannot_go_higher: Text | null
  }[]
}

export interface Step {
  readonly rank: number
  readonly number: string
  readonly number_id: number | null
  readonly ask: string
  readonly from: string | null
  readonly to: string | null
  readonly gain: number | null
  readonly third_parties: number | null
  readonly why: Text
  /** Of a cell dump: what to ask for, window by window. */
  readonly windows?: readonly { readonly from: string; readonly to: string; readonly cells: readonly string[] }[]
}

export interface NextSteps {
  readonly steps: readonly Step[]
  readonly stop: Text | string | null
}

export interface LogEntry {
  readonly seq: number
  readonly at: string
  readonly who: string
  readonly action: string
  readonly why: string
  readonly detail: unknown
  readonly version: string
  readonly hash: string
}

export interface Log {
  readonly total: number
  readonly head: string
  readonly entries: readonly LogEntry[]
}

export interface About {
  readonly type: 'finding' | 'number' | 'record' | 'cell'
  readonly id: string
}

export interface Mark {
  readonly id: number
  readonly kind: 'star' | 'note' | 'view' | 'story' | 'tag'
  readonly about: About | null
  readonly text: string
  readonly state: string
  readonly place: number
  readonly who: string
  readonly at: string
}

export interface Otherwise {
  readonly id: number
  readonly asked: {
    readonly without?: string
    readonly analysis?: string
    readonly parameters?: Readonly<Record<string, unknown>>
    readonly preset?: string
    readonly about?: number
    readonly day?: string
    readonly seconds?: number
  }
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  readonly step: Text | null
  readonly share: number | null
  readonly text: Text | null
  readonly result: {
    readonly same: readonly string[]
    readonly lost: readonly Finding[]
    readonly new: readonly Finding[]
    readonly moved: readonly { readonly before: Finding; readonly after: Finding }[]
  } | null
}

/** One sentence of the first page. */
export interface Point {
  readonly key: string
  readonly text: Text
  readonly weakest: Text | null
  readonly finding: string | null
  readonly page: string
}

/** What was promised of each method before it was measured, and what came of it. */
export interface Methods {
  readonly methods: readonly {
    readonly method: string
    readonly question: Text | null
    readonly studies: readonly {
      readonly name: string
      readonly real: boolean
      readonly data: Text
      readonly scope: Text
      readonly fixed: string
      readonly earlier: boolean
      readonly broken: number
      readonly promises: readonly {
        readonly characteristic: Text
        readonly metric: Text
        readonly of: string
        readonly limit: Text
        readonly result: Text
        readonly kept: boolean | null
      }[]
    }[]
  }[]
}

/** The shortest ways from one number to another; `contacts` of each tie along each. */
export interface Paths {
  readonly numbers: readonly NumberShort[]
  readonly total: number
  readonly paths: readonly (readonly { readonly number: number; readonly label: string; readonly roles: readonly Role[] }[])[]
  readonly contacts: readonly (readonly number[])[]
}
