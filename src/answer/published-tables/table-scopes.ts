import { mayBeInTable } from '../../governance/published-tables/check-table.ts';
import { besideText, standsBeside } from '../../governance/published-tables/table-audience.ts';
import { actsFor } from '../../governance/published-tables/table-roles.ts';
import { type Catalogue, codelistOf } from '../../model/catalogue.ts';
import type { DatasetDefinition, Dimension } from '../../model/dataset.ts';
import { DATE_LEVEL_LABELS } from '../../model/date-level-labels.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId, PartnerId } from '../../model/ids.ts';
import { levelsOf } from '../../model/table-layout.ts';
import { UNITS } from '../../model/units.ts';
import type { WireTableScopes } from '../../model/wire/published-table.ts';
import type { TableEffects } from './effects.ts';
import { knownTables } from './known-tables.ts';

type Known = Pick<TableEffects, 'world' | 'now' | 'tables' | 'editions'>;

/**
 * What a data owner may make tables of, and for which forums, with what stands in the way.
 * @throws InputError NOT_MANDATED
 */
export function tableScopes(account: AccountId, partner: PartnerId, effects: Known): WireTableScopes {
  const [world, now] = [effects.world(), effects.now()];
  if (!actsFor(account, partner, ['data-owner'], world, now))
    throw new InputError('NOT_MANDATED', `'${account}' holds no mandate as data owner of ${partner}`);
  const tables = knownTables(effects);
  const datasets = [...world.catalogue.datasets.values()].filter(
    ({ owners, kind, ownerZoneOnly }) => owners.includes(partner) && kind === 'records' && !ownerZoneOnly,
  );
  return {
    datasets: datasets.map((dataset) => ({
      id: dataset.id,
      label: dataset.label,
      unitLabel: UNITS[dataset.unit],
      dimensions: dataset.dimensions
        .filter((dimension) => mayBeInTable(dimension, dataset))
        .map((dimension) => describe(dimension, dataset, world.catalogue)),
      forums: world.forums.map((forum) => {
        const audience = { owner: partner, dataset: dataset.id, forum: forum.id };
        const blockedBy = standsBeside(audience, world, tables);
        return {
          id: forum.id,
          label: forum.label,
          purposes: [...forum.purposes],
          validUntil: forum.legalBasis.validUntil,
          ...(blockedBy ? { blockedBy: { ...blockedBy, text: besideText(audience, blockedBy) } } : {}),
        };
      }),
    })),
  };
}

function describe(dimension: Dimension, { id: dataset }: DatasetDefinition, catalogue: Catalogue) {
  const { id, label } = dimension;
  if (dimension.kind === 'date')
    return {
      id,
      label,
      levels: (['year', 'quarter', 'month'] as const).map((level) => ({ id: level, label: DATE_LEVEL_LABELS[level] })),
    };
  const own = levelsOf(id, { dataset }, catalogue);
  const { levels } = codelistOf(catalogue, dimension.codelist);
  return { id, label, codelist: dimension.codelist, levels: levels.filter((level) => own.includes(level.id)) };
}
