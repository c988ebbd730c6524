import type { FindingKind } from '../model/finding.ts';
import { FILE_FINDING_KINDS } from './file-finding-kinds.ts';
import { HISTORY_FINDING_KINDS } from './history-finding-kinds.ts';
import { kindOf } from './kind-of.ts';

const blocking = kindOf('blocking');
const notice = kindOf('notice');

const identifier = (nl: string, en: string) =>
  blocking(
    `Bevat mogelijk ${nl}; de waarde is niet bewaard`,
    `May hold ${en}; the value was not kept`,
    'Haal persoonsgegevens uit de levering; geef een code of een betekenisloze referentie.',
    'Take personal data out of the delivery; give a code or a reference without meaning.',
  );

/** Everything that the checks can find, in the order in which people read about it. */
export const FINDING_KINDS = {
  ...FILE_FINDING_KINDS,
  'field-required': blocking(
    'Een verplicht veld is leeg',
    'A required field is empty',
    'Vul het veld.',
    'Fill the field.',
  ),
  'code-unknown': blocking(
    'De code staat niet in de codelijst',
    'The code is not in the codelist',
    'Gebruik een code uit de lijst.',
    'Use a code of the list.',
  ),
  'code-not-finest': blocking(
    'De code is een groep; een registratie draagt de fijnste codes',
    'The code is a group; a record carries the finest codes',
    'Kies een code onder deze groep, of de code voor onbekend.',
    'Choose a code under this group, or the code for unknown.',
  ),
  'code-not-valid': blocking(
    'De code gold niet op de peildatum van de registratie',
    'The code was not valid on the reference date of the record',
    'Gebruik de code die op die datum gold.',
    'Use the code that was valid on that date.',
  ),
  'special-combined': blocking(
    'Onbekend, niet geregistreerd of niet van toepassing staat naast een andere code',
    'Unknown, not registered or not applicable stands beside another code',
    'Laat de bijzondere code weg, of alleen die staan.',
    'Leave the special code out, or leave it alone.',
  ),
  'code-repeated': notice(
    'Dezelfde code staat twee keer in een lijst en telt één keer',
    'The same code stands twice in a list and counts once',
    'Niets; het kan wijzen op een fout in de export.',
    'Nothing; it may point to a fault in the export.',
  ),
  'code-read-as': notice(
    'De waarde is geen code en is gelezen als een code',
    'The value is no code and was read as one',
    'Niets; lever de code zelf, of een bronvertaling, om de melding te laten verdwijnen.',
    'Nothing; deliver the code itself, or a source mapping, to make the notice go away.',
  ),
  'date-not': blocking(
    'De waarde is geen datum',
    'The value is not a date',
    'Schrijf de datum als jjjj-mm-dd.',
    'Write the date as yyyy-mm-dd.',
  ),
  'date-impossible': blocking(
    'De datum bestaat niet',
    'The date does not exist',
    'Verbeter de datum.',
    'Correct the date.',
  ),
  'date-too-early': blocking(
    'De datum ligt vóór 1990',
    'The date lies before 1990',
    'Verbeter de datum, of laat het veld leeg als hij onbekend is.',
    'Correct the date, or leave the field empty if it is unknown.',
  ),
  'date-in-future': blocking(
    'De datum ligt in de toekomst',
    'The date lies in the future',
    'Verbeter de datum.',
    'Correct the date.',
  ),
  'date-order': blocking(
    'De datums staan in de verkeerde volgorde',
    'The dates are in the wrong order',
    'Verbeter een van beide datums.',
    'Correct one of the two dates.',
  ),
  'number-not-whole': blocking(
    'De waarde is geen geheel getal',
    'The value is not a whole number',
    'Schrijf een geheel getal zonder punten of komma.',
    'Write a whole number without points or comma.',
  ),
  'number-range': blocking(
    'Het getal valt buiten het bereik',
    'The number is out of range',
    'Verbeter het getal.',
    'Correct the number.',
  ),
  'measure-order': blocking(
    'Een deel is groter dan het geheel',
    'A part is larger than the whole',
    'Verbeter een van beide getallen.',
    'Correct one of the two numbers.',
  ),
  'unit-wrong': blocking(
    'De teleenheid is niet die van de dataset',
    'The unit is not that of the dataset',
    'Lever alleen registraties in de teleenheid van de dataset.',
    'Deliver only records in the unit of the dataset.',
  ),
  'owner-wrong': blocking(
    'De rij noemt een andere eigenaar dan de partner die levert',
    'The row names another owner than the partner that delivers',
    'Lever alleen eigen registraties.',
    'Deliver own records only.',
  ),
  'reference-missing': blocking(
    'De referentie ontbreekt',
    'The reference is missing',
    'Geef elke registratie een eigen referentie.',
    'Give each record a reference of its own.',
  ),
  'reference-shape': blocking(
    'De referentie heeft niet de afgesproken vorm',
    'The reference does not have the agreed form',
    'Gebruik letters, cijfers en . _ : / - en begin met een letter of cijfer.',
    'Use letters, digits and . _ : / - and begin with a letter or digit.',
  ),
  'reference-too-long': blocking(
    'De referentie is te lang',
    'The reference is too long',
    'Gebruik hoogstens 64 tekens.',
    'Use at most 64 characters.',
  ),
  'reference-duplicate': blocking(
    'Dezelfde referentie met dezelfde versie komt vaker voor in het bestand',
    'The same reference with the same version occurs more than once in the file',
    'Houd de juiste rij over, of geef ze oplopende versies.',
    'Keep the right row, or give them ascending versions.',
  ),
  'pseudonym-shape': blocking(
    'De waarde is geen pseudoniem zoals afgesproken; de waarde is niet bewaard',
    'The value is not a pseudonym as agreed; the value was not kept',
    'Geef een pseudoniem dat uw systeem met een sleutel maakte: 16 tot 64 hexadecimale tekens, of een UUID.',
    'Give a pseudonym that your system made with a key: 16 to 64 hexadecimal characters, or a UUID.',
  ),
  'version-invalid': blocking(
    'De versie is geen geheel getal',
    'The version is not a whole number',
    'Schrijf een geheel getal, of laat het veld leeg.',
    'Write a whole number, or leave the field empty.',
  ),
  'version-outdated': notice(
    'Een nieuwere versie van deze registratie geldt al',
    'A newer version of this record holds already',
    'Niets; de oudere versie is bewaard en geldt niet.',
    'Nothing; the older version is kept and does not hold.',
  ),
  'wpg-article-12': blocking(
    'Grondslag artikel 12 Wpg (informanten) mag niet worden geleverd; de rij is niet bewaard',
    'Ground article 12 of the Police Data Act (informants) may not be delivered; the row was not kept',
    'Verwijder de rij uit de levering.',
    'Remove the row from the delivery.',
  ),
  'marking-too-high': blocking(
    'De rubricering is hoger dan Departementaal Vertrouwelijk; de rij is niet bewaard',
    'The classification is above Departementaal Vertrouwelijk; the row was not kept',
    'Verwijder de rij uit de levering.',
    'Remove the row from the delivery.',
  ),
  'identifier-email': identifier('een e-mailadres', 'an e-mail address'),
  'identifier-phone': identifier('een telefoonnummer', 'a phone number'),
  'identifier-iban': identifier('een rekeningnummer (IBAN)', 'a bank account number (IBAN)'),
  'identifier-bsn': identifier('een burgerservicenummer', 'a citizen service number'),
  'identifier-document': identifier('een documentnummer', 'a document number'),
  'identifier-plate': identifier('een kenteken', 'a licence plate'),
  'identifier-name': identifier('een naam', 'a name'),
  'identifier-text': identifier('vrije tekst over personen', 'free text on persons'),
  ...HISTORY_FINDING_KINDS,
} as const satisfies Readonly<Record<string, FindingKind>>;

export type FindingKindId = keyof typeof FINDING_KINDS;

/** The kind of a finding as it was stored; undefined for one that a newer version of the program made. */
export const findingKind = (id: string): FindingKind | undefined =>
  id in FINDING_KINDS ? FINDING_KINDS[id as FindingKindId] : undefined;
