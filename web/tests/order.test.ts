import { describe, expect, it } from 'vitest'

import { formatOrder, orderedBy, parseOrder } from '../src/records/order'

describe('the order of records in an address', () => {
  it('comes back as it was sent', () => {
    for (const text of [null, 'other', 'other-', 't-', 'cell~1.2', '~4', 'findings-~1.3.4']) {
      expect(formatOrder(parseOrder(text))).toBe(text)
    }
  })
  it('drops what is not understood', () => {
    expect(parseOrder('number-~9.x')).toEqual({ by: 't', down: false, kinds: [] })
    expect(formatOrder(parseOrder('t'))).toBeNull()
  })
  it('turns round when a column is pressed twice', () => {
    const first = orderedBy(parseOrder(null), 'duration_s')
    expect(first.down).toBe(true)
    expect(orderedBy(first, 'duration_s').down).toBe(false)
    expect(orderedBy(first, 'other')).toEqual({ by: 'other', down: false, kinds: [] })
  })
})
