import { DataTable } from '../../../charts/DataTable.tsx';
import type { WireDelivery } from '../../../model/wire/delivery.ts';
import { DeliveryQualitySchema, type WireDeliveryQuality } from '../../../model/wire/quality.ts';
import type { WireDataset } from '../../../model/wire/words.ts';
import { deliveryQualityView } from '../../../views/quality/delivery-quality-view.ts';
import type { Words } from '../../../views/words.ts';
import type { Codelists } from '../../client/codelists.ts';
import { type Result, request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { type PageState, toFragment } from '../../state/page-state.ts';
import { Chart } from '../../tiles/Chart.tsx';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import { FieldTable } from '../quality/FieldTable.tsx';
import { loadOwnDatasets, loadUnitNames } from '../quality/load-quality.ts';
import { qualityLabels } from '../quality/quality-labels.ts';
import { UnitTable } from '../quality/UnitTable.tsx';
import { deliveryAddress } from './load-delivery.ts';
import '../quality/quality-page.css';

interface Ground {
  readonly quality: WireDeliveryQuality;
  readonly dataset: WireDataset | undefined;
  readonly codelists: Codelists;
}

async function load(delivery: WireDelivery, signal: AbortSignal): Promise<Result<Ground>> {
  const [quality, datasets] = await Promise.all([
    request(deliveryAddress(delivery.id, '/quality'), DeliveryQualitySchema, { signal }),
    loadOwnDatasets(delivery.partner, signal),
  ]);
  if (quality.kind !== 'ready') return quality;
  if (datasets.kind !== 'ready') return datasets;
  const dataset = datasets.value.find(({ id }) => id === delivery.dataset);
  const codelists = await loadUnitNames(dataset, quality.value.registeringUnit, signal);
  if (codelists.kind !== 'ready') return codelists;
  return { kind: 'ready', value: { quality: quality.value, dataset, codelists: codelists.value } };
}

interface Props {
  readonly delivery: WireDelivery;
  readonly state: PageState;
  readonly words: Words;
}

/** How the rows of a delivery are filled, by field and by registering unit, and how late its new records are. */
export function DeliveryQuality({ delivery, state, words }: Props) {
  const loaded = useLoaded(`${delivery.id} ${delivery.state}`, (signal) => load(delivery, signal));
  // Signing in again is asked for by the page itself.
  if (loaded.kind === 'signed-out') return null;
  const { partner, dataset } = delivery;
  return (
    <section className="delivery-part" aria-labelledby="delivery-quality" aria-busy={loaded.kind === 'loading'}>
      <h2 className="delivery-heading" id="delivery-quality">
        {words.text('quality.ofDelivery')}
      </h2>
      {loaded.kind === 'loading' ? null : loaded.kind === 'ready' ? (
        <Shown ground={loaded.value} words={words} />
      ) : (
        <TroubleNote trouble={loaded} words={words} />
      )}
      <p>
        <a href={toFragment({ ...state, page: 'quality', delivery: undefined, quality: { partner, dataset } })}>
          {words.text('quality.toPage')}
        </a>
      </p>
    </section>
  );
}

function Shown({ ground: { quality, dataset, codelists }, words }: { readonly ground: Ground; readonly words: Words }) {
  const labels = qualityLabels(dataset, codelists, words);
  const view = deliveryQualityView(quality, dataset?.referenceDimension ?? '', labels, words);
  if (view === undefined) return <p>{words.text('quality.notMeasured')}</p>;
  const [fields, units] = [words.text('quality.fieldsOfDelivery'), words.text('quality.unitsTitle')];
  const quiet = view.fields.filter(({ isQuiet }) => isQuiet);
  const quietTitle = words.text('quality.quietFields', { count: quiet.length });
  return (
    <>
      <Chart view={view.numbers} id="delivery-quality-numbers" onSelect={undefined} />
      <details>
        <summary className="delivery-more">{words.text('quality.asTable')}</summary>
        <DataTable view={view.numbers.table} />
      </details>
      <h3 className="quality-sub">{fields}</h3>
      <FieldTable rows={view.fields.filter(({ isQuiet }) => !isQuiet)} title={fields} words={words} />
      {quiet.length === 0 ? null : (
        <details>
          <summary className="delivery-more">{quietTitle}</summary>
          <FieldTable rows={quiet} title={quietTitle} words={words} />
        </details>
      )}
      {view.units.length === 0 ? null : (
        <details>
          <summary className="delivery-more">{units}</summary>
          <UnitTable rows={view.units} title={units} words={words} />
        </details>
      )}
      {view.delays.rows.length === 0 ? null : (
        <>
          <h3 className="quality-sub">{words.text('quality.delays')}</h3>
          <DataTable view={view.delays} />
        </>
      )}
    </>
  );
}
