/** How many contacts has each lane in a time, into it and out of it? */

import { type Events, visible } from '../draw/lanes'
import type { Lane } from '../lib/types'
import type { Span } from '../lib/url'

export interface LaneCount {
  readonly lane: Lane
  readonly into: number
  readonly out: number
}

export function laneCounts(events: Events | null, lanes: readonly Lane[], span: Span): LaneCount[] {
  if (events === null) return []
  const into = new Float64Array(lanes.length)
  const out = new Float64Array(lanes.length)
  const [first, end] = visible(events.t, span)
  for (let i = first; i < end; i += 1) {
    const way = events.direction[i] === 1 ? out : into
    const at = events.lane[i] as number
    way[at] = (way[at] as number) + (events.count === null ? 1 : (events.count[i] as number))
  }
  return lanes.map((lane, i) => ({ lane, into: into[i] as number, out: out[i] as number }))
}
