import type { MappingEffects } from '../intake/mappings/mapping-desk.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import type { Register } from '../store/register/register.ts';

type Place = Parameters<MappingEffects['names']>[0];

const idOf = ({ partner, dataset, name }: Place & { readonly name: string }) => `${partner}/${dataset}/${name}`;

/** The mappings of partners in the register: each save a new version, none ever gone. */
export const registerMappings = (register: Register): Pick<MappingEffects, 'names' | 'versions' | 'append'> => ({
  names: ({ partner, dataset }) =>
    register
      .current<SourceMapping>('mapping')
      .filter((one) => one.partner === partner && one.dataset === dataset)
      .map(({ name }) => name),
  versions: (place) => register.versions<SourceMapping>('mapping', idOf(place)),
  append: (mapping, at, by) => register.append([{ kind: 'mapping', id: idOf(mapping), body: mapping }], at, by),
});
