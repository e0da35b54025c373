import { describe, expect, it } from 'vitest'

import { contrast, look, lookOf, mix, outline, PAPER, pixel, ROLES, WASH } from '../src/draw/palette'

const OF_THE_CHAIN = ['line', 'dispatch', 'courier', 'client', 'supplier', 'holder'] as const

describe('how roles look', () => {
  it('tells the roles of the chain apart by shape alone', () => {
    const shapes = OF_THE_CHAIN.map((role) => look(role).shape)
    expect(new Set(shapes).size).toBe(OF_THE_CHAIN.length)
  })

  it('is legible on paper and on a lane', () => {
    for (const role of ROLES) {
      expect(contrast(look(role).colour, PAPER)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(look(role).colour, WASH)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('reads codes of buffers in the order of the server', () => {
    expect(lookOf(0).shape).toBe('small')
    expect(lookOf(1)).toBe(look('line'))
    expect(lookOf(15)).toBe(look('account'))
  })

  it('writes colours as pixels', () => {
    expect(pixel('#17456b')).toBe(0xff6b_4517)
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
  })

  it('keeps outlines about the point', () => {
    for (const shape of ['square', 'diamond', 'triangle', 'star', 'cross'] as const) {
      for (const [x, y] of outline(shape, 10, 20, 5)) {
        expect(Math.hypot(x - 10, y - 20)).toBeLessThanOrEqual(5 * 1.6)
      }
    }
  })
})
