/** How does a page ask the server? One place for addresses, refusals and what is remembered. */

import { inBoth } from './i18n.svelte'
import type { Text } from './types'
import { Buffers } from './wire'

const ROOT = 'api/1/'

/** Which case this page shows, as the server names it; every request says so once it is known. */
export const shown = { identity: '' }

/** Codes of a refusal that ends what this page can do: its case is no longer the open one. */
const GONE: readonly string[] = ['another_case', 'no_case']
let told: (text: Text) => void = () => undefined

/** What to do when the case that this page shows is no longer open. */
export function onGone(tell: (text: Text) => void): void {
  told = tell
}

/** An address that is opened or saved as it is: it names the case where a header cannot. */
export function linked(path: string, query: Query = {}): string {
  return ROOT + address(path, { ...query, opened: shown.identity })
}

/** What the server would not do, in both languages. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: Text,
  ) {
    super(text.en)
  }
}

export type Query = Readonly<Record<string, string | number | readonly number[] | null | undefined>>

/** `path?a=1&b=2,3`; what is null, undefined or an empty list is left out. */
export function address(path: string, query: Query = {}): string {
  const parts: string[] = []
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    if (Array.isArray(value) && value.length === 0) continue
    parts.push(`${name}=${encodeURIComponent(String(value)).replaceAll('%2C', ',')}`)
  }
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const answer = await ask('GET', address(path, query), undefined, signal)
  return (await answer.json()) as T
}

export async function getBuffers<Meta>(
  path: string,
  query: Query = {},
  signal?: AbortSignal,
): Promise<Buffers<Meta>> {
  const answer = await ask('GET', address(path, query), undefined, signal)
  return new Buffers<Meta>(await answer.arrayBuffer())
}

export async function post<T>(path: string, body: unknown = {}): Promise<T> {
  return (await (await ask('POST', path, body)).json()) as T
}

/** One piece of a file, as it is. */
export async function sendPiece(path: string, offset: number, size: number, content: Blob): Promise<void> {
  const place = address('front/pieces', { offset, size })
  // a path is one name after the other: its commas are its own
  await ask('POST', `${place}&path=${encodeURIComponent(path)}`, content)
}

export async function remove(path: string): Promise<void> {
  await ask('DELETE', path)
}

async function ask(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = {}
  if (shown.identity !== '') headers['X-Filiere-Case'] = shown.identity
  const request: RequestInit = { method, credentials: 'same-origin', signal: signal ?? null, headers }
  if (body instanceof Blob) {
    request.body = body
    headers['Content-Type'] = 'application/octet-stream'
  } else if (body !== undefined) {
    request.body = JSON.stringify(body)
    headers['Content-Type'] = 'application/json'
  }
  let answer: Response
  try {
    answer = await fetch(ROOT + path, request)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Refused(0, 'unreached', inBoth('app-unreached'))
  }
  if (answer.ok) return answer
  const refused = await refusal(answer)
  if (shown.identity !== '' && GONE.includes(refused.code)) told(refused.text)
  throw refused
}

async function refusal(answer: Response): Promise<Refused> {
  const plain = inBoth('app-answered', { status: String(answer.status) })
  try {
    const body = (await answer.json()) as { error?: { code?: string; text?: Text } }
    return new Refused(answer.status, body.error?.code ?? '', body.error?.text ?? plain)
  } catch {
    return new Refused(answer.status, '', plain)
  }
}
