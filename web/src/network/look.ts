/** What of the network does a first look show, and which number comes first by keyboard? */

import type { Edges, Nodes } from '../draw/graph'
import type { GraphMeta } from '../lib/types'
import type { Buffers } from '../lib/wire'

/** The network as it came: arrays of one length, and what is said of each node. */
export interface Graph {
  readonly meta: GraphMeta
  readonly number: Uint32Array
  readonly hidden: Uint32Array
  readonly degree: Uint32Array
  readonly nodes: Nodes
  readonly edges: Edges
}

/** The arrays of the network in the server's answer. */
export function graphOf(from: Buffers<GraphMeta>): Graph {
  return {
    meta: from.meta,
    number: from.u32('number'),
    hidden: from.u32('hidden'),
    degree: from.u32('degree'),
    nodes: { x: from.f32('x'), y: from.f32('y'), role: from.u8('role'), weight: from.u32('weight') },
    edges: {
      s: from.u32('s'),
      t: from.u32('t'),
      w: from.u32('w'),
      binStart: from.u32('bin_start'),
      bin: from.u32('bin'),
      binCount: from.u32('bin_count'),
    },
  }
}

/** Take out of `shown` what is neither one of these nodes nor tied to one. */
export function onlyNear(shown: Uint8Array, edges: Edges, nodes: ReadonlySet<number>): void {
  const near = new Uint8Array(shown.length)
  nodes.forEach((i) => {
    if (i >= 0) near[i] = 1
  })
  edges.w.forEach((_, e) => {
    const s = edges.s[e] as number
    const t = edges.t[e] as number
    if (nodes.has(s)) near[t] = 1
    if (nodes.has(t)) near[s] = 1
  })
  near.forEach((value, i) => {
    if (value === 0) shown[i] = 0
  })
}

/** Nodes of the first look: far outliers are left out, never a number with a role. */
export function home(nodes: Pick<Nodes, 'x' | 'y' | 'role'>): number[] {
  const middle = (values: Float32Array) => {
    const sorted = [...values].sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
    return [at(0.04), at(0.96)] as const
  }
  const [left, right] = middle(nodes.x)
  const [top, bottom] = middle(nodes.y)
  const found: number[] = []
  for (let i = 0; i < nodes.x.length; i += 1) {
    const x = nodes.x[i] as number
    const y = nodes.y[i] as number
    if (nodes.role[i] !== 0 || (x >= left && x <= right && y >= top && y <= bottom)) found.push(i)
  }
  return found
}

/** The number shown that has most contacts, those with a role before all others; -1 for none. */
export function strongest(nodes: Nodes, lit: Uint8Array): number {
  let best = -1
  let most = -1
  nodes.weight.forEach((weight, i) => {
    const value = nodes.role[i] === 0 ? weight / 1e6 : weight
    if (lit[i] === 1 && value > most) {
      most = value
      best = i
    }
  })
  return best
}
