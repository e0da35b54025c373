/** How are a million events drawn at once, one lane per phone, and without hiding any?
 *
 * Events are counted per lane and pixel column, then painted: incoming in the upper half of a lane,
 * outgoing in the lower, darker where there are more. Where records are not held the lane is
 * hatched: nothing there is not silence. Pure functions on typed arrays.
 */

import { mix, pixel } from './palette'

export interface Events {
  /** Start, UTC seconds, ascending. */
  readonly t: Uint32Array
  readonly lane: Uint16Array
  /** 1 out of the lane, 2 into it, 0 none. */
  readonly direction: Uint8Array
  /** Events in each bin, where the server sent bins. */
  readonly count: Uint32Array | null
}

export interface View {
  readonly from: number
  readonly to: number
  /** Pixels. */
  readonly width: number
}

export interface Span {
  readonly from: number
  readonly to: number
}

/** Index of the first event at or after `t`. */
export function firstAt(times: Uint32Array, t: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((times[middle] as number) < t) low = middle + 1
    else high = middle
  }
  return low
}

/** Indices [first, end) of the events in a view. */
export function visible(times: Uint32Array, view: Span): [number, number] {
  return [firstAt(times, view.from), firstAt(times, view.to + 1)]
}

/** Pixel column of an instant. */
export function column(t: number, view: View): number {
  return ((t - view.from) / (view.to - view.from)) * view.width
}

/** Counts per (row, half, column); row of a lane by `rowOf`, -1 where it is not on screen.
 *
 * `counts` has rows × 2 × width entries and is overwritten. Gives the number of events counted.
 */
export function countColumns(
  events: Events,
  view: View,
  rowOf: Int32Array,
  counts: Uint32Array,
): number {
  counts.fill(0)
  const [first, end] = visible(events.t, view)
  const { t, lane, direction, count } = events
  const { from, width } = view
  const scale = width / (view.to - from + 1)
  const pair = width * 2
  let total = 0
  for (let i = first; i < end; i += 1) {
    const row = rowOf[lane[i] as number] as number
    if (row < 0) continue
    const x = (((t[i] as number) - from) * scale) | 0
    const half = direction[i] === 1 ? width : 0
    const weight = count === null ? 1 : (count[i] as number)
    const place = row * pair + half + x
    counts[place] = (counts[place] as number) + weight
    total += weight
  }
  return total
}

export const LEVELS = 6
const BOUNDS = [1, 2, 4, 8, 16, 32] as const

/** Level of a count, from 0 (none) to LEVELS: each level has twice the count of the one before. */
export function level(count: number): number {
  let found = 0
  while (found < LEVELS && count >= (BOUNDS[found] as number)) found += 1
  return found
}

/** Colours of the levels of a lane, as pixels: index 1 … LEVELS, the last the role's own. */
export function shades(colour: string): Uint32Array {
  const found = new Uint32Array(LEVELS + 1)
  for (let i = 1; i <= LEVELS; i += 1) {
    found[i] = pixel(mix('#c9ccd0', colour, 0.35 + (0.65 * (i - 1)) / (LEVELS - 1)))
  }
  return found
}

export interface Paint {
  /** Per row: where records are held. */
  readonly held: readonly (readonly Span[])[]
  /** Per row: the colours of its levels. */
  readonly shades: readonly Uint32Array[]
  /** Rows drawn on the darker wash, such as selected ones. */
  readonly marked: readonly boolean[]
  readonly laneHeight: number
  /** Pixels between the edge of a lane and its marks. */
  readonly gap: number
  /** Outside the brush counts are grey. */
  readonly brush: Span | null
}

const GROUND = pixel('#f6f3ec')
const MARKED = pixel('#e7eef4')
const NOT_HELD = pixel('#e4dfd2')
const BETWEEN = pixel('#fffefb')
const GREY = shades('#8b867b')

/** Paint counted columns into pixels (u32 of ImageData, width × rows × laneHeight). */
export function paint(counts: Uint32Array, view: View, look: Paint, pixels: Uint32Array): void {
  const { width } = view
  const { laneHeight, gap } = look
  const rows = look.shades.length
  const middle = laneHeight >> 1
  const inBrush = columnsOf(look.brush, view)
  const held = new Uint8Array(width)
  const upper = new Uint32Array(width)
  const lower = new Uint32Array(width)
  for (let row = 0; row < rows; row += 1) {
    heldColumns(look.held[row] ?? [], view, held)
    const ground = look.marked[row] === true ? MARKED : GROUND
    const own = look.shades[row] as Uint32Array
    const base = row * width * 2
    for (let x = 0; x < width; x += 1) {
      const colours = x >= inBrush[0] && x < inBrush[1] ? own : GREY
      const up = counts[base + x] as number
      const down = counts[base + width + x] as number
      upper[x] = up === 0 ? 0 : (colours[level(up)] as number)
      lower[x] = down === 0 ? 0 : (colours[level(down)] as number)
    }
    for (let y = 0; y < laneHeight; y += 1) {
      const at = (row * laneHeight + y) * width
      if (y === 0) {
        pixels.fill(BETWEEN, at, at + width)
        continue
      }
      const half = y <= gap || y >= laneHeight - gap ? null : y < middle ? upper : lower
      for (let x = 0; x < width; x += 1) {
        const drawn = half === null ? 0 : (half[x] as number)
        if (drawn !== 0) pixels[at + x] = drawn
        else if (held[x] === 1 || (x + y) % 5 !== 0) pixels[at + x] = ground
        else pixels[at + x] = NOT_HELD
      }
    }
  }
}

/** Columns [first, end) that a span covers; all of them where there is none. */
function columnsOf(span: Span | null, view: View): [number, number] {
  if (span === null) return [0, view.width]
  return [Math.floor(column(span.from, view)), Math.ceil(column(span.to, view))]
}

/** 1 for each column in which records are held. */
export function heldColumns(spans: readonly Span[], view: View, held: Uint8Array): void {
  held.fill(0)
  for (const span of spans) {
    if (span.to < view.from || span.from > view.to) continue
    const first = Math.max(0, Math.floor(column(span.from, view)))
    const end = Math.min(view.width, Math.ceil(column(span.to, view)) + 1)
    held.fill(1, first, end)
  }
}

/** A view after zooming by `factor` (below 1: closer) round an instant, kept within limits. */
export function zoomed(view: Span, factor: number, around: number, limits: Span, least = 120): Span {
  const whole = limits.to - limits.from
  const wanted = Math.min(whole, Math.max(least, (view.to - view.from) * factor))
  const share = (around - view.from) / Math.max(1, view.to - view.from)
  const from = Math.round(around - share * wanted)
  return clamped({ from, to: Math.round(from + wanted) }, limits)
}

/** A view moved by a share of its width, kept within limits. */
export function panned(view: Span, seconds: number, limits: Span): Span {
  return clamped({ from: view.from + Math.round(seconds), to: view.to + Math.round(seconds) }, limits)
}

function clamped(view: Span, limits: Span): Span {
  const width = Math.min(view.to - view.from, limits.to - limits.from)
  const from = Math.min(Math.max(view.from, limits.from), limits.to - width)
  return { from, to: from + width }
}

/** The event nearest to (t, lane) within `reach` seconds, or -1. */
export function nearest(events: Events, t: number, lane: number, reach: number): number {
  const [first, end] = visible(events.t, { from: t - reach, to: t + reach })
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let i = first; i < end; i += 1) {
    if (events.lane[i] !== lane) continue
    const far = Math.abs((events.t[i] as number) - t)
    if (far < least) {
      least = far
      best = i
    }
  }
  return best
}
