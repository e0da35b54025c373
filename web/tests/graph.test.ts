import { describe, expect, it } from 'vitest'

import {
  active,
  type Edges,
  fit,
  neighbours,
  type Nodes,
  tieWidth,
  toScreen,
  towards,
  toWorld,
  weights,
  zoomedAt,
} from '../src/draw/graph'
import { nodeAt, tieAt } from '../src/draw/hit'

const NODES: Nodes = {
  x: Float32Array.from([0, 1, 1, 0.5]),
  y: Float32Array.from([0, 0, 1, 0.5]),
  role: Uint8Array.from([1, 2, 0, 3]),
  weight: Uint32Array.from([9, 9, 1, 5]),
}

const EDGES: Edges = {
  s: Uint32Array.from([0, 1, 1]),
  t: Uint32Array.from([1, 0, 2]),
  w: Uint32Array.from([5, 2, 1]),
  binStart: Uint32Array.from([0, 2, 3, 4]),
  bin: Uint32Array.from([0, 7, 3, 9]),
  binCount: Uint32Array.from([4, 1, 2, 1]),
}

const SIZE = { width: 400, height: 300 }

describe('the camera', () => {
  it('goes to the screen and back', () => {
    const camera = fit(NODES, SIZE)
    const [px, py] = toScreen(0.25, 0.75, camera, SIZE)
    const [x, y] = toWorld(px, py, camera, SIZE)
    expect(x).toBeCloseTo(0.25)
    expect(y).toBeCloseTo(0.75)
  })

  it('shows every node', () => {
    const camera = fit(NODES, SIZE)
    for (let i = 0; i < 4; i += 1) {
      const [x, y] = toScreen(NODES.x[i] as number, NODES.y[i] as number, camera, SIZE)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(400)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(300)
    }
  })

  it('keeps the point under the pointer when it zooms', () => {
    const camera = fit(NODES, SIZE)
    const before = toWorld(120, 80, camera, SIZE)
    const after = toWorld(120, 80, zoomedAt(camera, 1.7, 120, 80, SIZE), SIZE)
    expect(after[0]).toBeCloseTo(before[0])
    expect(after[1]).toBeCloseTo(before[1])
  })
})

describe('the time brush', () => {
  it('counts only the bins inside, and is all of them without a brush', () => {
    expect(weights(EDGES, null)).toBe(EDGES.w)
    expect([...weights(EDGES, { first: 3, last: 7 })]).toEqual([1, 2, 0])
    expect([...weights(EDGES, { first: 0, last: 9 })]).toEqual([5, 2, 1])
  })

  it('knows who has a contact in it', () => {
    expect([...active(EDGES, weights(EDGES, { first: 0, last: 3 }), 4)]).toEqual([1, 1, 0, 0])
  })
})

describe('neighbours and hits', () => {
  it('adds both directions, most contacts first', () => {
    expect(neighbours(EDGES, EDGES.w, 1)).toEqual([
      { node: 0, out: 2, in: 5 },
      { node: 2, out: 1, in: 0 },
    ])
  })

  it('finds the node under the pointer, and no hidden one', () => {
    const camera = fit(NODES, SIZE)
    const [x, y] = toScreen(0.5, 0.5, camera, SIZE)
    expect(nodeAt(NODES, null, x + 2, y - 2, camera, SIZE)).toBe(3)
    expect(nodeAt(NODES, Uint8Array.from([1, 1, 1, 0]), x, y, camera, SIZE)).toBe(-1)
    expect(nodeAt(NODES, null, x + 40, y, camera, SIZE)).toBe(-1)
  })

  it('finds the tie under the pointer, and none that the brush empties', () => {
    const camera = fit(NODES, SIZE)
    const [x, y] = toScreen(1, 0.5, camera, SIZE)
    expect(tieAt(NODES, EDGES, EDGES.w, null, x + 2, y, camera, SIZE)).toBe(2)
    expect(tieAt(NODES, EDGES, Uint32Array.from([5, 2, 0]), null, x, y, camera, SIZE)).toBe(-1)
    const none = new Uint8Array(NODES.x.length)
    expect(tieAt(NODES, EDGES, EDGES.w, none, x + 2, y, camera, SIZE)).toBe(-1)
  })
  it('is as wide as it is drawn, and a few pixels more', () => {
    const camera = fit(NODES, SIZE)
    const [x, y] = toScreen(1, 0.5, camera, SIZE)
    const thick = Uint32Array.from([5, 2, 4_000_000_000])
    const edge = tieWidth(4_000_000_000) / 2
    expect(tieAt(NODES, EDGES, thick, null, x + edge + 4, y, camera, SIZE)).toBe(2)
    expect(tieAt(NODES, EDGES, EDGES.w, null, x + edge + 4, y, camera, SIZE)).toBe(-1)
  })

  it('goes with the arrow keys to the neighbour in that direction', () => {
    expect(towards(NODES, 0, [1, 2, 3], 1, 0)).toBe(1)
    expect(towards(NODES, 2, [0, 1, 3], 0, -1)).toBe(1)
    expect(towards(NODES, 0, [1], -1, 0)).toBe(-1)
  })
})
