/** How does a view leave the page: as a picture or a table, with what it shows written on it?
 *
 * A picture is drawn as SVG; PNG is the same drawn by the browser at twice the size, so that both
 * show one thing. Each is told to the log before it is saved.
 */

import { type Picture, svgFile } from '../draw/svg'
import { post } from './api'

export type Form = 'png' | 'svg' | 'csv'

/** Columns by name, and rows of as many cells. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

const FORMULA = /^(?:[=@\t\r]|[+-](?!\d+$))/

/** A cell as a table program takes it: no formula, and quoted where it must be. */
export function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The table as CSV; each row repeats the caption, so that rows cut out of it keep it. */
export function csvFile(table: Table, caption: readonly string[]): string {
  const of = caption.join(' · ')
  const lines = [[...table.columns, 'caption'], ...table.rows.map((row) => [...row, of])]
  return `\ufeff${lines.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Save a view in one of the forms; `view` names it in the log and is the file's name. */
export async function saveView(
  view: string,
  form: Form,
  caption: readonly string[],
  clear: number,
  of: { readonly picture?: () => Picture; readonly table?: () => Table },
): Promise<void> {
  const blob = await made(form, caption, of)
  if (blob === null) return
  await post('saved', { view, form, caption: caption.join(' · ').slice(0, 400), clear })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${view}.${form}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

async function made(
  form: Form,
  caption: readonly string[],
  of: { readonly picture?: () => Picture; readonly table?: () => Table },
): Promise<Blob | null> {
  if (form === 'csv') {
    return of.table === undefined ? null : new Blob([csvFile(of.table(), caption)], { type: 'text/csv' })
  }
  if (of.picture === undefined) return null
  const file = svgFile(of.picture(), caption)
  const svg = new Blob([file.text], { type: 'image/svg+xml' })
  return form === 'svg' ? svg : drawn(svg, file.width, file.height)
}

/** SVG as PNG, at twice its size and at most 8,000 points wide or tall. */
async function drawn(svg: Blob, width: number, height: number): Promise<Blob | null> {
  const ratio = Math.min(2, 8000 / width, 8000 / height)
  const address = URL.createObjectURL(svg)
  try {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    const paper = document.createElement('canvas')
    paper.width = Math.round(width * ratio)
    paper.height = Math.round(height * ratio)
    paper.getContext('2d')?.drawImage(image, 0, 0, paper.width, paper.height)
    return await new Promise<Blob | null>((done) => paper.toBlob(done, 'image/png'))
  } finally {
    URL.revokeObjectURL(address)
  }
}
