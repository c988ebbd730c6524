import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const TRANSPORT_MODE: Codelist = {
  id: codelistId('transport-mode'),
  version: '1',
  label: { nl: 'Vervoermiddel', en: 'Mode of transport' },
  source: 'Ketenbeeld, voorstel; dezelfde middelen als facet TRANSPORT van de lijst modus, uitgesplitst naar medium',
  levels: [
    { id: 'medium', label: { nl: 'Medium', en: 'Medium' } },
    { id: 'mode', label: { nl: 'Vervoermiddel', en: 'Mode' } },
  ],
  codes: [
    ...branch('medium', ['ROAD', 'Weg', 'Road'], 'mode', [
      ['CAR', 'Personenauto', 'Passenger car'],
      ['VAN', 'Bestelbus', 'Van'],
      ['LORRY', 'Vrachtwagen of trailer', 'Lorry or trailer'],
      ['REEFER', 'Koeltrailer of koelcontainer', 'Refrigerated trailer or container'],
      ['COACH', 'Touringcar of lijnbus', 'Coach or scheduled bus'],
      ['TAXI', 'Taxi of meerij-app', 'Taxi or ride-sharing app'],
    ]),
    ...branch('medium', ['RAIL', 'Spoor', 'Rail'], 'mode', [
      ['TRAIN', 'Trein', 'Train'],
      ['FREIGHT_TRAIN', 'Goederentrein', 'Freight train'],
    ]),
    ...branch('medium', ['AIR', 'Lucht', 'Air'], 'mode', [['AIRCRAFT', 'Vliegtuig', 'Aircraft']]),
    ...branch('medium', ['WATER', 'Water', 'Water'], 'mode', [
      ['FERRY', 'Veerboot', 'Ferry'],
      ['CONTAINER', 'Zeecontainer', 'Sea container'],
      ['SMALL_BOAT', 'Klein vaartuig', 'Small boat'],
      ['YACHT', 'Zeil- of motorjacht', 'Sailing or motor yacht'],
      ['LARGE_VESSEL', 'Vissersschip of vrachtschip', 'Fishing or cargo vessel'],
    ]),
    ...branch('medium', ['LAND_FOOT', 'Te voet', 'On foot'], 'mode', [['FOOT', 'Te voet', 'On foot']]),
    ...special('mode', '_U', '_X', '_Z'),
  ],
};
