import { QualitySeriesSchema, type WireQualitySeries } from '../../../model/wire/quality.ts';
import { DatasetsSchema, type WireDataset } from '../../../model/wire/words.ts';
import { audienceQuery } from '../../client/audience-query.ts';
import { type Codelists, loadCodelists } from '../../client/codelists.ts';
import { type Result, request } from '../../client/request.ts';

/** The datasets that a partner delivers, in the order of the program. */
export async function loadOwnDatasets(partner: string, signal: AbortSignal): Promise<Result<readonly WireDataset[]>> {
  const reply = await request(`/v1/datasets?${audienceQuery({ partner })}`, DatasetsSchema, { signal });
  return reply.kind === 'ready' ? { kind: 'ready', value: reply.value.datasets } : reply;
}

export interface QualityGround {
  readonly series: WireQualitySeries;
  /** The list that names the registering units, if there is one. */
  readonly codelists: Codelists;
}

/** @param unit absent: all rows */
export async function loadQuality(
  partner: string,
  dataset: WireDataset,
  unit: string | undefined,
  signal: AbortSignal,
): Promise<Result<QualityGround>> {
  const query = new URLSearchParams({ partner, dataset: dataset.id, ...(unit === undefined ? {} : { unit }) });
  const series = await request(`/v1/quality?${query}`, QualitySeriesSchema, { signal });
  if (series.kind !== 'ready') return series;
  const codelists = await loadUnitNames(dataset, series.value.registeringUnit, signal);
  return codelists.kind === 'ready'
    ? { kind: 'ready', value: { series: series.value, codelists: codelists.value } }
    : codelists;
}

/** The list of the dimension whose codes are the registering units. */
export function loadUnitNames(
  dataset: WireDataset | undefined,
  registeringUnit: string | undefined,
  signal: AbortSignal,
): Promise<Result<Codelists>> {
  const list = dataset?.dimensions.find(({ id }) => id === registeringUnit)?.codelist;
  return list === undefined ? Promise.resolve({ kind: 'ready', value: new Map() }) : loadCodelists([list], signal);
}
