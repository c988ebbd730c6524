import { type Catalogue, codelistOf } from '../../model/catalogue.ts';
import type { DatasetDefinition } from '../../model/dataset.ts';
import type { Text } from '../../model/text.ts';
import { type Field, fieldsOf } from '../layout.ts';

/** A column that a file for the dataset may have, in words. */
export interface FieldWords {
  readonly id: string;
  readonly kind: 'reference' | 'version' | 'pseudonym' | 'owner' | 'unit' | 'code' | 'code-list' | 'date' | 'measure';
  readonly label: Text;
  readonly definition: Text;
  readonly isRequired: boolean;
  readonly codelist?: string;
}

/** Label, definition, and what partners call it. */
const FIXED: Readonly<
  Record<'reference' | 'version' | 'pseudonym' | 'owner' | 'unit', readonly [Text, Text, readonly string[]]>
> = {
  reference: [
    { nl: 'Referentie', en: 'Reference' },
    {
      nl: 'Kenmerk van de registratie bij de bron, zonder betekenis; daarmee wordt zij herkend als ze nog eens komt.',
      en: 'Reference of the record at the source, without meaning; by it the record is recognised when it comes again.',
    },
    [
      'registratienummer',
      'incidentnummer',
      'zaaknummer',
      'volgnummer',
      'kenmerk',
      'nummer',
      'record id',
      'case number',
      'id',
      'signaalnummer',
    ],
  ],
  version: [
    { nl: 'Versie', en: 'Version' },
    {
      nl: 'Geheel getal; de hoogste versie van een referentie geldt.',
      en: 'Whole number; the highest version of a reference holds.',
    },
    ['versienummer', 'version number', 'revisie'],
  ],
  pseudonym: [
    { nl: 'Pseudoniem', en: 'Pseudonym' },
    {
      nl: 'Betekenisloos kenmerk dat bij de bron met een eigen sleutel is gemaakt, gelijk voor dezelfde eenheid.',
      en: 'Mark without meaning, made at the source with a key of its own, the same for the same unit.',
    },
    [],
  ],
  owner: [
    { nl: 'Eigenaar', en: 'Owner' },
    { nl: 'Als ze er is: de partner die levert.', en: 'If present: the partner who delivers.' },
    ['bronhouder'],
  ],
  unit: [
    { nl: 'Teleenheid', en: 'Unit' },
    { nl: 'Als ze er is: de teleenheid van de dataset.', en: 'If present: the unit of the dataset.' },
    [],
  ],
};

/** Every column of the dataset in the order of the definition. */
export const fieldWords = (dataset: DatasetDefinition): readonly FieldWords[] => fieldsOf(dataset).map(wordsOf);

function wordsOf({ id, kind, isRequired }: Field): FieldWords {
  if (kind.is === 'measure') {
    const { label, card } = kind.measure;
    return { id, kind: 'measure', label, definition: card.population, isRequired };
  }
  if (kind.is === 'dimension') {
    const { label, definition, kind: shape } = kind.dimension;
    const codelist = kind.dimension.kind === 'date' ? {} : { codelist: kind.dimension.codelist };
    return { id, kind: shape, label, definition, isRequired, ...codelist };
  }
  const [label, definition] = FIXED[kind.is];
  if (kind.is === 'pseudonym') return { id, kind: 'pseudonym', label: kind.pseudonym.label, definition, isRequired };
  return { id, kind: kind.is, label, definition, isRequired };
}

/** What a column may be called in a source. */
export function namesOf({ id, kind, label, codelist }: FieldWords, catalogue: Catalogue): readonly string[] {
  const others = kind in FIXED ? FIXED[kind as keyof typeof FIXED][2] : [];
  const list = codelist === undefined ? [] : Object.values(codelistOf(catalogue, codelist).label);
  return [id, label.nl, label.en, ...others, ...list];
}
