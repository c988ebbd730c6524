import type { ReactNode } from 'react';
import type { Words } from '../../../views/words.ts';

export type StepId = 'file' | 'sheet' | 'columns' | 'codes' | 'check' | 'deliver';
const STEPS: readonly StepId[] = ['file', 'sheet', 'columns', 'codes', 'check', 'deliver'];

interface Props {
  readonly id: StepId;
  readonly words: Words;
  /** `later`: what comes before it is not done yet, and the step says what it waits for. */
  readonly progress: 'done' | 'now' | 'later';
  readonly children: ReactNode;
}

const headingOf = (id: StepId) => `deliver-step-${id}`;

/** A numbered part of the page, with how far it is. */
export function Step({ id, words, progress, children }: Props) {
  return (
    <section className={`deliver-step deliver-step-${progress}`} aria-labelledby={headingOf(id)}>
      <h2 className="deliver-step-title" id={headingOf(id)} tabIndex={-1}>
        <span className="deliver-step-number" aria-hidden="true">
          {progress === 'done' ? '✓' : STEPS.indexOf(id) + 1}
        </span>
        <span>{words.text(`deliver.${id}`)}</span>
        <span className="visually-hidden">
          {words.text(`deliver.progress.${progress}`, { number: STEPS.indexOf(id) + 1, count: STEPS.length })}
        </span>
      </h2>
      {children}
    </section>
  );
}

/** A step that waits, with what it waits for. */
export function LaterStep({ id, words }: Pick<Props, 'id' | 'words'>) {
  return (
    <Step id={id} words={words} progress="later">
      <p className="deliver-note">{words.text(`deliver.later.${id}`)}</p>
    </Step>
  );
}

/** Brings reader and keyboard to a step. */
export function goToStep(id: StepId): void {
  const heading = document.getElementById(headingOf(id));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
