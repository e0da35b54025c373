/** What is known of the case that is being prepared, opened or made; one state for the start page. */

import { get, post, Refused, remove, sendPiece, shown } from '../lib/api'
import type { Text } from '../lib/types'

export interface Job {
  readonly what: string
  readonly state: 'running' | 'done' | 'failed' | 'stopped'
  readonly stopping: boolean
  readonly step: Text | null
  readonly share: number
  readonly told: readonly Text[]
  readonly text: Text | null
}

export interface FrontState {
  readonly identity: string
  readonly home: string | null
  readonly case: boolean
  readonly folder: string | null
  readonly settings: boolean
  readonly recent: readonly { id: string; name: string; case: boolean; locked: boolean }[]
  readonly job: Job | null
}

/** Which case does not open, and the acts whose last day has passed. */
export interface Expired {
  readonly named: { readonly name: string; readonly passphrase: string; readonly key_file: string }
  readonly acts: readonly { readonly id: string; readonly until: string }[]
}

export interface Sent {
  readonly id: string
  readonly path: string
  readonly size: number
  readonly read: boolean
  readonly reader: string
  readonly title: Text | null
  readonly kind: string
  readonly zoneless: boolean
  readonly table: boolean
  readonly why: Text | null
  /** Acts under which the case has it already. */
  readonly under: readonly string[]
}

export interface Forms {
  readonly bases: readonly { id: string; text: Text; authorised_by: Text; data: Text; simulated: boolean }[]
  readonly kinds: readonly string[]
  readonly categories: readonly string[]
}

export interface Act {
  id: string
  basis: string
  authority: string
  date: string
  from: string
  to: string
  expires: string
  kinds: string[]
  categories: string[]
  numbers: string
  imeis: string
  cells: string
  devices: string
  accounts: string
  every: boolean
}

/** A death that the case declares, of the user of a number; `at` is local to the case. */
export interface Death {
  number: string
  at: string
}

export interface Chosen {
  act: string
  timezone: string
}

/** A file on its way: its place below the folder of the case. */
export interface Coming {
  readonly path: string
  readonly file: File
}

const PIECE = 3 << 20
const WAIT_MS = 400

const blank = (place: number): Act => ({
  id: `A${place}`,
  basis: '',
  authority: '',
  date: '',
  from: '',
  to: '',
  expires: '',
  kinds: [],
  categories: [],
  numbers: '',
  imeis: '',
  cells: '',
  devices: '',
  accounts: '',
  every: false,
})

/** Entries of a field in which commas, semicolons or line ends part them. */
export function entries(text: string): string[] {
  return text
    .split(/[,;\n]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

class Front {
  state: FrontState | null = $state.raw(null)
  files: readonly Sent[] = $state.raw([])
  forms: Forms | null = $state.raw(null)
  job: Job | null = $state.raw(null)
  failed: Text | null = $state.raw(null)
  /** A case that does not open, since the last day of some of its acts has passed. */
  expired: Expired | null = $state.raw(null)
  lacking: readonly { at: string; text: Text }[] = $state.raw([])
  notTaken: readonly { path: string; text: Text }[] = $state.raw([])
  sending: { done: number; total: number; path: string } | null = $state.raw(null)
  busy = $state(false)
  about = $state({ reference: '', title: '', country: 'FR', timezone: 'Europe/Paris' })
  acts: Act[] = $state([blank(1)])
  deaths: Death[] = $state([])
  chosen: Record<string, Chosen> = $state({})
  own = $state(false)

  lacks(at: string): Text | null {
    return this.lacking.find((each) => each.at === at)?.text ?? null
  }

  /** Do something that the server may refuse, and say why it did. */
  async does(work: () => Promise<void>): Promise<boolean> {
    this.busy = true
    this.failed = null
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      this.failed = error.text
      return false
    } finally {
      this.busy = false
    }
  }

  async load(): Promise<void> {
    await this.does(async () => {
      this.#show(await get<FrontState>('front'))
      this.forms ??= await get<Forms>('front/forms')
      if (this.state?.folder !== null && this.job?.state !== 'running') await this.list()
    })
  }

  /** Show what the server has now, and speak of nothing else from here on. */
  #show(state: FrontState): void {
    shown.identity = state.identity
    this.#take(state)
  }

  #take(state: FrontState): void {
    this.state = state
    this.job = state.job
    this.own = state.settings
  }

  /** The same beside the open case; a page of another case stays with its own. */
  async look(): Promise<void> {
    await this.does(async () => {
      const state = await get<FrontState>('front')
      if (state.identity !== shown.identity) return
      this.#take(state)
      this.forms ??= await get<Forms>('front/forms')
      if (state.folder !== null) await this.list()
    })
  }

  begin(name: string): Promise<boolean> {
    return this.does(async () => {
      this.#show(await post<FrontState>('front/folder', { name }))
      this.acts = [blank(1)]
      this.chosen = {}
      this.lacking = []
      this.notTaken = []
      this.about.reference = this.state?.folder ?? ''
      await this.list()
    })
  }

  leave(): Promise<boolean> {
    return this.does(async () => {
      await remove('front/folder')
      this.#show(await get<FrontState>('front'))
    })
  }

  /** Take further files, acts and deaths for the case that is open. */
  extend(): Promise<boolean> {
    return this.does(async () => {
      this.#show(await post<FrontState>('front/additions'))
      this.acts = []
      this.deaths = []
      this.chosen = {}
      this.lacking = []
      this.notTaken = []
      this.forms ??= await get<Forms>('front/forms')
      await this.list()
    })
  }

  /** Make a simulated case, which concerns nobody. */
  demonstrate(name: string): Promise<boolean> {
    return this.does(async () => {
      this.job = await post<Job>('front/demonstrations', { name })
    })
  }

  async enter(name: string, passphrase: string, keyFile: string): Promise<boolean> {
    const named = { name, passphrase, key_file: keyFile }
    let passed = false
    const done = await this.does(async () => {
      try {
        this.#show(await post<FrontState>('front/case', named))
      } catch (error) {
        passed = error instanceof Refused && error.code === 'expired'
        throw error
      }
    })
    if (passed) await this.#passed(named)
    return done
  }

  async #passed(named: Expired['named']): Promise<void> {
    const { acts } = await post<{ acts: Expired['acts'] }>('front/expired', named)
    this.expired = { named, acts }
  }

  /** State another last day; whether the case is open now. */
  async restate(act: string, until: string, by: string, why: string): Promise<boolean> {
    const { expired } = this
    if (expired === null) return false
    const done = await this.does(async () => {
      this.#show(await post<FrontState>('front/expired/last-days', { ...expired.named, act, until, by, why }))
    })
    if (!done) return false
    this.expired = null
    if (this.state?.case !== true) await this.#passed(expired.named)
    return this.state?.case === true
  }

  /** Erase the records of an act whose last day has passed, or the whole case. */
  async eraseExpired(act: string, order: string, by: string): Promise<boolean> {
    const { expired } = this
    if (expired === null) return false
    const done = await this.does(async () => {
      this.job = await post<Job>('front/expired/erasures', { ...expired.named, act, order, by })
    })
    if (done) this.expired = null
    return done
  }

  async list(): Promise<void> {
    this.#listed((await get<{ files: Sent[] }>('front/files')).files)
  }

  #listed(files: readonly Sent[]): void {
    this.files = files
    const first = this.acts[0]?.id ?? ''
    for (const file of files) {
      if (file.read && this.chosen[file.id] === undefined) {
        this.chosen[file.id] = { act: first, timezone: '' }
      }
    }
    const act = this.acts[0]
    if (act !== undefined && act.kinds.length === 0) {
      act.kinds = [...new Set(files.filter((file) => file.read).map((file) => file.kind))].filter((kind) => kind !== '')
    }
  }

  /** Send files one after the other, in pieces; what is not taken is told, and the rest goes on. */
  async send(coming: readonly Coming[]): Promise<void> {
    this.failed = null
    const total = coming.reduce((sum, each) => sum + each.file.size, 0)
    let done = 0
    for (const { path, file } of coming) {
      this.sending = { done, total, path }
      try {
        let offset = 0
        do {
          const piece = file.slice(offset, offset + PIECE)
          await sendPiece(path, offset, file.size, piece)
          offset += piece.size
          this.sending = { done: done + offset, total, path }
        } while (offset < file.size)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        this.notTaken = [...this.notTaken, { path, text: error.text }]
      }
      done += file.size
    }
    this.sending = null
    await this.does(async () => {
      this.#take(await get<FrontState>('front'))
      await this.list()
    })
  }

  takeBack(file: string): Promise<boolean> {
    return this.does(async () => {
      await remove(`front/files?file=${encodeURIComponent(file)}`)
      await this.list()
    })
  }

  /** Open a package: its case is built anew here, and compared. */
  async reopen(file: File): Promise<boolean> {
    const name = file.name.replace(/\.zip$/i, '').replaceAll(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 60)
    if (!(await this.begin(name === '' ? 'package' : name))) return false
    await this.send([{ path: 'package.zip', file }])
    return this.does(async () => {
      this.job = await post<Job>('front/reruns', { path: 'package.zip' })
    })
  }

  /** A further act; `known` are those that the case has. */
  addAct(known = 0): void {
    this.acts.push(blank(known + this.acts.length + 1))
  }

  dropAct(place: number): void {
    this.acts.splice(place, 1)
  }

  /** Make the case, or add to it: the acts first, with all that they lack, then the work. */
  run(passphrase: string, further = false): Promise<boolean> {
    return this.does(async () => {
      this.lacking = []
      if (further || !this.own) {
        const told = await post<{ ok: boolean; lacking: { at: string; text: Text }[] }>('front/acts', {
          ...(further ? { deaths: this.deaths } : { case: { ...this.about } }),
          acts: this.acts.map(written),
          files: this.files.filter((file) => file.read && file.under.length === 0).map((file) => ({ id: file.id, ...this.chosen[file.id] })),
        })
        this.lacking = told.lacking
        if (!told.ok) return
      }
      this.job = await post<Job>('front/run', { passphrase })
    })
  }

  /** Ask how far the work is until it has ended. */
  async watch(): Promise<void> {
    while (this.job?.state === 'running') {
      await new Promise((done) => setTimeout(done, WAIT_MS))
      this.job = await get<Job>('front/job')
    }
  }

  async stop(): Promise<void> {
    await this.does(() => remove('front/job'))
  }
}

function written(act: Act): Record<string, unknown> {
  const { every, numbers, imeis, cells, devices, accounts, ...rest } = act
  return {
    ...rest,
    numbers: every ? ['*'] : entries(numbers),
    imeis: entries(imeis),
    cells: entries(cells),
    devices: entries(devices),
    accounts: entries(accounts),
  }
}

export const front = new Front()
