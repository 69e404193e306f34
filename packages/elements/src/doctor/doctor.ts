import { loadDoctorLocale, type MessageParams, type Messages, t } from '@laotie/core';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { checkIcon, chevronDownIcon, circleAlertIcon, infoIcon, xIcon } from '../base/icons.ts';
import { languageOf } from '../base/language.ts';
import { press } from '../base/press.ts';
import { base, buttons } from '../base/styles.ts';
import { SignalElement } from '../base/watcher.ts';
import { diagnose } from './checks/index.ts';
import { doctorStyles } from './doctor.styles.ts';
import { countOf, type Finding, identity, type State, states } from './finding.ts';
import type { Patient } from './patient.ts';
import { report } from './report.ts';
import { Rounds } from './rounds.ts';
import { findingItem } from './view.ts';

/** Ms between two looks at the page. */
const LOOK = 1_000;

/**
 * Names what is wired wrongly on a page, why, and what to do about it; goes on looking while the page runs. For a page's
 * author: `?laotie-doctor` in the page's address brings it where the one script is used; with npm import
 * `@laotie/elements/doctor/define` and write the tag. Not among what `@laotie/elements/define` registers.
 *
 * It reads what the elements hold and asks the shop's server a few harmless questions, nothing before consent.
 */
export class LaotieDoctor extends SignalElement {
  static readonly isLaotie = true;

  static override styles = [...base, buttons, doctorStyles];

  static override properties: PropertyDeclarations = {
    findings: { state: true },
    folded: { state: true },
    copied: { state: true },
    byHand: { state: true },
  };

  /** What was seen last, worst first; undefined before the first look. */
  declare findings: readonly Finding[] | undefined;
  declare protected folded: boolean;
  declare protected copied: boolean;
  /** The report, where the browser does not let us copy. */
  declare protected byHand: string | undefined;
  #rounds: Rounds | undefined;
  #patient: Patient | undefined;
  #connection: AbortController | undefined;

  constructor() {
    super();
    this.folded = false;
    this.copied = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#rounds = new Rounds(signal);
    const timer = setInterval(() => document.hidden || void this.#look(), LOOK);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
  }

  protected override firstUpdated(): void {
    // above whatever the page has, and in no box of it that moves or clips
    this.renderRoot.querySelector<HTMLElement>('.panel')?.showPopover?.();
  }

  async #look(): Promise<void> {
    const language = languageOf(this);
    // without words there is nothing to tell; asked for again with the next look
    await loadDoctorLocale(language).catch(() => {});
    if (!this.#rounds || this.#connection?.signal.aborted) return;
    this.#patient = this.#rounds.patient(language);
    const findings = diagnose(this.#patient);
    const same = (a: Finding, b: Finding | undefined) =>
      b && identity(a) === identity(b) && a.state === b.state && a.where.length === b.where.length;
    const before = this.findings;
    if (before?.length !== findings.length || !findings.every((one, i) => same(one, before[i])))
      this.findings = findings;
  }

  #t<K extends keyof Messages>(key: K, ...params: MessageParams<K>): string {
    return t(languageOf(this), key, ...params);
  }

  #say = ({ key, params }: Finding): string =>
    t(languageOf(this), key as 'doctor.title', ...([params] as unknown as []));

  protected override render(): TemplateResult {
    const { folded, findings: list = [] } = this;
    const fold = () => {
      this.folded = !this.folded;
    };
    return html`<section class="panel ${folded ? 'folded' : ''}" popover="manual" dir="auto" aria-labelledby="title" @keydown=${this.#pressed}>
      <header>
        <span class="mark ${this.#worst}">${iconOf(this.#worst)}</span>
        <div class="head"><h2 id="title">${this.#t('doctor.title')}</h2><p class="quiet" role="status">${this.#sum()}</p></div>
        <button class="button bare icon fold" aria-expanded=${String(!folded)} aria-controls="body" aria-label=${this.#t(folded ? 'doctor.unfold' : 'doctor.fold')} @click=${fold}>${chevronDownIcon}</button>
        <button class="button bare icon" aria-label=${this.#t('common.close')} @click=${() => this.remove()}>${xIcon}</button>
      </header>
      <div class="body" id="body" ?hidden=${folded}>
        <div class="scroll" role="region" tabindex="0" aria-label=${this.#t('doctor.list')}>
          ${this.#items(list.filter(({ state }) => state === 'wrong' || state === 'warning'))} ${this.#calm('unknown')} ${this.#calm('ok')}
        </div>
        ${this.byHand === undefined ? nothing : this.#text(this.byHand)}
        <footer>
          ${press('plain', this.copied ? html`${checkIcon}${this.#t('doctor.copied')}` : this.#t('doctor.copy'), this.#copy)}
          ${press('bare', this.#t('doctor.again'), this.#again)}
        </footer>
      </div>
    </section>`;
  }

  /** What cannot be known does not make a page worse. */
  get #worst(): State {
    const list = this.findings;
    return list ? (states.find((state) => state !== 'unknown' && countOf(list, state) > 0) ?? 'ok') : 'unknown';
  }

  #sum(): string {
    if (!this.findings) return this.#t('doctor.busy');
    const counts = (['wrong', 'warning'] as const).flatMap((state) => {
      const n = countOf(this.findings ?? [], state);
      return n > 0 ? [this.#t(`doctor.sum.${state}`, { n })] : [];
    });
    return counts.join(' · ') || this.#t('doctor.sum.ok');
  }

  #items(list: readonly Finding[]): TemplateResult | typeof nothing {
    if (list.length === 0) return nothing;
    return html`<ul>${list.map((one) => findingItem(one, this.#say(one), iconOf(one.state), (key, ...params) => this.#t(key, ...params)))}</ul>`;
  }

  #calm(state: 'ok' | 'unknown'): TemplateResult | typeof nothing {
    const list = (this.findings ?? []).filter((one) => one.state === state);
    if (list.length === 0) return nothing;
    return html`<details><summary>${this.#t(`doctor.calm.${state}`, { n: list.length })}</summary>${this.#items(list)}</details>`;
  }

  #text(text: string): TemplateResult {
    return html`<label class="by-hand">${this.#t('doctor.byHand')}<textarea readonly rows="6" .value=${text} @focus=${select}></textarea></label>`;
  }

  #copy = async (): Promise<void> => {
    if (!this.#patient) return;
    const text = report(this.findings ?? [], this.#say, this.#patient);
    try {
      await navigator.clipboard.writeText(text);
      this.copied = true;
      this.byHand = undefined;
    } catch {
      this.byHand = text;
    }
  };

  #again = (): void => {
    this.copied = false;
    this.#rounds?.again();
    void this.#look();
  };

  #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.folded) return;
    event.stopPropagation();
    this.folded = true;
    this.renderRoot.querySelector<HTMLElement>('.fold')?.focus();
  };
}

const select = ({ target }: Event): void => (target as HTMLTextAreaElement).select();

const iconOf = (state: State): TemplateResult =>
  state === 'ok' ? checkIcon : state === 'unknown' ? infoIcon : circleAlertIcon;
