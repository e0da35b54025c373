/** How are single events, cycles and marked evidence drawn over the counted lanes? */

import type { Span, View } from './lanes'
import { column } from './lanes'
import { outline, type Shape } from './palette'
import type { Board2D } from './svg'

export interface Pen {
  readonly context: Board2D
  /** Device pixels per CSS pixel. */
  readonly ratio: number
}

export function fillShape(pen: Pen, shape: Shape, x: number, y: number, r: number): void {
  const { context } = pen
  context.beginPath()
  if (shape === 'disc' || shape === 'small' || shape === 'ring') {
    context.arc(x, y, shape === 'small' ? r * 0.7 : r, 0, 2 * Math.PI)
  } else {
    for (const [px, py] of outline(shape, x, y, r)) context.lineTo(px, py)
    context.closePath()
  }
  if (shape === 'ring') context.stroke()
  else context.fill()
}

export interface Drawn {
  readonly points: readonly (readonly [number, number])[]
  readonly whole: boolean
}

export interface Step {
  readonly t: number
  readonly row: number
}

/** Centre of a row's half: 2 incoming above, 1 outgoing below. */
export function rowY(row: number, laneHeight: number, half: 'in' | 'out' | 'middle'): number {
  const share = half === 'in' ? 0.3 : half === 'out' ? 0.72 : 0.5
  return (row + share) * laneHeight
}

/** Order, dispatch and delivery of one cycle as two curves; rows below 0 are not on screen. */
export function drawCycle(
  pen: Pen,
  steps: readonly [Step, Step, Step],
  view: View,
  laneHeight: number,
  strong: boolean,
): void {
  const [order, sent, delivered] = steps
  const { context, ratio } = pen
  context.lineWidth = (strong ? 2 : 1.1) * ratio
  context.globalAlpha = strong ? 1 : 0.75
  curve(pen, order, sent, view, laneHeight, '#a34d12')
  curve(pen, sent, delivered, view, laneHeight, '#2d6a4f')
  context.globalAlpha = 1
}

function curve(
  pen: Pen,
  a: Step,
  b: Step,
  view: View,
  laneHeight: number,
  colour: string,
): void {
  if (a.row < 0 || b.row < 0) return
  const { context } = pen
  const x1 = column(a.t, view)
  const x2 = column(b.t, view)
  const y1 = rowY(a.row, laneHeight, 'middle')
  const y2 = rowY(b.row, laneHeight, 'middle')
  context.strokeStyle = colour
  context.beginPath()
  context.moveTo(x1, y1)
  if (a.row === b.row) context.quadraticCurveTo((x1 + x2) / 2, y1 - laneHeight, x2, y2)
  else context.bezierCurveTo(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2, x2, y2)
  context.stroke()
}

/** Columns in which a sorted list of instants has at least one: 1, else 0. */
export function strip(times: readonly number[], view: Span & { width: number }): Uint8Array {
  const found = new Uint8Array(view.width)
  for (const t of times) {
    if (t < view.from || t > view.to) continue
    const x = Math.floor(((t - view.from) / (view.to - view.from + 1)) * view.width)
    found[x] = 1
  }
  return found
}
