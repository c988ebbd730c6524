import type { FindingKind } from '../model/finding.ts';
import { kindOf } from './kind-of.ts';

const refusing = kindOf('refusing');
const blocking = kindOf('blocking');
const notice = kindOf('notice');

/** What can be found that has to do with earlier deliveries: references that change, withdrawals, attempts. */
export const HISTORY_FINDING_KINDS = {
  'reference-replaced': blocking(
    'Deze referentie is eerder door een andere vervangen',
    'This reference was replaced by another one before',
    'Lever de registratie onder haar nieuwe referentie.',
    'Deliver the record under its new reference.',
  ),
  'references-renewed': notice(
    'Veel registraties lijken opnieuw geleverd onder een andere referentie; ze tellen nu dubbel',
    'Many records seem to be delivered again under another reference; they now count twice',
    'Trek deze levering in, lever een bestand met oude en nieuwe referenties, en lever daarna opnieuw.',
    'Withdraw this delivery, deliver a file with old and new references, and then deliver again.',
  ),
  'pair-missing': refusing(
    'Een oude of nieuwe referentie ontbreekt of past niet in de regel',
    'An old or new reference is missing, or the line has another number of fields',
    'Geef op elke regel precies één oude en één nieuwe referentie.',
    'Give exactly one old and one new reference on each line.',
  ),
  'pair-duplicate': refusing(
    'Een referentie komt meer dan eens voor in dezelfde kolom',
    'A reference occurs more than once in the same column',
    'Houd per oude en per nieuwe referentie één regel over.',
    'Keep one line per old and per new reference.',
  ),
  'pair-same': refusing(
    'De oude en de nieuwe referentie zijn gelijk',
    'The old and the new reference are the same',
    'Verwijder de regel.',
    'Remove the line.',
  ),
  'old-unknown': refusing(
    'Onder de oude referentie is niets bekend',
    'Nothing is known under the old reference',
    'Verwijder de regel, of verbeter de oude referentie.',
    'Remove the line, or correct the old reference.',
  ),
  'new-taken': refusing(
    'De nieuwe referentie is al van een andere registratie',
    'The new reference belongs to another record already',
    'Kies een andere nieuwe referentie, of geef ook die registratie een nieuwe.',
    'Choose another new reference, or give that record a new one too.',
  ),
  'withdrawal-overtaken': refusing(
    'De intrekking kon niet meer: er is intussen iets anders met deze levering gebeurd',
    'The withdrawal was no longer possible: something else happened to this delivery meanwhile',
    'Bekijk de levering opnieuw.',
    'Look at the delivery again.',
  ),
  'readmission-overtaken': refusing(
    'Van de rijen uit quarantaine voldoet er een niet meer, of is er een opnieuw geleverd; er is er geen opgenomen',
    'Of the rows from quarantine one no longer passes, or was delivered again; none was taken in',
    'Bekijk opnieuw welke rijen nu kunnen.',
    'Look again which rows pass now.',
  ),
  'recoding-overtaken': refusing(
    'Het omzetten kon niet meer: er is intussen iets anders gebeurd',
    'The recoding was no longer possible: something else happened meanwhile',
    'Bekijk opnieuw welke registraties het zou treffen.',
    'Look again which records it would touch.',
  ),
  'attempts-spent': refusing(
    'Het verwerken werd telkens afgebroken en is gestaakt',
    'Processing was cut off time and again, and was given up',
    'Lever het bestand in kleinere delen; meld het bij beheer als dat niet helpt.',
    'Deliver the file in smaller parts; tell the administrators when that does not help.',
  ),
} as const satisfies Readonly<Record<string, FindingKind>>;
