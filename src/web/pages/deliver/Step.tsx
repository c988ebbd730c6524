import type { ReactNode } from 'react';

interface Props {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}

/** A numbered part of the page. */
export function Step({ number, title, children }: Props) {
  return (
    <section className="deliver-step" aria-labelledby={`deliver-step-${number}`}>
      <h2 className="deliver-step-title" id={`deliver-step-${number}`}>
        <span className="deliver-step-number">{number}</span> {title}
      </h2>
      {children}
    </section>
  );
}
