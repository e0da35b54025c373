/** How are the lanes in view put on the canvas: counted, painted, and what stands over them drawn? */

import { column, countColumns, paint } from '../draw/lanes'
import type { Cycle, Lane } from '../lib/types'
import type { Span } from '../lib/url'
import type { LaneEvents } from './events'
import { drawCycles, drawEvidence, drawSingle } from './overlay'

export interface OnBoard {
  readonly events: LaneEvents
  readonly lanes: readonly Lane[]
  readonly span: Span
  /** In points, as all that follows. */
  readonly width: number
  readonly laneHeight: number
  readonly firstRow: number
  readonly rows: number
  readonly palette: readonly Uint32Array[]
  /** The lane at hand. */
  readonly laneAt: number
  readonly cursor: number | null
  /** Contacts up to which each is drawn by itself. */
  readonly single: number
  readonly brush: Span | null
  readonly chosen: readonly number[]
  readonly evidence: { readonly t: Uint32Array; readonly number: Uint32Array } | null
  readonly cycles: readonly { readonly line: number; readonly cycle: Cycle }[]
}

export class Board {
  #counts = new Uint32Array(0)
  #image: ImageData | null = null

  draw(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, shown: OnBoard): void {
    const { events, lanes, span, rows, firstRow } = shown
    const ratio = Math.min(2, window.devicePixelRatio || 1)
    const wide = Math.max(1, Math.round(shown.width * ratio))
    const laneHeight = Math.round(shown.laneHeight * ratio)
    const tall = Math.max(1, rows * laneHeight)
    if (canvas.width !== wide || canvas.height !== tall) {
      canvas.width = wide
      canvas.height = tall
    }
    let image = this.#image
    if (image === null || image.width !== wide || image.height !== tall) {
      image = context.createImageData(wide, tall)
      this.#image = image
      this.#counts = new Uint32Array(rows * 2 * wide)
    }
    const view = { from: span.from, to: span.to, width: wide }
    const rowOf = new Int32Array(lanes.length).fill(-1)
    for (let row = 0; row < rows; row += 1) rowOf[firstRow + row] = row
    const total = countColumns(events, view, rowOf, this.#counts)
    const single = total <= shown.single && events.count === null
    if (single) this.#counts.fill(0)
    const visible = lanes.slice(firstRow, firstRow + rows)
    const look = {
      held: visible.map((lane) => lane.coverage),
      shades: shown.palette.slice(firstRow, firstRow + rows),
      marked: visible.map((lane, i) => shown.chosen.includes(lane.number) || firstRow + i === shown.laneAt),
      laneHeight,
      gap: Math.round(3 * ratio),
      brush: shown.brush,
    }
    paint(this.#counts, view, look, new Uint32Array(image.data.buffer))
    context.putImageData(image, 0, 0)
    const rowFor = rowsOf(lanes, rowOf)
    const over = { pen: { context, ratio }, view, rowOf, laneHeight, rowFor }
    if (single) drawSingle(over, events, lanes, shown.brush)
    if (shown.evidence !== null) drawEvidence(over, shown.evidence.t, shown.evidence.number)
    drawCycles(over, shown.cycles, shown.chosen)
    if (shown.cursor !== null) {
      context.fillStyle = '#c4661f'
      context.fillRect(Math.round(column(shown.cursor, view)) - ratio, 0, 2 * ratio, tall)
    }
  }
}

/** The row of a number; below 0 where it has no lane in view. */
function rowsOf(lanes: readonly Lane[], rowOf: Int32Array): (number: number | null) => number {
  const laneOf = new Map(lanes.map((lane, i) => [lane.number, i]))
  return (number) => {
    const lane = number === null ? undefined : laneOf.get(number)
    return lane === undefined ? -1 : (rowOf[lane] ?? -1)
  }
}
