/// <reference types="mocha" />
import { loadDoctorLocale } from '@laotie/core';
import { html } from 'lit';
import { diagnose } from '../doctor/checks/index.ts';
import type { Finding } from '../doctor/finding.ts';
import type { Patient } from '../doctor/patient.ts';
import { Rounds } from '../doctor/rounds.ts';
import { until } from './index.ts';
import type { Scene } from './scene.ts';

let ending: AbortController;
let rounds: Rounds;

/** Each test of a suite has a doctor who has just come to the page. Call it inside of `describe`. */
export function withDoctor(): void {
  before(() => loadDoctorLocale('en'));
  beforeEach(() => {
    ending = new AbortController();
    rounds = new Rounds(ending.signal);
  });
  afterEach(() => ending.abort());
}

export const patient = (): Patient => rounds.patient('en');
const see = (): readonly Finding[] => diagnose(patient());
/** What is found now, such as `tag.unknown`. */
export const keys = (): string[] => see().map(({ key }) => key.replace('doctor.', ''));
export const found = (key: string): Finding | undefined => see().find((one) => one.key === `doctor.${key}`);
export const params = (key: string) => found(key)?.params as Record<string, string> | undefined;

/** It is seen here, and no longer once the page is `without` it. */
export async function comesAndGoes(key: string, without: () => unknown): Promise<void> {
  await until(() => keys().includes(key), `${key} in ${keys()}`);
  await without();
  await until(() => !keys().includes(key), `no ${key} in ${keys()}`);
}

export const gone = (stage: Scene) => () => stage.host.remove();

export const wok = html`<laotie-product-card product="p_wok"></laotie-product-card>`;
