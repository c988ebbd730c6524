import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special, withValidity } from './make.ts';

/**
 * Facets describe different sides of one way of working; a record may carry codes of several.
 * CREW_COURIER ended on 1 January 2022 and was followed by CREW_VULNERABLE_DRIVER: a change of registration, not of the world.
 */
export const MODUS: Codelist = {
  id: codelistId('modus'),
  version: '4',
  label: { nl: 'Modus operandi', en: 'Modus operandi' },
  source: 'Ketenbeeld, voorstel; controlemiddelen en werving naar HTCDS 2.0 (IOM)',
  keeper: 'hub',
  levels: [
    { id: 'facet', label: { nl: 'Facet', en: 'Facet' } },
    { id: 'modus', label: { nl: 'Werkwijze', en: 'Way of working' } },
  ],
  codes: withValidity(
    [
      ...branch('facet', ['PHASE', 'Fase', 'Phase'], 'modus', [
        ['PHASE_ENTRY', 'Toegang', 'Entry'],
        ['PHASE_TRANSIT', 'Doorreis', 'Transit'],
        ['PHASE_STAY', 'Verblijf', 'Stay'],
        [
          'PHASE_PREPARATION',
          'Voorbereiding of facilitering',
          'Preparation or facilitation',
          'Bijvoorbeeld levering van materieel vanuit Nederland voor oversteken elders.',
          'For example supply of material from the Netherlands for crossings elsewhere.',
        ],
      ]),
      ...branch('facet', ['TRANSPORT', 'Vervoer', 'Transport'], 'modus', [
        ['TRANSPORT_CAR', 'Personenauto', 'Passenger car'],
        ['TRANSPORT_VAN', 'Bestelbus', 'Van'],
        ['TRANSPORT_LORRY', 'Vrachtwagen of trailer', 'Lorry or trailer'],
        ['TRANSPORT_REEFER', 'Koeltrailer of koelcontainer', 'Refrigerated trailer or container'],
        ['TRANSPORT_COACH', 'Touringcar of lijnbus', 'Coach or scheduled bus'],
        ['TRANSPORT_TRAIN', 'Trein', 'Train'],
        ['TRANSPORT_AIRCRAFT', 'Vliegtuig', 'Aircraft'],
        ['TRANSPORT_FERRY', 'Veerboot', 'Ferry'],
        ['TRANSPORT_CONTAINER', 'Zeecontainer', 'Sea container'],
        ['TRANSPORT_SMALL_BOAT', 'Klein vaartuig', 'Small boat'],
        ['TRANSPORT_YACHT', 'Zeil- of motorjacht', 'Sailing or motor yacht'],
        ['TRANSPORT_FOOT', 'Te voet', 'On foot'],
      ]),
      ...branch('facet', ['CONCEALMENT', 'Verberging', 'Concealment'], 'modus', [
        ['CONCEALMENT_CLIMB_IN', 'Inklimmer, zelfstandig', 'Stowaway, unassisted'],
        ['CONCEALMENT_CLIMB_IN_ASSISTED', 'Inklimmer, geholpen', 'Stowaway, assisted'],
        ['CONCEALMENT_HIDDEN_SPACE', 'Verborgen ruimte', 'Hidden compartment'],
        ['CONCEALMENT_CARGO', 'Tussen lading', 'Among cargo'],
        ['CONCEALMENT_BOOT', 'Kofferbak', 'Car boot'],
        ['CONCEALMENT_NONE', 'Geen verberging', 'No concealment'],
      ]),
      ...branch('facet', ['DOCUMENT', 'Document', 'Document'], 'modus', [
        ['DOCUMENT_FALSE', 'Vals document', 'Counterfeit document'],
        [
          'DOCUMENT_FORGED',
          'Vervalst document',
          'Forged document',
          'Een echt document waarin iets is veranderd.',
          'A genuine document in which something was altered.',
        ],
        [
          'DOCUMENT_LOOK_ALIKE',
          'Look-alike',
          'Look-alike',
          'Een echt document van een ander.',
          'A genuine document of someone else.',
        ],
        ['DOCUMENT_STOLEN_BLANK', 'Blanco gestolen document', 'Stolen blank document'],
        ['DOCUMENT_FANTASY', 'Fantasiedocument', 'Fantasy document'],
        ['DOCUMENT_VISA_FRAUD', 'Frauduleus verkregen visum', 'Fraudulently obtained visa'],
        ['DOCUMENT_TRANSIT_ABUSE', 'Misbruik van visumvrije transit', 'Abuse of visa-free transit'],
        ['DOCUMENT_NONE', 'Geen document', 'No document'],
      ]),
      ...branch('facet', ['MEANS', 'Middelen', 'Means'], 'modus', [
        [
          'MEANS_NAUTICAL',
          'Nautisch materieel',
          'Nautical material',
          'Zwemvesten, opblaasboten, buitenboordmotoren, jerrycans.',
          'Life jackets, inflatable boats, outboard motors, jerry cans.',
        ],
        ['MEANS_SAFE_HOUSE', 'Onderduikadres', 'Safe house'],
        ['MEANS_ESCORT_VEHICLE', 'Begeleidend voertuig', 'Escort vehicle'],
      ]),
      ...branch('facet', ['ONLINE', 'Online', 'Online'], 'modus', [
        ['ONLINE_ADVERTISING', 'Reclame op sociale media', 'Advertising on social media'],
        ['ONLINE_GROUPS', 'Berichtengroepen', 'Messaging groups'],
        ['ONLINE_RIDE_SHARING', 'Meerij-apps', 'Ride-sharing apps'],
      ]),
      ...branch('facet', ['MONEY', 'Geld', 'Money'], 'modus', [
        ['MONEY_CASH', 'Contant', 'Cash'],
        ['MONEY_HAWALA', 'Ondergronds bankieren', 'Underground banking'],
        ['MONEY_PREPAID', 'Prepaid tegoed', 'Prepaid credit'],
        ['MONEY_CRYPTO', 'Cryptovaluta', 'Cryptocurrency'],
        ['MONEY_DEBT', 'Schuld afwerken', 'Working off a debt'],
        ['MONEY_RANSOM', 'Losgeld', 'Ransom'],
      ]),
      ...branch('facet', ['CREW', 'Uitvoerder', 'Crew'], 'modus', [
        [
          'CREW_COURIER',
          'Koerier (oude indeling)',
          'Courier (old classification)',
          'Opgevolgd door CREW_VULNERABLE_DRIVER; wie geen kwetsbare chauffeur was, valt sindsdien onder de andere codes.',
          'Followed by CREW_VULNERABLE_DRIVER; those who were not vulnerable drivers fall under the other codes since.',
        ],
        ['CREW_VULNERABLE_DRIVER', 'Kwetsbare, geronselde chauffeur', 'Vulnerable, recruited driver'],
        ['CREW_COMPATRIOT', 'Landgenoot', 'Compatriot'],
        ['CREW_PROFESSIONAL_DRIVER', 'Beroepschauffeur', 'Professional driver'],
        ['CREW_RELATIVE', 'Familielid', 'Relative'],
      ]),
      ...branch('facet', ['HARM', 'Schade', 'Harm'], 'modus', [
        ['HARM_DANGER', 'Levensgevaar of verstikking', 'Danger to life or suffocation'],
        ['HARM_VIOLENCE', 'Geweld', 'Violence'],
        ['HARM_HOSTAGE', 'Gijzeling', 'Hostage-taking'],
        ['HARM_SEXUAL_VIOLENCE', 'Seksueel geweld', 'Sexual violence'],
        ['HARM_DEATH', 'Overlijden', 'Death'],
      ]),
      ...branch('facet', ['RECRUITMENT', 'Werving', 'Recruitment'], 'modus', [
        ['RECRUITMENT_JOB_OFFER', 'Aanbod van werk', 'Job offer'],
        ['RECRUITMENT_PARTNER', 'Partner of verleider', 'Partner'],
        ['RECRUITMENT_INTERNET', 'Internet', 'Internet'],
        ['RECRUITMENT_FAMILY', 'Familie', 'Family'],
        ['RECRUITMENT_ABDUCTION', 'Ontvoering', 'Abduction'],
        ['RECRUITMENT_SMUGGLING', 'Vanuit smokkel', 'Out of smuggling'],
      ]),
      ...branch('facet', ['CONTROL', 'Controlemiddel', 'Means of control'], 'modus', [
        ['CONTROL_DEBT_BONDAGE', 'Schuldbinding', 'Debt bondage'],
        ['CONTROL_TAKES_EARNINGS', 'Afnemen van inkomsten', 'Takes earnings'],
        ['CONTROL_THREATS', 'Bedreiging', 'Threats'],
        ['CONTROL_PSYCHOLOGICAL', 'Psychisch misbruik', 'Psychological abuse'],
        ['CONTROL_PHYSICAL', 'Lichamelijk misbruik', 'Physical abuse'],
        ['CONTROL_SEXUAL', 'Seksueel misbruik', 'Sexual abuse'],
        ['CONTROL_FALSE_PROMISES', 'Valse beloften', 'False promises'],
        ['CONTROL_SUBSTANCES', 'Verslavende middelen', 'Psychoactive substances'],
        ['CONTROL_MOVEMENT', 'Beperking van bewegingsvrijheid', 'Restricts movement'],
        ['CONTROL_HOURS', 'Buitensporige werktijden', 'Excessive hours'],
        ['CONTROL_DOCUMENTS', 'Achterhouden van documenten', 'Withholds documents'],
        ['CONTROL_NECESSITIES', 'Onthouden van levensbehoeften', 'Withholds necessities'],
      ]),
      ...special('modus', '_U', '_X', '_Z'),
    ],
    {
      CREW_COURIER: {
        validUntil: '2022-01-01',
        succession: { codes: ['CREW_VULNERABLE_DRIVER'], relation: 'related' },
      },
      CREW_VULNERABLE_DRIVER: { validFrom: '2022-01-01' },
      ONLINE_RIDE_SHARING: { validFrom: '2020-01-01' },
    },
  ),
};
