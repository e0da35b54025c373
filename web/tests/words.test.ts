import { describe, expect, it } from 'vitest'

import en from '../src/i18n/en.json'
import fr from '../src/i18n/fr.json'
import { fill } from '../src/lib/i18n.svelte'

const FORBIDDEN =
  /mastermind|target list|suspicious|suspect|dealer|criminal|gang\b|victim|risk score|guilt|proves|probability that|probabilité que|prouve|coupable|cible\b/i

const SOURCES = import.meta.glob<string>('../src/**/*.{svelte,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

describe('the words of the pages', () => {
  it('stand in both languages', () => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort())
  })

  it('hold the same values in both', () => {
    const names = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)/g)].map((found) => found[1]))].sort()
    for (const [key, text] of Object.entries(en)) {
      expect(names(fr[key as keyof typeof fr]), key).toEqual(names(text))
    }
  })

  it('never say what the records cannot', () => {
    for (const text of [...Object.values(en), ...Object.values(fr)]) {
      expect(text).not.toMatch(FORBIDDEN)
    }
  })

  it('are all used, by name or by prefix', () => {
    const code = Object.values(SOURCES).join('\n')
    for (const key of Object.keys(en)) {
      const prefix = key.slice(0, key.indexOf('.'))
      const used =
        code.includes(`'${key}'`) ||
        code.includes(`word('${prefix}'`) ||
        code.includes(`t(\`${prefix}.`) ||
        code.includes(`'${prefix}',`)
      expect(used, key).toBe(true)
    }
  })
})

describe('filling a sentence', () => {
  it('counts as each language does', () => {
    expect(fill('{n} {n|row|rows}', { n: 0 }, 'en')).toBe('0 rows')
    expect(fill('{n} {n|ligne|lignes}', { n: 0 }, 'fr')).toBe('0 ligne')
    expect(fill('{n} {n|ligne|lignes}', { n: 1234 }, 'fr')).toMatch(/^1\s234 lignes$/u)
  })

  it('leaves what it is not given, and takes markup as text', () => {
    expect(fill('{a} {b}', { a: '<b>x</b>' }, 'en')).toBe('<b>x</b> {b}')
  })
})
