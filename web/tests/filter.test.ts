/** Does an address say the same filter again, and does a threshold never hide a role? */

import { describe, expect, it } from 'vitest'

import { formatFilter, hide, NOTHING_HIDDEN, parseFilter, thick, toggled } from '../src/network/filter'

describe('the filter of the network', () => {
  it('is written in an address and read again', () => {
    expect(formatFilter(NOTHING_HIDDEN)).toBeNull()
    const filter = { hidden: [0, 3], degree: 4, tie: 10 }
    expect(formatFilter(filter)).toBe('h0.3-d4-w10')
    expect(parseFilter('h0.3-d4-w10')).toEqual(filter)
    expect(formatFilter({ ...filter, hidden: [3, 0] })).toBe('h0.3-d4-w10')
  })

  it('takes nothing from an address that says nothing of it', () => {
    for (const item of [null, '', 'relay-32ba1a', 'h', 'd-w', 'hx.y', 'd0', 'w.']) {
      expect(parseFilter(item)).toEqual(NOTHING_HIDDEN)
    }
  })

  it('shows again what is hidden', () => {
    const once = toggled(NOTHING_HIDDEN, 2)
    expect(once.hidden).toEqual([2])
    expect(toggled(once, 2)).toEqual(NOTHING_HIDDEN)
  })

  it('never hides a role by a threshold', () => {
    const shown = new Uint8Array([1, 1, 1, 1])
    hide(shown, { role: new Uint8Array([0, 1, 0, 2]) }, new Uint32Array([1, 1, 9, 1]), { hidden: [2], degree: 4, tie: 1 })
    expect([...shown]).toEqual([0, 1, 1, 0])
  })

  it('puts thin ties to nothing and leaves the weights it was given', () => {
    const w = new Uint32Array([1, 5, 10])
    expect([...thick(w, 5)]).toEqual([0, 5, 10])
    expect([...w]).toEqual([1, 5, 10])
    expect(thick(w, 1)).toBe(w)
  })
})
