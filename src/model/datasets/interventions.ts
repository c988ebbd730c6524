import type { DatasetDefinition } from '../dataset.ts';
import { datasetId, partnerId } from '../ids.ts';
import { card, code, codes, day, LONGEST_LAG, measure, ratio } from './make.ts';
import { ROUTE, THEME } from './shared-dimensions.ts';

const CARD = card(
  '1',
  [
    'Acties, maatregelen en beleidswijzigingen waartoe in een overlegstructuur is besloten.',
    'Actions, measures and changes of policy that a consultation structure decided on.',
  ],
  ['Nederland en landen op de route', 'The Netherlands and countries on the route'],
  [
    'Elke actie telt één keer bij de partner die haar leidt, in de periode waarin zij begint.',
    'Each action counts once at the partner that leads it, in the period in which it begins.',
  ],
  [
    'Een verwacht effect is geen gemeten effect: wat daarna verandert, kan andere oorzaken hebben.',
    'An expected effect is no measured effect: what changes afterwards may have other causes.',
  ],
  [
    'Een actie die op één plaats werkt, kan het verschijnsel naar een andere verplaatsen.',
    'An action that works in one place may move the phenomenon to another.',
  ],
);

export const INTERVENTIONS: DatasetDefinition = {
  id: datasetId('interventions'),
  label: { nl: 'Acties en maatregelen', en: 'Interventions' },
  description: {
    nl: 'Wat er is gedaan, waar, op welke route en tegen welke werkwijze, van wanneer tot wanneer en met welk verwacht effect; om naast het verloop van de cijfers te leggen.',
    en: 'What was done, where, on which route and against which way of working, from when until when and with which expected effect; to lay beside the course of the figures.',
  },
  kind: 'records',
  unit: 'action',
  owners: [partnerId('POLITIE'), partnerId('KMAR'), partnerId('NLA'), partnerId('IND'), partnerId('OM')],
  isFictitious: true,
  referenceDate: 'starts',
  dateOrder: [
    ['decided', 'starts'],
    ['starts', 'ends'],
  ],
  measureOrder: [],
  deliveryRhythmDays: 92,
  dimensions: [
    THEME,
    day(
      'starts',
      ['Begindatum', 'Start date'],
      ['Eerste dag van de actie; mag in de toekomst liggen.', 'First day of the action; may lie ahead.'],
      {
        isRequired: true,
        mayLieAhead: true,
      },
    ),
    day(
      'ends',
      ['Einddatum', 'End date'],
      ['Laatste dag van de actie; leeg als er geen einde is.', 'Last day of the action; empty if it has no end.'],
      { mayLieAhead: true },
    ),
    day(
      'decided',
      ['Besluitdatum', 'Date of the decision'],
      ['Dag waarop tot de actie is besloten.', 'Day on which the action was decided on.'],
    ),
    code('kind', 'intervention-kind', ['Soort actie', 'Kind of action'], ['Wat er is gedaan.', 'What was done.'], {
      isRequired: true,
    }),
    code('status', 'action-status', ['Stand', 'Status'], ['Hoe de actie ervoor staat.', 'How the action stands.'], {
      isRequired: true,
    }),
    codes(
      'participants',
      'partner',
      ['Deelnemers', 'Participants'],
      ['Partners die meedoen, de eigenaar inbegrepen.', 'Partners that take part, the owner included.'],
      {
        isRequired: true,
      },
    ),
    codes(
      'region',
      'police-unit',
      ['Politie-eenheden', 'Police units'],
      ['Waar de actie plaatsvindt, in Nederland.', 'Where the action takes place, in the Netherlands.'],
    ),
    codes(
      'countries',
      'country',
      ['Landen', 'Countries'],
      ['Landen waar of waarmee de actie plaatsvindt.', 'Countries where or with which the action takes place.'],
    ),
    code(
      'place-type',
      'place-type',
      ['Soort plaats', 'Type of place'],
      ['Aard van de plaats waar de actie plaatsvindt.', 'Nature of the place of the action.'],
    ),
    ROUTE,
    codes(
      'modus',
      'modus',
      ['Modus operandi', 'Modus operandi'],
      ['Werkwijzen waarop de actie is gericht.', 'Ways of working at which the action is aimed.'],
    ),
    code(
      'empact-action',
      'empact-action',
      ['EMPACT-actie', 'EMPACT action'],
      ['EMPACT-actie waarvan dit deel uitmaakt.', 'EMPACT action of which this is a part.'],
    ),
    codes(
      'expected-effect',
      'expected-effect',
      ['Verwacht effect', 'Expected effect'],
      ['Wat de deelnemers vooraf verwachten.', 'What the participants expect beforehand.'],
      {
        isRequired: true,
      },
    ),
  ],
  measures: [
    measure(
      'days-planned',
      'day',
      LONGEST_LAG,
      ['Geplande dagen', 'Days planned'],
      ['Acties met een einde.', 'Actions with an end.'],
      CARD,
    ),
    measure(
      'staff-hours',
      'hour',
      1_000_000,
      ['Inzet in uren', 'Staff hours'],
      ['Ingezette uren van alle deelnemers samen.', 'Hours of all participants together.'],
      CARD,
    ),
  ],
  ratios: [
    ratio(
      'hours-per-action',
      ['staff-hours', 'count'],
      1,
      ['Inzet in uren per actie', 'Staff hours per action'],
      [
        'Ingezette uren gedeeld door acties; een actie zonder uren telt in de noemer mee.',
        'Staff hours divided by actions; an action without hours is in the denominator.',
      ],
      CARD,
    ),
  ],
  card: CARD,
};
