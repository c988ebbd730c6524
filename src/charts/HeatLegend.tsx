import type { LegendStep } from '../views/chart-view.ts';

/** What the tones stand for, in numbers. */
export function HeatLegend({ steps }: { readonly steps: readonly LegendStep[] }) {
  return (
    <ul className="heat-legend">
      {steps.map((step) => (
        <li key={step.tone} className="heat-legend-step">
          <span className={`heat-legend-tone heat-${step.tone}`} aria-hidden="true">
            {step.sign}
          </span>
          {step.text}
        </li>
      ))}
    </ul>
  );
}
