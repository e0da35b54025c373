/** What is drawn over the counted lanes: single contacts, the rows of a finding, whole cycles? */

import { column, type Events, visible } from '../draw/lanes'
import { drawCycle, fillShape, type Pen, rowY, type Step } from '../draw/marks'
import { look } from '../draw/palette'
import type { Cycle, Lane } from '../lib/types'
import type { Span } from '../lib/url'

export interface Board {
  readonly pen: Pen
  readonly view: Span & { readonly width: number }
  /** The row of each lane; below 0 where it is out of view. */
  readonly rowOf: Int32Array
  readonly laneHeight: number
  readonly rowFor: (number: number | null) => number
}

/** Each contact by itself: a disc for a call, a diamond for a text; grey outside the brush. */
export function drawSingle(
  board: Board,
  events: Events & { readonly kind: Uint8Array },
  lanes: readonly Lane[],
  brush: Span | null,
): void {
  const { pen, view, rowOf, laneHeight } = board
  const [first, end] = visible(events.t, view)
  for (let i = first; i < end; i += 1) {
    const lane = events.lane[i] as number
    const row = rowOf[lane] as number
    if (row < 0) continue
    const at = events.t[i] as number
    const outside = brush !== null && (at < brush.from || at > brush.to)
    const holder = lanes[lane]
    pen.context.fillStyle = outside || holder === undefined ? '#8b867b' : look(holder.roles[0] ?? null).colour
    const half = events.direction[i] === 1 ? 'out' : 'in'
    fillShape(pen, events.kind[i] === 1 ? 'disc' : 'diamond', column(at, view), rowY(row, laneHeight, half), 3.1 * pen.ratio)
  }
}

/** The rows of a finding, as a mark at the foot of their lanes. */
export function drawEvidence(board: Board, times: Uint32Array, number: Uint32Array): void {
  const { pen, view, laneHeight } = board
  pen.context.fillStyle = '#c4661f'
  for (let i = 0; i < times.length; i += 1) {
    const at = times[i] as number
    if (at < view.from || at > view.to) continue
    const row = board.rowFor(number[i] as number)
    if (row < 0) continue
    const { ratio } = pen
    pen.context.fillRect(Math.floor(column(at, view)), (row + 1) * laneHeight - 3 * ratio, Math.max(1, ratio), 3 * ratio)
  }
}

/** Whole cycles of any line in view; those of a chosen client stand out. */
export function drawCycles(
  board: Board,
  cycles: readonly { readonly line: number; readonly cycle: Cycle }[],
  chosen: readonly number[],
): void {
  for (const { line, cycle } of cycles) {
    const steps: [Step, Step, Step] = [
      { t: cycle.order.t, row: board.rowFor(line) },
      { t: cycle.sent.t, row: board.rowFor(cycle.dispatch) },
      { t: cycle.delivered.t, row: board.rowFor(cycle.courier) },
    ]
    drawCycle(board.pen, steps, board.view, board.laneHeight, chosen.includes(cycle.client))
  }
}
