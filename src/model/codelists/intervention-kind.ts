import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const INTERVENTION_KIND: Codelist = {
  id: codelistId('intervention-kind'),
  version: '1',
  label: { nl: 'Soort actie', en: 'Kind of action' },
  source: 'Ketenbeeld, voorstel',
  levels: [
    { id: 'group', label: { nl: 'Groep', en: 'Group' } },
    { id: 'kind', label: { nl: 'Soort', en: 'Kind' } },
  ],
  codes: [
    ...branch('group', ['CONTROL', 'Controle', 'Control'], 'kind', [
      ['BORDER_CHECK', 'Grenscontrole of mobiel toezicht', 'Border check or mobile supervision'],
      ['PORT_CHECK', 'Controle in haven of luchthaven', 'Check in port or airport'],
      ['WORK_INSPECTION', 'Inspectie van werkplekken', 'Inspection of workplaces'],
      ['ACTION_DAY', 'Gezamenlijke actiedag', 'Joint action day'],
    ]),
    ...branch('group', ['CRIMINAL', 'Strafrecht', 'Criminal law'], 'kind', [
      ['PROJECT_INVESTIGATION', 'Projectmatig onderzoek', 'Project-based investigation'],
      ['ASSET_SEIZURE', 'Beslag op geld of goederen', 'Seizure of money or goods'],
      ['PROSECUTION_POLICY', 'Vervolgingsbeleid', 'Prosecution policy'],
    ]),
    ...branch('group', ['DISRUPTION', 'Verstoring', 'Disruption'], 'kind', [
      ['ADMINISTRATIVE', 'Bestuurlijke maatregel', 'Administrative measure'],
      ['ONLINE_TAKEDOWN', 'Accounts of advertenties verwijderen', 'Taking accounts or adverts down'],
      ['SUPPLY_BLOCK', 'Levering van materieel tegenhouden', 'Blocking supply of material'],
    ]),
    ...branch('group', ['PREVENTION', 'Preventie en bescherming', 'Prevention and protection'], 'kind', [
      ['CAMPAIGN', 'Voorlichting', 'Campaign'],
      ['TRAINING_STAFF', 'Opleiding van medewerkers', 'Training of staff'],
      ['OUTREACH', 'Bereiken van slachtoffers', 'Reaching victims'],
    ]),
    ...branch('group', ['POLICY', 'Beleid en wet', 'Policy and law'], 'kind', [
      ['LAW_CHANGE', 'Wetswijziging', 'Change of law'],
      ['AGREEMENT', 'Afspraak met een ander land', 'Agreement with another country'],
      [
        'REGISTRATION_CHANGE',
        'Andere manier van registreren',
        'Change of registration',
        'Verandert de cijfers zonder dat de wereld verandert.',
        'Changes the figures without a change in the world.',
      ],
    ]),
    ...special('kind', '_U', '_X'),
  ],
};
