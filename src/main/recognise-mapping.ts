import type { ReceivedFile } from '../intake/intake.ts';
import type { Deliverer } from '../intake/mappings/deliverer.ts';
import type { MappingDesk } from '../intake/mappings/mapping-desk.ts';
import { fitsNames, matching } from '../intake/mappings/matching.ts';
import { InputError } from '../model/errors.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import type { SourceSample } from '../model/source-sample.ts';

type Sample = (path: string, fileName: string, layout?: SourceMapping['layout']) => Promise<SourceSample>;

/**
 * The mapping of the partner whose columns stand in the file, read where that mapping says that the names stand; of
 * several the one that reads most columns. None fits, or the file cannot be read: undefined, and the checks say why.
 */
export const recogniseMapping =
  (mappings: MappingDesk, sample: Sample) =>
  async (deliverer: Deliverer, { path, fileName }: ReceivedFile): Promise<SourceMapping | undefined> => {
    const fitting: SourceMapping[] = [];
    const names: string[] = [];
    for (const mapping of await mappings.list(deliverer)) {
      const found = await namesIn(sample, path, fileName, mapping);
      if (!fitsNames(mapping, found)) continue;
      fitting.push(mapping);
      names.push(...found);
    }
    return matching(fitting, names)[0];
  };

async function namesIn(sample: Sample, path: string, fileName: string, mapping: SourceMapping) {
  try {
    // As the intake will read it: without a layout that is the first line, whatever a guess would say.
    return (await sample(path, fileName, { headerRow: 1, ...mapping.layout })).names;
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}
