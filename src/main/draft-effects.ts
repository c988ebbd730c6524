import type { ApiEffects } from '../api/effects.ts';
import { wireMapping } from '../api/wire-mapping.ts';
import type { DraftCheck } from '../intake/drafts/checks.ts';
import type { DraftDesk } from '../intake/drafts/draft-desk.ts';
import { MASK } from '../intake/identifiers.ts';
import { isIdentifyingColumn } from '../intake/identifying-columns.ts';
import { isDeliverer } from '../intake/mappings/deliverer.ts';
import type { MappingDesk } from '../intake/mappings/mapping-desk.ts';
import { matching } from '../intake/mappings/matching.ts';
import { fieldWords } from '../intake/suggest/field-words.ts';
import { suggestForCheck } from '../intake/suggest/suggest-for-check.ts';
import { suggestMapping } from '../intake/suggest/suggest-mapping.ts';
import { type Catalogue, datasetOf } from '../model/catalogue.ts';
import type { AccountId } from '../model/ids.ts';
import type { Mandate } from '../model/mandate.ts';
import type { SourceSample } from '../model/source-sample.ts';
import type { WireDeliverable, WireDraftCheck, WireSample } from '../model/wire/mapping.ts';
import { toMapping } from '../model/wire/to-mapping.ts';
import { describeFinding } from './describe-finding.ts';

interface Parts {
  readonly desk: DraftDesk;
  readonly mappings: MappingDesk;
  catalogue(): Catalogue;
  mandates(): Promise<readonly Mandate[]>;
  now(): Date;
}

/** The API's view of draft deliveries: with words, suggestions, and what may not be shown masked. */
export function draftEffects(parts: Parts): ApiEffects['drafts'] {
  const { desk, mappings } = parts;
  const wired = async (account: AccountId, id: string, check: DraftCheck) => {
    const { partner, dataset } = await desk.find(account, id);
    const earlier = await mappings.list({ account, partner, dataset });
    return wireCheck(check, (values) =>
      suggestForCheck(values, datasetOf(parts.catalogue(), dataset), parts.catalogue(), earlier),
    );
  };
  return {
    open: desk.open,
    find: desk.find,
    discard: desk.discard,
    deliver: desk.deliver,
    deliverable: (account) => deliverable(parts, account),
    async sample(act, id, layout) {
      const sample = await desk.sample(act, id, layout);
      const { partner, dataset } = await desk.find(act.account, id);
      const earlier = await mappings.list({ account: act.account, partner, dataset });
      const suggestion = suggestMapping(sample, datasetOf(parts.catalogue(), dataset), parts.catalogue(), earlier);
      return {
        ...masked(sample),
        suggestion: { ...suggestion, columns: [...suggestion.columns] },
        matching: matching(earlier, sample.names).map(wireMapping),
      };
    },
    async startCheck(act, id, content) {
      const { partner, dataset } = await desk.find(act.account, id);
      const mapping = content && toMapping(content, { partner, dataset, name: 'draft', version: 1 });
      return wired(act.account, id, await desk.startCheck(act, id, mapping));
    },
    check: async (account, id, check) => wired(account, id, await desk.check(account, id, check)),
    cancelCheck: async (account, id, check) => wired(account, id, await desk.cancelCheck(account, id, check)),
  };
}

async function deliverable(parts: Parts, account: AccountId): Promise<readonly WireDeliverable[]> {
  const found: WireDeliverable[] = [];
  for (const dataset of parts.catalogue().datasets.values())
    for (const partner of dataset.owners)
      if (await isDeliverer(parts, { account, partner, dataset: dataset.id }))
        found.push({
          partner,
          dataset: dataset.id,
          label: dataset.label,
          description: dataset.description,
          fields: [...fieldWords(dataset)],
        });
  return found;
}

type Shown = Omit<WireSample, 'suggestion' | 'matching'>;

/** What stands in a column for names or numbers of persons helps nobody to map it. */
function masked({ sheets, names, preamble, rows, ...rest }: SourceSample): Shown {
  const isMasked = names.map(isIdentifyingColumn);
  return {
    ...rest,
    sheets: [...sheets],
    names: [...names],
    preamble: preamble.map((row) => [...row]),
    rows: rows.map((row) => row.map((value, i) => (isMasked[i] && value !== '' ? MASK : value))),
    identifying: names.filter((_, i) => isMasked[i]),
  };
}

function wireCheck(
  { outcome, id, state, rows, bytesRead, bytes, rowsPerSecond }: DraftCheck,
  suggested: (values: NonNullable<DraftCheck['outcome']>['values']) => ReturnType<typeof suggestForCheck>,
): WireDraftCheck {
  const progress = { id, state, rows, bytesRead, bytes, rowsPerSecond };
  if (!outcome) return progress;
  return {
    ...progress,
    outcome: {
      ...outcome,
      counts: { ...outcome.counts },
      examples: outcome.examples.map(describeFinding),
      values: suggested(outcome.values).map((one) => ({ ...one, values: [...one.values] })),
    },
  };
}
