/** How do the lanes leave the page: every lane with its name, the axis above, as lines and letters? */

import { column, countColumns, type Events, heldColumns, level, LEVELS } from '../draw/lanes'
import { fillShape } from '../draw/marks'
import { INK, look, mix, SOFT } from '../draw/palette'
import { figure, type Picture, SvgPen } from '../draw/svg'
import { ticks } from '../lib/time'
import type { Cycle, Lane } from '../lib/types'
import type { Span } from '../lib/url'
import { drawCycles, drawEvidence, drawSingle } from './overlay'

const NAMES = 210
const WIDTH = 1000
const LANE = 26
const TOP = 24
const GAP = 3

export interface Shown {
  readonly events: Events & { readonly kind: Uint8Array }
  readonly lanes: readonly Lane[]
  readonly span: Span
  readonly brush: Span | null
  readonly chosen: readonly number[]
  /** Contacts up to which each is drawn by itself. */
  readonly single: number
  readonly evidence: { readonly t: Uint32Array; readonly number: Uint32Array } | null
  readonly cycles: readonly { readonly line: number; readonly cycle: Cycle }[]
  readonly zone: string
  readonly language: 'en' | 'fr'
}

export function lanesPicture(shown: Shown): Picture {
  const { events, lanes, span } = shown
  const view = { from: span.from, to: span.to, width: WIDTH }
  const rowOf = Int32Array.from(lanes, (_, i) => i)
  const counts = new Uint32Array(lanes.length * 2 * WIDTH)
  const total = countColumns(events, view, rowOf, counts)
  const single = total <= shown.single && events.count === null
  const pen = new SvgPen()
  axis(pen, shown, view)
  pen.setTransform(1, 0, 0, 1, NAMES, TOP)
  lanes.forEach((lane, row) => {
    ground(pen, lane, row, view)
    if (!single) counted(pen, lane, counts.subarray(row * 2 * WIDTH, (row + 1) * 2 * WIDTH), row, brushed(shown.brush, view))
  })
  const laneOf = new Map(lanes.map((lane, i) => [lane.number, i]))
  const rowFor = (number: number | null) => (number === null ? -1 : (laneOf.get(number) ?? -1))
  const board = { pen: { context: pen, ratio: 1 }, view, rowOf, laneHeight: LANE, rowFor }
  if (single) drawSingle(board, events, lanes, shown.brush)
  if (shown.evidence !== null) drawEvidence(board, shown.evidence.t, shown.evidence.number)
  drawCycles(board, shown.cycles, shown.chosen)
  names(pen, lanes)
  const hatch =
    '<defs><pattern id="not-held" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
    '<rect width="5" height="5" fill="#f6f3ec"/><rect width="1" height="5" fill="#cfc8b8"/></pattern></defs>'
  return { width: NAMES + WIDTH, height: TOP + lanes.length * LANE, body: hatch + pen.drawn }
}

function axis(pen: SvgPen, { span, zone, language }: Shown, view: Span & { width: number }): void {
  pen.setTransform(1, 0, 0, 1, NAMES, 0)
  pen.textAlign = 'center'
  for (const tick of ticks(span.from, span.to, WIDTH / 95, zone, language)) {
    const x = column(tick.t, view)
    pen.fillStyle = tick.major ? INK : SOFT
    pen.fillRect(x, TOP - 6, 1, 6)
    pen.font = `${tick.major ? '600 ' : ''}10.5px sans-serif`
    pen.fillText(tick.label, x, 11)
  }
  pen.textAlign = 'start'
}

function ground(pen: SvgPen, lane: Lane, row: number, view: Span & { width: number }): void {
  const held = new Uint8Array(WIDTH)
  heldColumns(lane.coverage, view, held)
  for (const [from, end, value] of runs(held)) {
    pen.fillStyle = value === 1 ? '#f6f3ec' : 'url(#not-held)'
    pen.fillRect(from, row * LANE + 1, end - from, LANE - 1)
  }
}

/** Runs of one value: first column, the one after the last, the value. */
export function* runs(values: ArrayLike<number>): Generator<[number, number, number]> {
  for (let from = 0; from < values.length; ) {
    let end = from + 1
    while (end < values.length && values[end] === values[from]) end += 1
    yield [from, end, values[from] as number]
    from = end
  }
}

/** Incoming above and outgoing below, darker where there are more; one path for each colour. */
function counted(pen: SvgPen, lane: Lane, counts: Uint32Array, row: number, inside: readonly [number, number]): void {
  const colour = look(lane.roles[0] ?? null).colour
  const levels = new Uint8Array(2 * WIDTH)
  for (let x = 0; x < levels.length; x += 1) {
    const found = level(counts[x] as number)
    const at = x % WIDTH
    levels[x] = found === 0 ? 0 : at >= inside[0] && at < inside[1] ? found : found + LEVELS
  }
  const paths = new Map<number, string[]>()
  for (const half of [0, 1]) {
    const top = TOP + row * LANE + (half === 0 ? GAP : LANE / 2)
    for (const [from, end, value] of runs(levels.subarray(half * WIDTH, (half + 1) * WIDTH))) {
      if (value === 0) continue
      const path = paths.get(value) ?? []
      path.push(`M${NAMES + from} ${figure(top)}h${end - from}v${figure(LANE / 2 - GAP)}h${from - end}Z`)
      paths.set(value, path)
    }
  }
  for (const [value, path] of [...paths].sort(([a], [b]) => a - b)) {
    const depth = value > LEVELS ? value - LEVELS : value
    const base = value > LEVELS ? '#8b867b' : colour
    pen.put(`<path d="${path.join('')}" fill="${mix('#c9ccd0', base, 0.35 + (0.65 * (depth - 1)) / (LEVELS - 1))}"/>`)
  }
}

function brushed(brush: Span | null, view: Span & { width: number }): readonly [number, number] {
  return brush === null ? [0, WIDTH] : [Math.floor(column(brush.from, view)), Math.ceil(column(brush.to, view))]
}

function names(pen: SvgPen, lanes: readonly Lane[]): void {
  pen.setTransform(1, 0, 0, 1, 0, TOP)
  pen.textBaseline = 'middle'
  pen.font = '12px sans-serif'
  lanes.forEach((lane, row) => {
    const y = row * LANE + LANE / 2
    const { shape, colour } = look(lane.roles[0] ?? null)
    pen.fillStyle = colour
    pen.strokeStyle = colour
    pen.lineWidth = 1.6
    fillShape({ context: pen, ratio: 1 }, shape, 10, y, 4.6)
    pen.fillStyle = INK
    pen.fillText(lane.label, 22, y)
  })
}
