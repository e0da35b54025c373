/** How do the choices of the layout designer become the TOML that the command line writes?
 *
 * The text is what counts: choices are read from a draft and written back into it, key by key and
 * as a whole `[columns]` table; whatever else stands in the text is left alone.
 */

export interface Choice {
  /** Header cells, in order; several are read as one text. */
  readonly source: readonly string[]
  readonly field: string
  readonly reader: string
  /** Of a `code` reader: value of the file → what it means. */
  readonly codes: Readonly<Record<string, string>>
  /** Of a `timestamp` reader. */
  readonly formats: readonly string[]
  /** What else stands in the entry, as written (`form = "national_first"`). */
  readonly rest: string
}

const ENTRY = /^(\w+)\s*=\s*\{(.*)\}\s*(?:#.*)?$/

/** Text of the key before the first table, or null. */
export function readKey(toml: string, key: string): string | null {
  const found = new RegExp(`^${key}\\s*=\\s*(.+?)\\s*(?:#[^"\\]]*)?$`, 'm').exec(head(toml))
  return found?.[1] ?? null
}

/** The text with a key of its head set to a TOML value (already quoted). */
export function setKey(toml: string, key: string, value: string): string {
  const top = head(toml)
  const line = `${key.padEnd(10)} = ${value}`
  const pattern = new RegExp(`^${key}\\s*=.*$`, 'm')
  const set = pattern.test(top) ? top.replace(pattern, () => line) : `${line}\n${top}`
  return set + toml.slice(top.length)
}

/** The text with the body of a table replaced. */
export function setTable(toml: string, table: string, body: string): string {
  const lines = toml.split('\n')
  const start = lines.findIndex((line) => line.trim().startsWith(`[${table}]`))
  if (start < 0) return `${toml.trimEnd()}\n\n[${table}]\n${body}\n`
  let end = lines.findIndex((line, i) => i > start && line.trim().startsWith('['))
  if (end < 0) end = lines.length
  const after = lines.slice(end)
  const gap = after.length > 0 ? [''] : []
  return [...lines.slice(0, start), `[${table}]`, body, ...gap, ...after].join('\n').trimEnd() + '\n'
}

export function quote(text: string): string {
  return JSON.stringify(text)
}

/** The choices that stand in the `[columns]` table of a draft. */
export function readChoices(toml: string): Choice[] {
  const found: Choice[] = []
  let inside = false
  for (const line of toml.split('\n')) {
    if (line.trim().startsWith('[')) inside = line.trim().startsWith('[columns]')
    const entry = inside ? ENTRY.exec(line.trim()) : null
    if (entry === null) continue
    const [, field = '', body = ''] = entry
    const { codes, without } = readCodes(body)
    const source = list(/source\s*=\s*\[(.*?)\]/.exec(without)?.[1] ?? '')
    const reader = /reader\s*=\s*"(\w+)"/.exec(without)?.[1] ?? ''
    const formats = list(/formats\s*=\s*\[(.*?)\]/.exec(without)?.[1] ?? '')
    const rest = without
      .replace(/source\s*=\s*\[.*?\]/, '')
      .replace(/reader\s*=\s*"\w+"/, '')
      .replace(/formats\s*=\s*\[.*?\]/, '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(', ')
    found.push({ source, field, reader, codes, formats, rest })
  }
  return found
}

/** The `[columns]` table of choices, one field per line. */
export function writeChoices(choices: readonly Choice[]): string {
  const wide = Math.max(0, ...choices.map((choice) => choice.field.length))
  return choices
    .map((choice) => {
      const parts = [
        `source = [${choice.source.map(quote).join(', ')}]`,
        `reader = ${quote(choice.reader)}`,
      ]
      const codes = Object.entries(choice.codes)
      if (choice.reader === 'code' && codes.length > 0) {
        parts.push(`codes = { ${codes.map(([k, v]) => `${quote(k)} = ${quote(v)}`).join(', ')} }`)
      }
      if (choice.reader === 'timestamp' && choice.formats.length > 0) {
        parts.push(`formats = [${choice.formats.map(quote).join(', ')}]`)
      }
      if (choice.rest !== '') parts.push(choice.rest)
      return `${choice.field.padEnd(wide)} = { ${parts.join(', ')} }`
    })
    .join('\n')
}

/** The text with the columns of choices, every other column named as ignored. */
export function apply(toml: string, columns: readonly string[], choices: readonly Choice[]): string {
  const used = new Set(choices.flatMap((choice) => choice.source))
  const ignored = columns.filter((column) => column !== '' && !used.has(column))
  const named = setKey(toml, 'ignored', `[${ignored.map(quote).join(', ')}]`)
  return setTable(named, 'columns', writeChoices(choices))
}

function head(toml: string): string {
  const table = /^\[/m.exec(toml)
  return table === null ? toml : toml.slice(0, table.index)
}

function readCodes(body: string): { codes: Record<string, string>; without: string } {
  const found = /codes\s*=\s*\{(.*?)\}/.exec(body)
  const codes: Record<string, string> = {}
  for (const pair of (found?.[1] ?? '').matchAll(/("(?:[^"\\]|\\.)*"|[\w-]+)\s*=\s*"([^"]*)"/g)) {
    const [, key = '', value = ''] = pair
    codes[key.startsWith('"') ? (JSON.parse(key) as string) : key] = value
  }
  return { codes, without: found === null ? body : body.replace(found[0], '') }
}

function list(body: string): string[] {
  return [...body.matchAll(/"(?:[^"\\]|\\.)*"/g)].map((found) => JSON.parse(found[0]) as string)
}
