import { ROWS_PER_ERROR } from './file-rows.ts';
import { COMMUNITIES } from './recipe/network-ties.ts';
import { NEW_FORM, REAL_CHANGE } from './recipe/registrations.ts';
import { FERRY_CONTROLS, OVERLAP, REVISED } from './recipe/signals.ts';
import { EMERGING, PANDEMIC, SUCCESSIONS } from './recipe.ts';

/** Something that is in the data on purpose, for a method or a test to find. */
export interface Planted {
  readonly id: string;
  readonly dataset: string;
  /** Condition on the records that show it: column and value. */
  readonly where: Readonly<Record<string, string>>;
  /** First day, and the day after the last; without one it goes on. */
  readonly from: string;
  readonly until?: string;
  /** Times what it would have been; a share where `isShare`. */
  readonly size: number;
  readonly isShare?: true;
  /** A change in how things are registered, not in what happens. */
  readonly isRegistration?: true;
}

const MONTHS = Object.keys(PANDEMIC).sort();

/** All that was planted, where and when. */
export const PLANTED: readonly Planted[] = [
  { id: 'pandemic', dataset: 'signals', where: {}, from: `${MONTHS[0]}-01`, until: '2020-07-01', size: 0.55 },
  {
    id: 'eastern-border',
    dataset: 'signals',
    where: { route: 'EASTERN_LAND_BORDER' },
    from: '2021-08-15',
    until: '2022-01-15',
    size: 5,
  },
  {
    id: 'ukraine',
    dataset: 'signals',
    where: { nationality: 'UKR' },
    from: '2022-03-01',
    until: '2023-02-01',
    size: 4,
  },
  {
    id: 'modus-code',
    dataset: 'signals',
    where: { modus: 'CREW_VULNERABLE_DRIVER' },
    from: SUCCESSIONS['CREW_COURIER']?.until ?? '',
    size: 1,
    isRegistration: true,
  },
  {
    id: 'unit-split',
    dataset: 'signals',
    where: { region: 'LO' },
    from: SUCCESSIONS['NATIONAL']?.until ?? '',
    size: 1,
    isRegistration: true,
  },
  {
    id: 'emerging-modus',
    dataset: 'signals',
    where: { modus: EMERGING.code },
    from: EMERGING.from,
    size: EMERGING.peak,
    isShare: true,
  },
  {
    id: 'two-partners',
    dataset: 'signals',
    where: {},
    from: '2018-01-01',
    size: OVERLAP,
    isShare: true,
    isRegistration: true,
  },
  {
    id: 'second-versions',
    dataset: 'signals',
    where: { version: '2' },
    from: '2018-01-01',
    size: REVISED,
    isShare: true,
    isRegistration: true,
  },
  {
    id: 'ferry-controls',
    dataset: 'signals',
    where: { owner: 'KMAR', route: 'EXIT_UK', region: 'ROT', 'place-type': 'PORT' },
    from: FERRY_CONTROLS.from,
    size: FERRY_CONTROLS.effect,
  },
  {
    id: 'ferry-displacement',
    dataset: 'signals',
    where: { owner: 'KMAR', route: 'EXIT_UK', region: 'NH', 'place-type': 'PORT' },
    from: FERRY_CONTROLS.from,
    size: FERRY_CONTROLS.displacement,
  },
  {
    id: 'new-form',
    dataset: 'registrations',
    where: { route: '_U' },
    from: NEW_FORM.from,
    size: NEW_FORM.unknownAfter / NEW_FORM.unknownBefore,
    isRegistration: true,
  },
  {
    id: 'mediterranean',
    dataset: 'registrations',
    where: { route: 'CENTRAL_MEDITERRANEAN' },
    from: REAL_CHANGE.from,
    size: REAL_CHANGE.factor,
  },
  {
    id: 'communities',
    dataset: 'network-ties',
    where: {},
    from: '2018-01-01',
    size: COMMUNITIES.bridges,
    isShare: true,
  },
  { id: 'spoiled-rows', dataset: '*', where: {}, from: '2018-01-01', size: 1 / ROWS_PER_ERROR, isShare: true },
];
