/** How is the network put on a canvas: ties first, then numbers, then the names that matter? */

import { type Camera, type Edges, type Nodes, radius, type Size, tieWidth, toScreen } from './graph'
import { fillShape } from './marks'
import { INK, lookOf, PAPER, TRADE } from './palette'
import type { Board2D } from './svg'

export interface Scene {
  readonly nodes: Nodes
  readonly edges: Edges
  readonly w: Uint32Array
  /** 1 where a number is drawn strongly: it has contacts in the brush and is in scope. */
  readonly lit: Uint8Array
  readonly selected: ReadonlySet<number>
  readonly hidden: Uint32Array
  readonly labels: readonly string[]
  readonly focus: number
  /** Colours that readers gave to numbers, by node. */
  readonly tags?: ReadonlyMap<number, string>
}

/** Draw all of it; `ratio` is device pixels per CSS pixel. Gives how many numbers were drawn. */
export function drawScene(
  context: Board2D,
  scene: Scene,
  camera: Camera,
  size: Size,
  ratio: number,
): number {
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.fillStyle = PAPER
  context.fillRect(0, 0, size.width, size.height)
  drawTies(context, scene, camera, size)
  const drawn = drawNodes(context, scene, camera, size)
  drawLabels(context, scene, camera, size)
  context.setTransform(1, 0, 0, 1, 0, 0)
  return drawn
}

/** Ties in three passes, so that those between numbers with a role are never covered by the rest. */
function drawTies(
  context: Board2D,
  scene: Scene,
  camera: Camera,
  size: Size,
): void {
  const { nodes, edges, w, lit, selected } = scene
  const strong: number[] = []
  const chosen: number[] = []
  context.strokeStyle = '#a9a294'
  context.globalAlpha = w.length > 4000 ? 0.18 : 0.42
  context.lineWidth = 0.7
  context.beginPath()
  for (let e = 0; e < w.length; e += 1) {
    if (w[e] === 0) continue
    const s = edges.s[e] as number
    const t = edges.t[e] as number
    if (lit[s] === 0 || lit[t] === 0) continue
    if (selected.has(s) || selected.has(t)) chosen.push(e)
    else if (isTrade(nodes, s) && isTrade(nodes, t)) strong.push(e)
    else line(context, scene, e, camera, size)
  }
  context.stroke()
  context.globalAlpha = 0.85
  context.strokeStyle = '#57534b'
  stroke(context, scene, strong, camera, size)
  context.strokeStyle = '#c4661f'
  stroke(context, scene, chosen, camera, size)
  context.globalAlpha = 1
}

function stroke(
  context: Board2D,
  scene: Scene,
  ties: readonly number[],
  camera: Camera,
  size: Size,
): void {
  for (const e of ties) {
    context.lineWidth = tieWidth(scene.w[e] as number)
    context.beginPath()
    line(context, scene, e, camera, size)
    context.stroke()
  }
}

function line(
  context: Board2D,
  scene: Scene,
  e: number,
  camera: Camera,
  size: Size,
): void {
  const { nodes, edges } = scene
  const s = edges.s[e] as number
  const t = edges.t[e] as number
  const [x1, y1] = toScreen(nodes.x[s] as number, nodes.y[s] as number, camera, size)
  const [x2, y2] = toScreen(nodes.x[t] as number, nodes.y[t] as number, camera, size)
  const apart = (a: number, b: number, most: number) => (a < 0 && b < 0) || (a > most && b > most)
  if (apart(x1, x2, size.width) || apart(y1, y2, size.height)) return
  context.moveTo(x1, y1)
  context.lineTo(x2, y2)
}

function drawNodes(
  context: Board2D,
  scene: Scene,
  camera: Camera,
  size: Size,
): number {
  const { nodes, lit, selected, focus } = scene
  let drawn = 0
  const ranks = [...byRole(nodes)]
  for (const i of ranks) {
    const [x, y] = toScreen(nodes.x[i] as number, nodes.y[i] as number, camera, size)
    if (x < -20 || y < -20 || x > size.width + 20 || y > size.height + 20) continue
    const role = nodes.role[i] as number
    const drawnAs = lookOf(role)
    const r = radius(nodes.weight[i] as number, role)
    context.globalAlpha = lit[i] === 1 ? 1 : 0.22
    context.fillStyle = drawnAs.colour
    context.strokeStyle = drawnAs.colour
    context.lineWidth = 2
    fillShape({ context, ratio: 1 }, drawnAs.shape, x, y, r)
    const tagged = scene.tags?.get(i)
    if (tagged !== undefined) {
      context.strokeStyle = tagged
      context.lineWidth = 3
      context.beginPath()
      context.arc(x, y, r * 1.35 + 2.5, 0, 2 * Math.PI)
      context.stroke()
    }
    if (selected.has(i) || i === focus) {
      context.globalAlpha = 1
      context.strokeStyle = i === focus ? INK : '#c4661f'
      context.lineWidth = 2.5
      context.beginPath()
      context.arc(x, y, r * 1.5 + 4, 0, 2 * Math.PI)
      context.stroke()
    }
    drawn += 1
  }
  context.globalAlpha = 1
  return drawn
}

const isTrade = (nodes: Nodes, i: number): boolean => TRADE.has(nodes.role[i] as number)

/** Numbers of the trade last, so that they lie on top. */
function* byRole(nodes: Nodes): Generator<number> {
  for (let i = 0; i < nodes.role.length; i += 1) if (!isTrade(nodes, i)) yield i
  for (let i = 0; i < nodes.role.length; i += 1) if (isTrade(nodes, i)) yield i
}

type Box = readonly [number, number, number, number]

const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]

/** Pixels per unit from which numbers with any role are named. */
const CLOSE = 1400

/** Names of numbers of the trade, selected or at hand; one that would cover another is left out. */
function drawLabels(
  context: Board2D,
  scene: Scene,
  camera: Camera,
  size: Size,
): void {
  const { nodes, selected, labels, hidden, focus, lit } = scene
  const wanted: number[] = []
  for (let i = 0; i < nodes.role.length; i += 1) {
    const named = isTrade(nodes, i) || (nodes.role[i] !== 0 && camera.scale > CLOSE)
    if (named || selected.has(i) || i === focus) wanted.push(i)
  }
  const first = (i: number) => (i === focus || selected.has(i) ? 0 : (nodes.role[i] as number))
  wanted.sort((a, b) => first(a) - first(b) || (nodes.weight[b] as number) - (nodes.weight[a] as number))
  // Names never cover a number of the trade, nor each other.
  const taken: Box[] = wanted
    .filter((i) => isTrade(nodes, i))
    .map((i) => {
      const [x, y] = toScreen(nodes.x[i] as number, nodes.y[i] as number, camera, size)
      const r = radius(nodes.weight[i] as number, nodes.role[i] as number)
      return [x - r, y - r, x + r, y + r]
    })
  context.font = '12px "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const i of wanted) {
    const [x, y] = toScreen(nodes.x[i] as number, nodes.y[i] as number, camera, size)
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue
    const more = hidden[i] === 0 ? '' : `  +${hidden[i]}`
    const text = `${labels[i] ?? ''}${more}`
    const wide = context.measureText(text).width
    const r = radius(nodes.weight[i] as number, nodes.role[i] as number) * 1.35 + 5
    const places: readonly (readonly [number, number])[] = [
      [x + r, y],
      [x - r - wide, y],
      [x - wide / 2, y - r - 9],
      [x - wide / 2, y + r + 9],
      [x + r, y - 16],
      [x + r, y + 16],
    ]
    const free = places.find(([left, middle]) => {
      const box: Box = [left - 2, middle - 8, left + wide + 2, middle + 8]
      return left > 0 && box[2] < size.width && !taken.some((other) => overlap(box, other))
    })
    if (free === undefined) continue
    const [left, middle] = free
    taken.push([left - 2, middle - 8, left + wide + 2, middle + 8])
    context.globalAlpha = lit[i] === 1 ? 1 : 0.45
    context.strokeStyle = PAPER
    context.lineWidth = 3.5
    context.strokeText(text, left, middle)
    context.fillStyle = INK
    context.fillText(text, left, middle)
  }
  context.globalAlpha = 1
}
