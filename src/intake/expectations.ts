import type { Catalogue } from '../model/catalogue.ts';
import { codelistOf } from '../model/catalogue.ts';
import type { DateOrder } from '../model/source-mapping.ts';
import type { Text } from '../model/text.ts';
import { UNITS } from '../model/units.ts';
import type { CheckFrame } from './check-values.ts';
import type { FindingKindId } from './finding-kinds.ts';
import type { Field } from './layout.ts';
import { LONGEST_REFERENCE } from './reference-shape.ts';

const DATE_TEXTS: Readonly<Record<DateOrder, Text>> = {
  'D-M-Y': { nl: 'Datum van 1990 tot en met vandaag: dd-mm-jjjj.', en: 'Date from 1990 to today: dd-mm-yyyy.' },
  'M-D-Y': { nl: 'Datum van 1990 tot en met vandaag: mm-dd-jjjj.', en: 'Date from 1990 to today: mm-dd-yyyy.' },
  'Y-M-D': { nl: 'Datum van 1990 tot en met vandaag: jjjj-mm-dd.', en: 'Date from 1990 to today: yyyy-mm-dd.' },
};

const same = (text: string): Text => ({ nl: text, en: text });

/** What a field should have held. `other`: the second field of a check over two. */
export function expectationOf(
  kind: FindingKindId,
  field: Field,
  frame: CheckFrame,
  catalogue: Catalogue,
  other = '',
): Text {
  switch (kind) {
    case 'date-order':
      return { nl: `Niet later dan ${other}.`, en: `Not later than ${other}.` };
    case 'measure-order':
      return { nl: `Niet meer dan ${other}.`, en: `No more than ${other}.` };
    case 'code-not-valid':
      return { nl: `Een code die gold op de datum in ${other}.`, en: `A code that was valid on the date in ${other}.` };
    case 'code-read-as':
      return {
        nl: 'Gelezen als de code achter de pijl, zoals de beheerder van de codelijst besloot.',
        en: 'Read as the code behind the arrow, as the keeper of the codelist decided.',
      };
    case 'reference-duplicate':
      return { nl: 'Eén rij per referentie en versie.', en: 'One row per reference and version.' };
    default:
      return fieldExpectation(field, frame, catalogue);
  }
}

function fieldExpectation(field: Field, frame: CheckFrame, catalogue: Catalogue): Text {
  const empty: Text = field.isRequired ? same('') : { nl: ' Mag leeg zijn.', en: ' May be empty.' };
  const expected = content(field, frame, catalogue);
  return { nl: `${expected.nl}${empty.nl}`, en: `${expected.en}${empty.en}` };
}

function content({ kind }: Field, { dataset, owner, mapping }: CheckFrame, catalogue: Catalogue): Text {
  switch (kind.is) {
    case 'reference':
      return {
        nl: `Betekenisloze referentie van hoogstens ${LONGEST_REFERENCE} letters, cijfers en . _ : / -.`,
        en: `Reference without meaning of at most ${LONGEST_REFERENCE} letters, digits and . _ : / -.`,
      };
    case 'version':
      return { nl: 'Geheel getal van 0 of meer.', en: 'Whole number of 0 or more.' };
    case 'owner':
      return same(`${owner}.`);
    case 'unit':
      return { nl: `${dataset.unit} (${UNITS[dataset.unit].nl}).`, en: `${dataset.unit} (${UNITS[dataset.unit].en}).` };
    case 'measure':
      return {
        nl: `Geheel getal van 0 tot en met ${kind.measure.maximum}.`,
        en: `Whole number from 0 to ${kind.measure.maximum}.`,
      };
    case 'pseudonym':
      return {
        nl: 'Pseudoniem van 16 tot 64 hexadecimale tekens, of een UUID.',
        en: 'Pseudonym of 16 to 64 hexadecimal characters, or a UUID.',
      };
    case 'dimension':
      return dimensionContent(
        kind.dimension,
        dataset.kind === 'counts',
        catalogue,
        mapping?.dates?.[kind.dimension.id],
      );
  }
}

function dimensionContent(
  dimension: Extract<Field['kind'], { is: 'dimension' }>['dimension'],
  hasPeriods: boolean,
  catalogue: Catalogue,
  order: DateOrder | undefined,
): Text {
  if (dimension.kind === 'date' && order) return DATE_TEXTS[order];
  if (dimension.kind === 'date')
    return hasPeriods
      ? { nl: 'Periode of datum: jjjj, jjjj-mm of jjjj-mm-dd.', en: 'Period or date: yyyy, yyyy-mm or yyyy-mm-dd.' }
      : { nl: 'Datum van 1990 tot en met vandaag: jjjj-mm-dd.', en: 'Date from 1990 to today: yyyy-mm-dd.' };
  const { id, label } = codelistOf(catalogue, dimension.codelist);
  return dimension.kind === 'code'
    ? { nl: `Code uit de lijst '${id}' (${label.nl}).`, en: `Code from the list '${id}' (${label.en}).` }
    : { nl: `Codes uit de lijst '${id}' (${label.nl}).`, en: `Codes from the list '${id}' (${label.en}).` };
}
