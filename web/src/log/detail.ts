/** What does an entry of the log say beside who, when and what? In words, not in the file's own keys. */

import { integer, reader, t, word } from '../lib/i18n.svelte'
import { say } from '../lib/time'

/** Keys whose value is a time in UTC seconds. */
const TIMES: readonly string[] = ['from_s', 'to_s', 'from', 'to']
const DIGEST = /\b([0-9a-f]{12})[0-9a-f]{52}\b/g

export function sayDetail(detail: unknown): string {
  if (detail === null || typeof detail !== 'object') return sayValue('', detail)
  return Object.entries(detail)
    .filter(([, value]) => !empty(value))
    .map(([key, value]) => (key === '' ? sayValue(key, value) : t('log-pair', { key: word('log-key', key), value: sayValue(key, value) })))
    .join(' · ')
}

function empty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0)
}

function sayValue(key: string, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'app-yes' : 'app-no')
  if (typeof value === 'number') return TIMES.includes(key) && value > 1e8 ? say(value, 'full', reader.zone, reader.language) : integer(value)
  if (typeof value === 'string') {
    if (TIMES.includes(key) && /^\d{9,12}$/.test(value)) return say(Number(value), 'full', reader.zone, reader.language)
    if (/^[a-z_]{1,30}$/.test(value)) return word('log-value', value)
    return value.replaceAll(DIGEST, '$1…')
  }
  if (Array.isArray(value)) return value.map((one) => sayValue(key, one)).join(', ')
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => `${word('log-key', name)} ${sayValue(name, one)}`)
      .join(', ')
  }
  return ''
}
