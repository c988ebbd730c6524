import type { ApiEffects } from '../api/effects.ts';
import { findingSummaries } from '../api/finding-summaries.ts';
import { wireMapping } from '../api/wire-mapping.ts';
import type { DraftCheck } from '../intake/drafts/checks.ts';
import type { DraftDesk } from '../intake/drafts/draft-desk.ts';
import type { DraftDelivery } from '../intake/drafts/draft-files.ts';
import { MASK } from '../intake/identifiers.ts';
import { isIdentifyingColumn } from '../intake/identifying-columns.ts';
import { type Deliverer, isDeliverer } from '../intake/mappings/deliverer.ts';
import type { MappingDesk } from '../intake/mappings/mapping-desk.ts';
import { matching } from '../intake/mappings/matching.ts';
import { fieldWords } from '../intake/suggest/field-words.ts';
import { suggestForCheck } from '../intake/suggest/suggest-for-check.ts';
import { suggestMapping } from '../intake/suggest/suggest-mapping.ts';
import { type Catalogue, datasetOf } from '../model/catalogue.ts';
import type { AccountId } from '../model/ids.ts';
import type { Mandate } from '../model/mandate.ts';
import { MAPPINGS } from '../model/mappings/index.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import type { SourceSample } from '../model/source-sample.ts';
import type { WireDeliverable, WireDraftCheck, WireSample } from '../model/wire/mapping.ts';
import { toMapping } from '../model/wire/to-mapping.ts';
import { describeFinding } from './describe-finding.ts';

interface Parts {
  readonly desk: DraftDesk;
  readonly mappings: MappingDesk;
  catalogue(): Catalogue;
  mandates(): Promise<readonly Mandate[]>;
  /** The mapping that fits the file of a draft where that mapping says that its names stand. */
  recognise(deliverer: Deliverer, draft: DraftDelivery): Promise<SourceMapping | undefined>;
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
      const draft = await desk.find(act.account, id);
      const { partner, dataset } = draft;
      const deliverer = { account: act.account, partner, dataset };
      // Nothing was said of the layout: one that was agreed to before goes before a guess.
      const isAsked = layout.sheet !== undefined || layout.headerRow !== undefined;
      const known = isAsked || draft.delivery ? undefined : await parts.recognise(deliverer, draft);
      const sample = await desk.sample(act, id, known ? { headerRow: 1, ...known.layout } : layout);
      const earlier = await mappings.list(deliverer);
      const fitting = matching(earlier, sample.names);
      const best = fitting.filter(({ name }) => name === known?.name);
      const suggestion = suggestMapping(sample, datasetOf(parts.catalogue(), dataset), parts.catalogue(), earlier);
      return {
        ...masked(sample),
        suggestion: { ...suggestion, columns: [...suggestion.columns] },
        matching: [...new Set([...best, ...fitting])].map((one) => ({
          ...wireMapping(one),
          ...(MAPPINGS.includes(one) ? { isBuiltIn: true } : {}),
        })),
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
function masked({ sheets, names, preamble, rows, lines, fractions: _, ...rest }: SourceSample): Shown {
  const isMasked = names.map(isIdentifyingColumn);
  return {
    ...rest,
    sheets: [...sheets],
    names: [...names],
    preamble: preamble.map((row) => [...row]),
    lines: [...lines],
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
  const { examples, ...found } = outcome;
  return {
    ...progress,
    outcome: {
      ...found,
      counts: { ...outcome.counts },
      kinds: findingSummaries(examples.map(describeFinding), outcome.counts),
      values: suggested(outcome.values).map((one) => ({ ...one, values: [...one.values] })),
    },
  };
}
