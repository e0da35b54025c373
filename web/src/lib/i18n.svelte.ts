/** In which language does the reader read, and how are words, counts and dates written in it? */

import en from '../i18n/en.json'
import fr from '../i18n/fr.json'

export type Language = 'fr' | 'en'
export type Key = keyof typeof en
export type Values = Readonly<Record<string, string | number>>

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, fr }
const STORED = 'filiere.language'

class Reader {
  language: Language = $state('fr')
  zone: string = $state('UTC')

  start(): void {
    const stored = remembered()
    const own = window.navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en'
    this.choose(stored ?? own)
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

/** The words of a key, in the reader's language. */
export function t(key: Key, values: Values = {}): string {
  return fill(WORDS[reader.language][key] ?? key, values, reader.language)
}

/** The words of a key that an answer of the server names, or the name itself where none is known. */
export function word(prefix: string, name: string): string {
  return WORDS[reader.language][`${prefix}.${name}`] ?? name.replaceAll('_', ' ')
}

/** A text that the server gives in both languages. */
export function both(text: { readonly en: string; readonly fr: string } | string | null): string {
  if (text === null) return ''
  return typeof text === 'string' ? text : text[reader.language]
}

/** `{name}` is replaced by a value; `{n|one|several}` by the form that the count n asks for. */
export function fill(template: string, values: Values, language: Language): string {
  return template.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one: string | undefined, several: string | undefined) => {
      const value = values[name]
      if (value === undefined) return whole
      if (one !== undefined && several !== undefined) return isOne(value, language) ? one : several
      return typeof value === 'number' ? integer(value, language) : value
    },
  )
}

function isOne(value: string | number, language: Language): boolean {
  return language === 'fr' ? Math.abs(Number(value)) < 2 : Number(value) === 1
}

const FORMATS = new Map<string, Intl.NumberFormat>()

/** A number with the language's separators; at most `digits` behind the point. */
export function integer(value: number, language: Language = reader.language, digits = 1): string {
  const key = `${language}${digits}`
  let format = FORMATS.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      maximumFractionDigits: digits,
    })
    FORMATS.set(key, format)
  }
  return format.format(value)
}
