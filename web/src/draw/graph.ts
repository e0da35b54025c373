/** What of the stored picture is on screen, how heavy is each tie in the brush, who is next to whom?
 *
 * Pure functions on the arrays as they came; no object per node.
 */

import { TRADE } from './palette'

export interface Nodes {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly role: Uint8Array
  readonly weight: Uint32Array
}

export interface Edges {
  readonly s: Uint32Array
  readonly t: Uint32Array
  readonly w: Uint32Array
  readonly binStart: Uint32Array
  readonly bin: Uint32Array
  readonly binCount: Uint32Array
}

/** Unit square to pixels: px = (x - cx) * scale + width / 2. */
export interface Camera {
  readonly cx: number
  readonly cy: number
  /** Pixels per unit. */
  readonly scale: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export function toScreen(x: number, y: number, camera: Camera, size: Size): [number, number] {
  return [
    (x - camera.cx) * camera.scale + size.width / 2,
    (y - camera.cy) * camera.scale + size.height / 2,
  ]
}

export function toWorld(px: number, py: number, camera: Camera, size: Size): [number, number] {
  return [
    (px - size.width / 2) / camera.scale + camera.cx,
    (py - size.height / 2) / camera.scale + camera.cy,
  ]
}

/** The camera that shows the nodes wanted (all where none is) with a margin. */
export function fit(nodes: Nodes, size: Size, wanted: readonly number[] = []): Camera {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  const see = (i: number) => {
    const x = nodes.x[i] as number
    const y = nodes.y[i] as number
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  if (wanted.length > 0) wanted.forEach(see)
  else for (let i = 0; i < nodes.x.length; i += 1) see(i)
  if (left > right) return { cx: 0.5, cy: 0.5, scale: Math.min(size.width, size.height) }
  const margin = 36
  const across = Math.max(right - left, 0.02)
  const down = Math.max(bottom - top, 0.02)
  const scale = Math.min((size.width - 2 * margin) / across, (size.height - 2 * margin) / down)
  return { cx: (left + right) / 2, cy: (top + bottom) / 2, scale: Math.max(scale, 1) }
}

/** Zoomed by a factor with the point under the pointer kept in place. */
export function zoomedAt(
  camera: Camera,
  factor: number,
  px: number,
  py: number,
  size: Size,
): Camera {
  const scale = Math.min(Math.max(camera.scale * factor, 80), 200_000)
  const [x, y] = toWorld(px, py, camera, size)
  return {
    scale,
    cx: x - (px - size.width / 2) / scale,
    cy: y - (py - size.height / 2) / scale,
  }
}

/** Contacts of each edge within bins [first, last]; without a brush, all of them. */
export function weights(
  edges: Edges,
  bins: { readonly first: number; readonly last: number } | null,
): Uint32Array {
  if (bins === null) return edges.w
  const found = new Uint32Array(edges.w.length)
  for (let e = 0; e < found.length; e += 1) {
    const end = edges.binStart[e + 1] as number
    let sum = 0
    for (let i = edges.binStart[e] as number; i < end; i += 1) {
      const bin = edges.bin[i] as number
      if (bin >= bins.first && bin <= bins.last) sum += edges.binCount[i] as number
    }
    found[e] = sum
  }
  return found
}

/** 1 for each node that has a contact in the brush. */
export function active(edges: Edges, w: Uint32Array, nodes: number): Uint8Array {
  const found = new Uint8Array(nodes)
  for (let e = 0; e < w.length; e += 1) {
    if (w[e] === 0) continue
    found[edges.s[e] as number] = 1
    found[edges.t[e] as number] = 1
  }
  return found
}

export interface Neighbour {
  readonly node: number
  readonly out: number
  readonly in: number
}

/** Neighbours of a node with contacts each way, the most contacts first, then by node. */
export function neighbours(edges: Edges, w: Uint32Array, node: number): Neighbour[] {
  const found = new Map<number, { out: number; in: number }>()
  for (let e = 0; e < w.length; e += 1) {
    const s = edges.s[e] as number
    const t = edges.t[e] as number
    if ((s !== node && t !== node) || w[e] === 0) continue
    const other = s === node ? t : s
    const counts = found.get(other) ?? { out: 0, in: 0 }
    if (s === node) counts.out += w[e] as number
    else counts.in += w[e] as number
    found.set(other, counts)
  }
  return [...found]
    .map(([other, counts]) => ({ node: other, ...counts }))
    .sort((a, b) => b.out + b.in - a.out - a.in || a.node - b.node)
}

/** Radius of a node in pixels: larger with a role of the trade and with more contacts. */
export function radius(weight: number, role: number): number {
  const size = Math.log2(1 + weight)
  if (role === 0) return 1.2 + size * 0.22
  return TRADE.has(role) ? 4.5 + size * 0.42 : 2.6 + size * 0.16
}

/** Width of a tie in pixels. */
export function tieWidth(w: number): number {
  return 0.5 + Math.log2(1 + w) * 0.35
}

/** The neighbour that lies in a direction (unit vector) from a node, for the arrow keys; or -1. */
export function towards(
  nodes: Nodes,
  from: number,
  among: readonly number[],
  dx: number,
  dy: number,
): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const i of among) {
    const x = (nodes.x[i] as number) - (nodes.x[from] as number)
    const y = (nodes.y[i] as number) - (nodes.y[from] as number)
    const along = x * dx + y * dy
    if (along <= 0) continue
    const off = Math.abs(x * dy - y * dx)
    const cost = along + 2.5 * off
    if (cost < least) {
      least = cost
      best = i
    }
  }
  return best
}
