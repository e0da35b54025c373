import { describe, expect, it } from 'vitest'

import {
  furthest,
  MOST_PIXELS,
  pagesOf,
  reveal,
  rowsAt,
  scrolled,
  scrollTopOf,
  topOf,
} from '../src/draw/grid'

const LONG = { rows: 1_000_000, rowHeight: 28, height: 600 }
const SHORT = { rows: 10, rowHeight: 28, height: 600 }

describe('a table of a million rows', () => {
  it('is scrolled within what a browser allows', () => {
    expect(scrolled(LONG)).toBe(MOST_PIXELS)
    expect(scrolled(SHORT)).toBe(280)
  })

  it('reaches its first and its last row', () => {
    expect(rowsAt(topOf(0, LONG), LONG)[0]).toBe(0)
    const bottom = topOf(MOST_PIXELS - LONG.height, LONG)
    expect(rowsAt(bottom, LONG)[1]).toBe(1_000_000)
    expect(bottom).toBe(furthest(LONG))
  })

  it('goes from position to scroll bar and back', () => {
    for (const top of [0, 1234, 14_000_000, furthest(LONG)]) {
      expect(topOf(scrollTopOf(top, LONG), LONG)).toBeCloseTo(top, 3)
    }
    expect(scrollTopOf(0, SHORT)).toBe(0)
  })

  it('shows a row by moving as little as possible', () => {
    expect(reveal(5, 0, LONG)).toBe(0)
    expect(reveal(100, 0, LONG)).toBe(100 * 28 + 28 - 600)
    expect(reveal(3, 1000, LONG)).toBe(84)
    expect(reveal(999_999, 0, LONG)).toBe(furthest(LONG))
  })

  it('asks for the pages that hold the rows', () => {
    expect(pagesOf(95, 130, 100)).toEqual([0, 100])
    expect(pagesOf(100, 100, 100)).toEqual([])
  })
})
