import type { WireDataset } from '../../../model/wire/words.ts';
import { qualityPageView } from '../../../views/quality/quality-page-view.ts';
import type { Words } from '../../../views/words.ts';
import { ChartWithTable } from './ChartWithTable.tsx';
import { FieldTable } from './FieldTable.tsx';
import type { QualityGround } from './load-quality.ts';
import { qualityLabels } from './quality-labels.ts';
import { UnitTable } from './UnitTable.tsx';

interface Props {
  readonly ground: QualityGround;
  readonly dataset: WireDataset;
  readonly words: Words;
}

/** The parts of the page on quality: now, over time, by field, by unit, and late registration. */
export function QualityParts({ ground: { series, codelists }, dataset, words }: Props) {
  const labels = qualityLabels(dataset, codelists, words);
  const view = qualityPageView(series, dataset.referenceDimension, labels, words);
  const unmeasured =
    series.unmeasured === 0 ? null : (
      <p className="quality-note">{words.text('quality.unmeasured', { count: series.unmeasured })}</p>
    );
  if (view === undefined)
    return (
      <>
        <p>{words.text('quality.none')}</p>
        {unmeasured}
      </>
    );
  const single = words.text('quality.single');
  const fieldTitle = words.text('quality.fieldsTitle', { month: view.month });
  const unitTitle = words.text('quality.unitsTitle');
  return (
    <>
      {unmeasured}
      <ChartWithTable view={view.numbers} id="quality-now" />
      <ChartWithTable view={view.parts} id="quality-parts" single={single} />
      <ChartWithTable view={view.gaps} id="quality-gaps" single={single} />
      <section className="quality-part" aria-labelledby="quality-fields">
        <h2 className="quality-heading" id="quality-fields">
          {fieldTitle}
        </h2>
        <FieldTable rows={view.fields} title={fieldTitle} words={words} />
      </section>
      <section className="quality-part" aria-labelledby="quality-changes">
        <h2 className="quality-heading" id="quality-changes">
          {words.text('quality.changesTitle')}
        </h2>
        <p className="quality-note">{words.text('quality.changesNote')}</p>
        {view.changes.length === 0 ? <p>{words.text('quality.noChanges')}</p> : null}
        <ul className="quality-changes">
          {view.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      </section>
      {view.units.length === 0 ? null : (
        <section className="quality-part" aria-labelledby="quality-units">
          <h2 className="quality-heading" id="quality-units">
            {unitTitle}
          </h2>
          <UnitTable rows={view.units} title={unitTitle} words={words} />
        </section>
      )}
      {view.lag === undefined ? null : <ChartWithTable view={view.lag} id="quality-lag" single={single} />}
    </>
  );
}
