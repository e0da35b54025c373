/** Is each cell given to the phone that used it most? */

import { describe, expect, it } from 'vitest'

import { PHONES } from '../src/draw/palette'
import { colourOf, foremost, usesOf } from '../src/map/uses'

describe('uses of cells', () => {
  const uses = usesOf(new Uint32Array([5, 5, 5, 9, 9, 7]), new Uint16Array([0, 1, 1, 0, 1, 3]), 2)

  it('counts each phone by cell, and no phone that is not shown', () => {
    expect(uses.get(5)).toEqual([1, 2])
    expect(uses.get(9)).toEqual([1, 1])
    expect(uses.has(7)).toBe(false)
  })

  it('gives a cell to the phone that used it most, the first of equals', () => {
    expect(foremost(uses.get(5))).toEqual({ lane: 1, share: 2 / 3 })
    expect(foremost(uses.get(9))).toEqual({ lane: 0, share: 0.5 })
    expect(foremost(uses.get(7))).toBeNull()
    expect(foremost([0, 0])).toBeNull()
  })

  it('has a colour of its own for each of eight phones', () => {
    expect(new Set(PHONES).size).toBe(8)
    expect(colourOf(8)).toBe(colourOf(0))
  })
})
