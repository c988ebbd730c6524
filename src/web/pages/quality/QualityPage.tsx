import { type ReactNode, useEffect } from 'react';
import type { WireDataset } from '../../../model/wire/words.ts';
import { partnerName } from '../../../views/coverage-view.ts';
import { NO_UNIT } from '../../../views/quality/unit-rows.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import type { QualityChoice } from '../../state/page-state.ts';
import { Choice } from '../../ui/Choice.tsx';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import { ownPartners } from '../deliveries/own-partners.ts';
import type { AudiencePageProps } from '../page-props.ts';
import { loadOwnDatasets, loadQuality, type QualityGround } from './load-quality.ts';
import { OverlapPart } from './OverlapPart.tsx';
import { QualityParts } from './QualityParts.tsx';
import { qualityLabels } from './quality-labels.ts';
import './quality-page.css';

/** How well a partner's own deliveries of one dataset are filled, over time, by field and by registering unit. */
export function QualityPage(props: AudiencePageProps) {
  const { state, session, words, onSignedOut } = props;
  const partners = ownPartners(session.me);
  const partner = partners.find((one) => one === state.quality?.partner) ?? partners[0] ?? '';
  const datasets = useLoaded(`quality ${partner}`, (signal) => loadOwnDatasets(partner, signal));
  useEffect(() => {
    if (datasets.kind === 'signed-out') onSignedOut();
  }, [datasets.kind, onSignedOut]);
  const head = (
    <>
      <h1 className="page-title">{words.text('quality.title')}</h1>
      <p className="page-intro">{words.text('quality.intro')}</p>
    </>
  );
  if (datasets.kind === 'loading') return <div aria-busy="true">{head}</div>;
  if (datasets.kind === 'signed-out') return null;
  if (datasets.kind !== 'ready')
    return (
      <>
        {head}
        <TroubleNote trouble={datasets} words={words} />
      </>
    );
  const dataset = datasets.value.find(({ id }) => id === state.quality?.dataset) ?? datasets.value[0];
  return (
    <div className="quality-page">
      {head}
      {dataset === undefined ? (
        <p>{words.text('quality.none')}</p>
      ) : (
        <OfDataset {...props} partner={partner} partnerChoices={partners} dataset={dataset} datasets={datasets.value} />
      )}
    </div>
  );
}

interface Props extends AudiencePageProps {
  readonly partner: string;
  readonly partnerChoices: readonly string[];
  readonly dataset: WireDataset;
  readonly datasets: readonly WireDataset[];
}

function OfDataset(props: Props) {
  const { state, audience, words, partner, partners, dataset, onSignedOut } = props;
  const unit = state.quality?.unit;
  const loaded = useLoaded(`${partner} ${dataset.id} ${unit ?? ''}`, (signal) =>
    loadQuality(partner, dataset, unit, signal),
  );
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
  }, [loaded.kind, onSignedOut]);
  if (loaded.kind === 'signed-out') return null;
  if (loaded.kind === 'loading')
    return (
      <div aria-busy="true">
        <Filters {...props} />
      </div>
    );
  if (loaded.kind !== 'ready')
    return (
      <>
        <Filters {...props} />
        <TroubleNote trouble={loaded} words={words} />
      </>
    );
  return (
    <>
      <Filters {...props} ground={loaded.value} />
      <QualityParts ground={loaded.value} dataset={dataset} words={words} />
      <OverlapPart audience={audience} partner={partner} dataset={dataset} partners={partners} words={words} />
    </>
  );
}

const ALL = '';

interface FilterProps extends Props {
  readonly ground?: QualityGround;
}

function Filters({ state, go, words, partners, partner, partnerChoices, dataset, datasets, ground }: FilterProps) {
  const set = (quality: QualityChoice) => go({ ...state, quality });
  const labels = qualityLabels(dataset, ground?.codelists ?? new Map(), words);
  const units = (ground?.series.units ?? []).map(({ unit }) => ({
    key: unit,
    label: unit === NO_UNIT ? words.text('quality.noUnit') : labels.unit(unit),
  }));
  const choices: readonly ReactNode[] = [
    partnerChoices.length < 2 ? null : (
      <Choice
        key="partner"
        label={words.text('deliveries.partner')}
        value={partner}
        sections={[{ options: partnerChoices.map((key) => ({ key, label: partnerName(key, partners, words) })) }]}
        onChange={(key) => set({ partner: key })}
      />
    ),
    <Choice
      key="dataset"
      label={words.text('deliveries.dataset')}
      value={dataset.id}
      sections={[{ options: datasets.map(({ id, label }) => ({ key: id, label: words.label(label) })) }]}
      onChange={(key) => set({ partner, dataset: key })}
    />,
    units.length < 2 ? null : (
      <Choice
        key="unit"
        label={words.text('quality.unit')}
        value={state.quality?.unit ?? ALL}
        sections={[{ options: [{ key: ALL, label: words.text('quality.allUnits') }, ...units] }]}
        onChange={(key) => set({ partner, dataset: dataset.id, ...(key === ALL ? {} : { unit: key }) })}
      />
    ),
  ];
  return <div className="quality-filters">{choices}</div>;
}
