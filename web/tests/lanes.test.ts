import { describe, expect, it } from 'vitest'

import {
  countColumns,
  type Events,
  firstAt,
  heldColumns,
  LEVELS,
  level,
  nearest,
  paint,
  panned,
  shades,
  visible,
  zoomed,
} from '../src/draw/lanes'
import { pixel } from '../src/draw/palette'

function events(rows: [number, number, number][], count: number[] | null = null): Events {
  return {
    t: Uint32Array.from(rows, (r) => r[0]),
    lane: Uint16Array.from(rows, (r) => r[1]),
    direction: Uint8Array.from(rows, (r) => r[2]),
    count: count === null ? null : Uint32Array.from(count),
  }
}

const VIEW = { from: 0, to: 99, width: 10 }

describe('counting events per pixel', () => {
  it('finds the first event of a view, both ends included', () => {
    const times = Uint32Array.from([5, 5, 10, 20, 20, 30])
    expect(firstAt(times, 5)).toBe(0)
    expect(firstAt(times, 6)).toBe(2)
    expect(firstAt(times, 31)).toBe(6)
    expect(visible(times, { from: 10, to: 20 })).toEqual([2, 5])
  })

  it('loses none and puts each in its half and column', () => {
    const found = events([
      [0, 0, 2],
      [0, 0, 1],
      [55, 1, 1],
      [99, 1, 2],
      [100, 1, 2],
    ])
    const counts = new Uint32Array(2 * 2 * 10)
    expect(countColumns(found, VIEW, Int32Array.from([0, 1]), counts)).toBe(4)
    expect(counts[0]).toBe(1)
    expect(counts[10]).toBe(1)
    expect(counts[20 + 10 + 5]).toBe(1)
    expect(counts[20 + 9]).toBe(1)
    expect(counts.reduce((a, b) => a + b)).toBe(4)
  })

  it('leaves lanes that are not on screen, and weighs bins', () => {
    const found = events(
      [
        [0, 0, 2],
        [10, 1, 2],
      ],
      [7, 9],
    )
    const counts = new Uint32Array(2 * 10)
    expect(countColumns(found, VIEW, Int32Array.from([-1, 0]), counts)).toBe(9)
    expect(counts[1]).toBe(9)
  })

  it('gives a single event a level, and never more than there are', () => {
    expect([0, 1, 2, 3, 4, 31, 32, 5000].map(level)).toEqual([0, 1, 2, 2, 3, 5, 6, LEVELS])
  })
})

describe('painting lanes', () => {
  const base = { held: [[{ from: 0, to: 99 }]], marked: [false], laneHeight: 10, gap: 1 }

  it('paints one column of the incoming half, in the colour of its role', () => {
    const counts = new Uint32Array(20)
    counts[3] = 40
    const own = shades('#17456b')
    const pixels = new Uint32Array(100)
    paint(counts, VIEW, { ...base, shades: [own], brush: null }, pixels)
    const drawn = [...pixels].filter((p) => p === own[LEVELS])
    expect(drawn).toHaveLength(3)
    expect(pixels[3 * 10 + 3]).toBe(pixel('#17456b'))
    expect(pixels[7 * 10 + 3]).not.toBe(own[LEVELS])
  })

  it('is grey outside the brush', () => {
    const counts = new Uint32Array(20)
    counts[3] = 40
    const own = shades('#17456b')
    const pixels = new Uint32Array(100)
    paint(counts, VIEW, { ...base, shades: [own], brush: { from: 60, to: 80 } }, pixels)
    expect([...pixels].includes(own[LEVELS] as number)).toBe(false)
    expect([...pixels].includes(pixel('#8b867b'))).toBe(true)
  })

  it('hatches where records are not held', () => {
    const counts = new Uint32Array(20)
    const none = new Uint32Array(100)
    const all = new Uint32Array(100)
    paint(counts, VIEW, { ...base, held: [[]], shades: [shades('#17456b')], brush: null }, none)
    paint(counts, VIEW, { ...base, shades: [shades('#17456b')], brush: null }, all)
    expect(new Set(none).size).toBe(new Set(all).size + 1)
  })

  it('marks held columns at both ends of a span', () => {
    const held = new Uint8Array(10)
    heldColumns([{ from: 20, to: 39 }], { from: 0, to: 100, width: 10 }, held)
    expect([...held]).toEqual([0, 0, 1, 1, 1, 0, 0, 0, 0, 0])
  })
})

describe('moving a view', () => {
  const limits = { from: 0, to: 10_000 }

  it('keeps the instant under the pointer and the limits', () => {
    const view = zoomed(limits, 0.5, 2500, limits)
    expect(view).toEqual({ from: 1250, to: 6250 })
    expect(zoomed(view, 100, 2500, limits)).toEqual(limits)
    expect(panned(view, -9999, limits)).toEqual({ from: 0, to: 5000 })
    expect(panned(view, 9999, limits)).toEqual({ from: 5000, to: 10_000 })
  })

  it('finds the nearest event of a lane', () => {
    const found = events([
      [10, 0, 1],
      [20, 1, 1],
      [24, 0, 1],
    ])
    expect(nearest(found, 18, 0, 10)).toBe(2)
    expect(nearest(found, 18, 1, 10)).toBe(1)
    expect(nearest(found, 18, 0, 2)).toBe(-1)
  })
})
