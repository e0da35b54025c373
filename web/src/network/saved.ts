/** How does the network leave the page: as it is seen, and its ties as a table? */

import type { Camera, Size } from '../draw/graph'
import { drawScene, type Scene } from '../draw/scene'
import { type Picture, SvgPen } from '../draw/svg'
import type { Table } from '../lib/picture'
import type { Graph } from './look'

export function networkPicture(scene: Scene | null, camera: Camera, size: Size): Picture {
  const pen = new SvgPen()
  if (scene !== null) drawScene(pen, scene, camera, size, 1)
  return { ...size, body: pen.drawn }
}

/** Ties that are drawn, the most contacts first. */
export function networkTable(graph: Graph | null, w: Uint32Array, lit: Uint8Array): Table {
  const columns = ['number', 'other_number', 'contacts']
  if (graph === null) return { columns, rows: [] }
  const { edges, meta } = graph
  const ends = (e: number): [number, number] => [edges.s[e] as number, edges.t[e] as number]
  const shown = [...w.keys()].filter((e) => (w[e] as number) > 0 && ends(e).every((node) => lit[node] === 1))
  shown.sort((a, b) => (w[b] as number) - (w[a] as number) || a - b)
  const label = (node: number) => meta.labels[node] ?? ''
  return { columns, rows: shown.map((e) => [label(ends(e)[0]), label(ends(e)[1]), w[e] as number]) }
}
