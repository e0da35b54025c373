/** Is what the records speak against never counted as found? */

import { describe, expect, it } from 'vitest'

import type { Finding } from '../src/lib/types'
import { standing, tally, telling } from '../src/questions/standing'

const text = { en: 'strong support', fr: 'soutien fort' }
function made(id: string, log10: number | null, change: Partial<Finding> = {}): Finding {
  const lr = log10 === null ? null : { log10, verbal: Math.abs(log10) < 0.3 ? null : text }
  return { id, kind: 'evaluative', subjects: [], lr, ...change } as unknown as Finding
}

describe('how findings stand', () => {
  it('tells for from against, and both from neither', () => {
    expect(standing(made('a', 2))).toBe('supported')
    expect(standing(made('a', -2))).toBe('against')
    expect(standing(made('a', 0))).toBe('neither')
    expect(standing(made('a', null))).toBe('untold')
    expect(standing(made('a', 2, { kind: 'technical' }))).toBe('fact')
  })

  it('counts a service as lawful whatever its ratio', () => {
    const service = { subjects: [{ role: 'service', number: 1, label: '+33639980001' }] } as const
    expect(standing(made('a', 2, service))).toBe('lawful')
    expect(tally([made('a', 2, service), made('b', 1), made('c', -1), made('d', 3)])).toEqual([
      { standing: 'supported', n: 2 },
      { standing: 'lawful', n: 1 },
      { standing: 'against', n: 1 },
    ])
  })

  it('shows what is supported most first, and keeps the order of equals', () => {
    const all = [made('a', -3), made('b', 1), made('c', 2), made('d', 2), made('e', null)]
    expect(telling(all).map((each) => each.id)).toEqual(['c', 'd', 'b', 'a', 'e'])
  })
})
