/** What do all pages share: the case, its findings, the reader's marks and revealed numbers? */

import { get, onGone, post, remove, shown } from './api'
import { both, reader, t } from './i18n.svelte'
import { Loaded } from './load.svelte'
import { here } from './place.svelte'
import { isColour, type Tag } from './tags'
import { saySpan } from './time'
import type { About, CaseInfo, Finding, Findings, Mark, NumberShort, Point, Question, Text } from './types'
import type { Page } from './url'

class Session {
  readonly case = new Loaded<CaseInfo>()
  readonly questions = new Loaded<readonly Question[]>()
  readonly findings = new Loaded<Findings>()
  readonly brief = new Loaded<readonly Point[]>()
  /** What is searched for, on every page. */
  search: string = $state('')
  /** Whether this server may hold other cases: it was not started for this one alone. */
  home: boolean = $state(false)
  /** Why this page can do no more: its case is no longer the open one. */
  gone: Text | null = $state.raw(null)
  marks: readonly Mark[] = $state.raw([])
  reveals: readonly { number: number; label: string; reason: string }[] = $state.raw([])
  /** Grows when labels may have changed: what a view shows is then asked for again. */
  edition: number = $state(0)
  readonly #labels = new Map<number, NumberShort>()
  #marksAsked = 0
  #revealsAsked = 0

  async start(): Promise<void> {
    onGone((text) => (this.gone = text))
    await this.case.ask((signal) => get<CaseInfo>('case', {}, signal))
    const found = this.case.value
    if (found === null) return
    shown.identity = found.identity
    reader.zone = found.timezone
    this.home = (await get<{ home: string | null }>('front')).home !== null
    await Promise.all([this.reload(), this.reloadMarks()])
  }

  /** Close the case; the start page follows. */
  async leave(): Promise<void> {
    await remove('front/case')
    window.location.assign('./')
  }

  async reload(): Promise<void> {
    this.#labels.clear()
    this.edition += 1
    await Promise.all([
      this.questions.ask(
        async (signal) =>
          (await get<{ questions: Question[] }>('questions', {}, signal)).questions,
      ),
      this.brief.ask(
        async (signal) => (await get<{ points: Point[] }>('brief', {}, signal)).points,
      ),
      this.findings.ask((signal) => get<Findings>('findings', {}, signal)),
      this.#reloadReveals(),
    ])
  }

  /** What a picture shows, for whoever gets it without the page. */
  caption(page: Page, filter: readonly string[] = []): string[] {
    const info = this.case.value
    if (info === null) return []
    const { brush, scope } = here.at
    const days = brush ?? info.period
    const acts = info.authorisations.map((act) => act.id).join(', ')
    return [
      `${t(`page-${page}`)} · ${info.reference}`,
      [
        days === null ? '' : saySpan(days.from, days.to, reader.zone, reader.language),
        scope.length === 0 ? '' : t('caption-scope', { n: scope.length }),
        ...filter,
        t('caption-acts', { acts }),
      ].filter((part) => part !== '').join(' · '),
      `${t(this.reveals.length === 0 ? 'caption-masked' : 'caption-clear', { n: this.reveals.length })} · filiere ${info.version}`,
    ]
  }

  /** The tag of each number that has one. */
  readonly tags: ReadonlyMap<number, Tag> = $derived(
    new Map(
      this.marks.flatMap((mark) =>
        mark.kind === 'tag' && mark.about !== null && isColour(mark.state)
          ? [[Number(mark.about.id), { text: mark.text, colour: mark.state, mark: mark.id }] as const]
          : [],
      ),
    ),
  )

  finding(id: string | null): Finding | null {
    return this.findings.value?.findings.find((finding) => finding.id === id) ?? null
  }

  replace(finding: Finding): void {
    const { value } = this.findings
    if (value === null) return
    this.findings.value = {
      ...value,
      findings: value.findings.map((old) => (old.id === finding.id ? finding : old)),
    }
  }

  /** Labels of numbers, asked for once. */
  async numbers(ids: readonly number[]): Promise<NumberShort[]> {
    const unknown = ids.filter((id) => !this.#labels.has(id))
    if (unknown.length > 0) {
      const found = await get<{ numbers: NumberShort[] }>('numbers', { ids: unknown })
      for (const number of found.numbers) this.#labels.set(number.number, number)
    }
    return ids.map((id) => this.#labels.get(id)).filter((number) => number !== undefined)
  }

  async reveal(numbers: readonly number[], reason: string, second: string, order: string): Promise<void> {
    await post('reveals', { numbers, reason, second, order })
    await this.reload()
  }

  async cover(number: number): Promise<void> {
    await remove(`reveals/${number}`)
    await this.reload()
  }

  // Of two answers under way the one asked for last holds: an earlier one knows less.
  async #reloadReveals(): Promise<void> {
    this.#revealsAsked += 1
    const mine = this.#revealsAsked
    const found = await get<{ reveals: { number: number; label: string; reason: string }[] }>('reveals')
    if (mine === this.#revealsAsked) this.reveals = found.reveals
  }

  async reloadMarks(): Promise<void> {
    this.#marksAsked += 1
    const mine = this.#marksAsked
    const found = await get<{ marks: Mark[] }>('marks')
    if (mine === this.#marksAsked) this.marks = found.marks
  }

  marksOf(about: About, kind: Mark['kind']): readonly Mark[] {
    return this.marks.filter(
      (mark) =>
        mark.kind === kind && mark.about?.type === about.type && mark.about.id === about.id,
    )
  }

  async mark(kind: Mark['kind'], about: About | null, text = '', state = '', place = 0): Promise<void> {
    await post('marks', { kind, about, text, state, place })
    await this.reloadMarks()
  }

  async unmark(id: number): Promise<void> {
    await remove(`marks/${id}`)
    await this.reloadMarks()
  }

  /** The question that an analysis answers, in the reader's language. */
  questionOf(analysis: string): string {
    const found = this.questions.value?.find((question) => question.analyses.includes(analysis))
    return found === undefined ? analysis : both(found.question)
  }
}

export const session = new Session()
