import { describe, expect, it } from 'vitest'

import { format, HOME, parse, type Place } from '../src/lib/url'

const FULL: Place = {
  page: 'findings',
  item: 'relay-3f2a9c',
  numbers: [12, 40],
  brush: { from: 1_717_365_600, to: 1_718_575_200 },
  scope: [12],
  record: '3-1812',
  zoom: '0.5,0.5,900',
}

describe('the address of a view', () => {
  it('comes back the same', () => {
    expect(parse(format(FULL))).toEqual(FULL)
    expect(format(parse(format(FULL)))).toBe(format(FULL))
    expect(parse(format(HOME))).toEqual(HOME)
  })

  it('is home where nothing or nonsense is given', () => {
    expect(parse('')).toEqual(HOME)
    expect(parse('#/nowhere/x?n=abc&t=5&s=-1&r=12&z=<b>')).toEqual(HOME)
  })

  it('drops a hostile item and keeps the page', () => {
    expect(parse('#/findings/%3Cimg%3E').item).toBeNull()
    expect(parse('#/findings/<img src=x>').item).toBeNull()
  })

  it('turns a brush that runs backwards', () => {
    expect(parse('#/lanes?t=20-10').brush).toEqual({ from: 10, to: 20 })
  })

  it('names each number once', () => {
    expect(parse('#/lanes?n=3,3,4').numbers).toEqual([3, 4])
  })
})
