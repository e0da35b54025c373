/** Does whatever a person reads on the pages stand in a catalogue, whole in both languages? */

import { FluentBundle, FluentResource } from '@fluent/bundle'
import { parse } from 'svelte/compiler'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

import { filled } from '../src/lib/i18n.svelte'

const FORBIDDEN =
  /mastermind|target list|suspicious|suspect|dealer|criminal|gang\b|victim|risk score|guilt|proves|probability that|probabilité que|prouve|coupable|cible\b/i

const SOURCES = import.meta.glob<string>('../src/**/*.{svelte,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const CATALOGUES = import.meta.glob<string>('../src/**/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Each sentence of a language as it is written: id to pattern, with the file it stands in. */
function sentences(language: string): Map<string, { file: string; text: string }> {
  const found = new Map<string, { file: string; text: string }>()
  for (const [file, source] of Object.entries(CATALOGUES)) {
    if (!file.endsWith(`/${language}.ftl`)) continue
    for (const part of source.split(/\n(?=[a-z])/u)) {
      const head = /^([a-z][\w-]*) = /u.exec(part)
      if (head === null) continue
      const id = head[1] ?? ''
      expect(found.has(id), `${file}: ${id} stands twice`).toBe(false)
      found.set(id, { file, text: part.slice(head[0].length) })
    }
  }
  return found
}

const EN = sentences('en')
const FR = sentences('fr')
const names = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\s*\$(\w+)/gu)].map((found) => found[1] ?? ''))].sort()

describe('the words of the pages', () => {
  it.each(Object.entries(CATALOGUES))('are well formed: %s', (_file, source) => {
    const written = [...source.matchAll(/^[a-z][\w-]* =/gmu)].length
    const resource = new FluentResource(source)
    expect(resource.body.length).toBe(written)
    expect(new FluentBundle('en').addResource(resource)).toEqual([])
  })

  it('stand in both languages, in the same folder, with the same values', () => {
    expect([...FR.keys()].sort()).toEqual([...EN.keys()].sort())
    for (const [id, { file, text }] of EN) {
      const other = FR.get(id)
      expect(other?.file.replace('/fr.', '/en.'), id).toBe(file)
      expect(names(other?.text ?? ''), id).toEqual(names(text))
    }
  })

  it('can be said with none, one, two and a thousand', () => {
    for (const [id, { text }] of EN) {
      for (const n of [0, 1, 2, 1000]) {
        const values = Object.fromEntries(names(text).map((name) => [name, n]))
        for (const language of ['en', 'fr'] as const) {
          const said = filled(id, values, language)
          expect(said, id).not.toBeNull()
          expect(said, id).not.toMatch(/[{}$]/u)
        }
      }
    }
  })

  it('never say what the records cannot', () => {
    for (const { text } of [...EN.values(), ...FR.values()]) expect(text).not.toMatch(FORBIDDEN)
  })

  it('are all used, by name or by kind', () => {
    const code = Object.values(SOURCES).join('\n')
    const kinds = [
      ...[...code.matchAll(/word\('([\w-]+)'/gu)].map((found) => found[1] ?? ''),
      ...[...code.matchAll(/\bt\(`([\w-]+)-\$\{/gu)].map((found) => found[1] ?? ''),
    ]
    for (const id of EN.keys()) {
      const used = code.includes(`'${id}'`) || kinds.some((kind) => id.startsWith(`${kind}-`))
      expect(used, id).toBe(true)
    }
  })

  it('are there when they are asked for', () => {
    for (const [file, code] of Object.entries(SOURCES)) {
      for (const found of code.matchAll(/\b(?:t|inBoth)\('([\w-]+)'/gu)) {
        expect(EN.has(found[1] ?? ''), `${file}: ${found[1]}`).toBe(true)
      }
    }
  })
})

/** What stands in markup as text or in an attribute that is read out; names of the program aside. */
const NAMES = /^(?:Filière|filiere|PDF|SVG|PNG|CSV|FR|EN|SHA-256|UTC|Hp|Hd|LR|log|IMEI|IMSI|log10|N|E|S|h|min)$/u
const READ = new Set(['title', 'alt', 'placeholder', 'aria-label', 'aria-description', 'label'])

function* readIn(node: unknown, inAttribute = ''): Generator<string> {
  if (Array.isArray(node)) {
    for (const each of node) yield* readIn(each, inAttribute)
    return
  }
  if (node === null || typeof node !== 'object') return
  const one = node as Record<string, unknown>
  if (one['type'] === 'Attribute') {
    if (READ.has(String(one['name']))) yield* readIn(one['value'], String(one['name']))
    return
  }
  if (one['type'] === 'Text') yield String(one['data'])
  for (const key of ['nodes', 'fragment', 'attributes', 'body', 'consequent', 'alternate', 'fallback', 'pending', 'then', 'catch']) {
    yield* readIn(one[key], inAttribute)
  }
}

/** Three words or more in a row, in a literal of a script: a sentence. */
const SENTENCE = /\p{Ll}{2,} \p{L}+ \p{Ll}{2,}/u

function literals(code: string, file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    // What a defect says is for who mends it: the page says of it what load.svelte.ts does.
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'TypeError') return
    const literal = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
    if (literal || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(node.text)
    }
    ts.forEachChild(node, visit)
  }
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest)
  visit(source)
  return found
}

describe('no sentence stands in the code', () => {
  const components = Object.entries(SOURCES).filter(([file]) => file.endsWith('.svelte'))
  it.each(components)('%s: markup', (_file, code) => {
    const { fragment } = parse(code, { modern: true })
    const words = [...readIn(fragment)].flatMap((text) => text.split(/[^\p{L}\d-]+/u))
    expect(words.filter((each) => /\p{L}/u.test(each) && !NAMES.test(each))).toEqual([])
  })

  it.each(Object.entries(SOURCES))('%s: script', (file, code) => {
    const script = file.endsWith('.svelte') ? (/<script[^>]*>([\s\S]*?)<\/script>/u.exec(code)?.[1] ?? '') : code
    expect(literals(script, file).filter((text) => SENTENCE.test(text))).toEqual([])
  })
})

describe('filling a sentence', () => {
  it('counts as each language does', () => {
    expect(filled('app-revealed', { n: 0 }, 'en')).toMatch(/^0 numbers /u)
    expect(filled('app-revealed', { n: 1 }, 'en')).toMatch(/^1 number /u)
    expect(filled('app-revealed', { n: 0 }, 'fr')).toMatch(/^0 numéro /u)
    expect(filled('app-revealed', { n: 1234 }, 'fr')).toMatch(/^1\s234 numéros /u)
  })

  it('takes markup as text, and says nothing of what it does not know', () => {
    expect(filled('brief-see', { page: '<b>{x}</b>' }, 'en')).toBe('See: <b>{x}</b>')
    expect(filled('not-a-sentence', {}, 'en')).toBeNull()
  })
})
