import { describe, expect, it } from 'vitest'

import { reader } from '../src/lib/i18n.svelte'
import { sayDetail } from '../src/log/detail'

describe('the detail of an entry of the log', () => {
  it('is said in the reader’s language, its times as times', () => {
    reader.language = 'fr'
    const told = sayDetail({ analysis: 'lines', findings: 13, curves: {}, outcome: 'not_applicable', from_s: '1717365600', rows: { header: 1, blank: 0 } })
    expect(told).toContain('constats : 13')
    expect(told).toContain('issue : sans objet')
    expect(told).toContain('en-têtes 1')
    expect(told).not.toContain('curves')
    expect(told).not.toContain('1717365600')
    reader.language = 'en'
    expect(sayDetail({ masked: true })).toBe('masked: yes')
  })
  it('keeps what it has no word for, and shortens digests', () => {
    expect(sayDetail({ never_heard_of: 'x y' })).toBe('never heard of: x y')
    expect(sayDetail({ sha256: 'a'.repeat(64) })).toBe(`digest: ${'a'.repeat(12)}…`)
    expect(sayDetail(null)).toBe('')
    expect(sayDetail({ '': 'as it is' })).toBe('as it is')
  })
})
