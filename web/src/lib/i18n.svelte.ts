/** In which language does the reader read, and how are words, counts and dates written in it? */

import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle'

import type { Text } from './types'

export type Language = 'fr' | 'en'
export type Values = Readonly<Record<string, string | number>>

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }
const STORED = 'filiere.language'

/** Every catalogue of the pages: `en.ftl` and `fr.ftl` in the folder whose words they are. */
const CATALOGUES = import.meta.glob<string>('../**/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const BUNDLES: Readonly<Record<Language, FluentBundle>> = { en: bundle('en'), fr: bundle('fr') }

function bundle(language: Language): FluentBundle {
  // The pages set no mixed directions, and a mark around each value would stand in what is copied.
  const made = new FluentBundle(LOCALES[language], { useIsolating: false })
  for (const [path, source] of Object.entries(CATALOGUES)) {
    if (path.endsWith(`/${language}.ftl`)) made.addResource(new FluentResource(source))
  }
  return made
}

class Reader {
  language: Language = $state('fr')
  zone: string = $state('UTC')

  /** The language that the address asks for (`?lang=en`), the one last chosen, or the browser's. */
  start(): void {
    const asked = new URLSearchParams(window.location.search).get('lang')
    const own = window.navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en'
    this.choose(asked === 'fr' || asked === 'en' ? asked : (remembered() ?? own))
  }

  choose(language: Language): void {
    this.language = language
    document.documentElement.lang = language
    try {
      window.localStorage.setItem(STORED, language)
    } catch {
      // A browser that stores nothing still shows the pages, in its own language each time.
    }
  }
}

function remembered(): Language | null {
  try {
    const found = window.localStorage.getItem(STORED)
    return found === 'fr' || found === 'en' ? found : null
  } catch {
    return null
  }
}

export const reader = new Reader()

/** The sentence of an id, in the reader's language; the id itself where there is none. */
export function t(id: string, values: Values = {}): string {
  return filled(id, values, reader.language) ?? id
}

/** The same in both languages, as the server says its own sentences. */
export function inBoth(id: string, values: Values = {}): Text {
  return { en: filled(id, values, 'en') ?? id, fr: filled(id, values, 'fr') ?? id }
}

/** The word of a name that the server gives, or the name itself where no catalogue knows it. */
export function word(kind: string, name: string): string {
  return filled(`${kind}-${name}`, {}, reader.language) ?? name.replaceAll('_', ' ')
}

/** A text that the server gives in both languages. */
export function both(text: { readonly en: string; readonly fr: string } | string | null): string {
  if (text === null) return ''
  return typeof text === 'string' ? text : text[reader.language]
}

/** A sentence with its values in it; null where the catalogues of that language have none. */
export function filled(id: string, values: Values, language: Language): string | null {
  const speaker = BUNDLES[language]
  const pattern = speaker.getMessage(id.replaceAll('_', '-'))?.value
  if (pattern === undefined || pattern === null) return null
  const given = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? new FluentNumber(value, { maximumFractionDigits: 1 }) : value,
    ]),
  )
  return speaker.formatPattern(pattern, given, [])
}

const FORMATS = new Map<string, Intl.NumberFormat>()

/** A number with the language's separators; at most `digits` behind the point. */
export function integer(value: number, language: Language = reader.language, digits = 1): string {
  const key = `${language}${digits}`
  let format = FORMATS.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits })
    FORMATS.set(key, format)
  }
  return format.format(value)
}
