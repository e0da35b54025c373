import { describe, expect, it } from 'vitest'

import { DAY, dayStart, HOUR, offset, say, ticks } from '../src/lib/time'

const ZONE = 'Europe/Paris'
const at = (iso: string) => Date.parse(iso) / 1000

describe('times in the zone of the case', () => {
  it('writes the wall clock of the zone', () => {
    expect(say(at('2024-06-03T15:17:22Z'), 'iso', ZONE, 'fr')).toBe('2024-06-03 17:17:22')
    expect(say(at('2024-12-03T15:17:22Z'), 'clock', ZONE, 'en')).toBe('16:17:22')
  })

  it('knows offsets on both sides of a clock change', () => {
    expect(offset(at('2024-03-31T00:59:59Z'), ZONE)).toBe(HOUR)
    expect(offset(at('2024-03-31T01:00:00Z'), ZONE)).toBe(2 * HOUR)
  })

  it('finds midnight on days of 23 and 25 hours', () => {
    expect(dayStart(at('2024-03-31T15:00:00Z'), ZONE)).toBe(at('2024-03-30T23:00:00Z'))
    expect(dayStart(at('2024-10-27T15:00:00Z'), ZONE)).toBe(at('2024-10-26T22:00:00Z'))
  })

  it('marks whole days of the zone across a clock change', () => {
    const found = ticks(at('2024-03-29T12:00:00Z'), at('2024-04-02T12:00:00Z'), 5, ZONE, 'en')
    for (const tick of found) expect(say(tick.t, 'minute', ZONE, 'en')).toBe('00:00')
    expect(found.length).toBeGreaterThanOrEqual(4)
  })

  it('marks no more than about as many as asked', () => {
    const from = at('2024-06-03T00:00:00Z')
    for (const span of [600, HOUR, DAY, 30 * DAY, 400 * DAY]) {
      expect(ticks(from, from + span, 8, ZONE, 'fr').length).toBeLessThanOrEqual(11)
    }
  })
})
