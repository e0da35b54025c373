/** The contacts of the lanes as they came, and which of two answers a view is drawn from. */

import type { Events } from '../draw/lanes'
import { DAY } from '../lib/time'
import type { LanesMeta } from '../lib/types'
import type { Span } from '../lib/url'
import type { Buffers } from '../lib/wire'

export type LaneEvents = Events & { readonly kind: Uint8Array; readonly other: Uint16Array }

export function arrays(from: Buffers<LanesMeta>): LaneEvents {
  return {
    t: from.u32('t'),
    lane: from.u16('lane'),
    direction: from.u8('direction'),
    kind: from.u8('kind'),
    other: from.u16('other'),
    count: from.has('count') ? from.u32('count') : null,
  }
}

/** Where bins were sent for the whole, the contacts of a closer look, if they cover the span. */
export function closest(whole: LaneEvents | null, nearby: LaneEvents | null, span: Span): LaneEvents | null {
  if (whole === null || whole.count === null || nearby === null || nearby.count !== null) return whole
  const first = nearby.t[0] ?? 0
  const last = nearby.t[nearby.t.length - 1] ?? 0
  return span.from >= first - DAY && span.to <= last + DAY && nearby.t.length > 0 && span.to - span.from <= (last - first + 2 * DAY)
    ? nearby
    : whole
}
