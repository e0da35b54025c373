/** Which node or tie is under the pointer? A scan of all of them: 100 000 take under a millisecond. */

import type { Camera, Edges, Nodes, Size } from './graph'
import { radius, tieWidth, toWorld } from './graph'

/** The node under (px, py), the nearest where several are; -1 for none. */
export function nodeAt(
  nodes: Nodes,
  shown: Uint8Array | null,
  px: number,
  py: number,
  camera: Camera,
  size: Size,
): number {
  const [wx, wy] = toWorld(px, py, camera, size)
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < nodes.x.length; i += 1) {
    if (shown !== null && shown[i] === 0) continue
    const dx = ((nodes.x[i] as number) - wx) * camera.scale
    const dy = ((nodes.y[i] as number) - wy) * camera.scale
    const far = dx * dx + dy * dy
    if (far >= least) continue
    const reach = radius(nodes.weight[i] as number, nodes.role[i] as number) + 4
    if (far <= reach * reach) {
      least = far
      best = i
    }
  }
  return best
}

/** Half of the widest stroke: of a tie of four thousand million contacts. */
const THICKEST = 6

/** The tie whose stroke is within `reach` pixels of (px, py), the nearest; -1 for none.
 *
 * A tie is as thick as it is drawn; one of a number that is not `shown` is not drawn.
 */
export function tieAt(
  nodes: Nodes,
  edges: Edges,
  w: Uint32Array,
  shown: Uint8Array | null,
  px: number,
  py: number,
  camera: Camera,
  size: Size,
  reach = 5,
): number {
  const [wx, wy] = toWorld(px, py, camera, size)
  const most = ((reach + THICKEST) / camera.scale) ** 2
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let e = 0; e < w.length; e += 1) {
    if (w[e] === 0) continue
    const s = edges.s[e] as number
    const t = edges.t[e] as number
    if (shown !== null && (shown[s] === 0 || shown[t] === 0)) continue
    const ax = nodes.x[s] as number
    const ay = nodes.y[s] as number
    const bx = (nodes.x[t] as number) - ax
    const by = (nodes.y[t] as number) - ay
    const long = bx * bx + by * by
    const along =
      long === 0 ? 0 : Math.min(1, Math.max(0, ((wx - ax) * bx + (wy - ay) * by) / long))
    const dx = ax + along * bx - wx
    const dy = ay + along * by - wy
    if (dx * dx + dy * dy > most) continue
    const far = Math.max(0, Math.hypot(dx, dy) * camera.scale - tieWidth(w[e] as number) / 2)
    if (far <= reach && far < least) {
      least = far
      best = e
    }
  }
  return best
}
