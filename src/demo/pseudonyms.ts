import type { Fill, Scope } from './compile-draws.ts';
import type { Draft } from './draft.ts';
import type { Draw } from './draw.ts';
import { mix } from './random.ts';

const HEX = '0123456789abcdef';
const YEAR = 365;
/** Persons in a year's group who are registered more than once. */
const RETURNING = 40;
/** Records of a day that share a network, and a group of returning persons. */
const TOGETHER = 4;

/** Persons have no name: a person is a number within a group and a period, shown as 32 hexadecimal digits. */
export function person({ column, share }: Extract<Draw, { kind: 'person' }>, { place, persons }: Scope): Fill {
  const at = place(column);
  return (draft) => {
    const { random, day, index } = draft;
    const isReturning = random.chance(share);
    const number = Math.floor(RETURNING * random.next());
    if (isReturning) writePseudonym(draft, at, mix(persons ^ Math.floor(day / YEAR)), mix(index >> 2) + number);
    else writePseudonym(draft, at, mix(persons ^ mix(day)) + 1, mix(index) ^ draft.stratum);
  };
}

export function tie(draw: Extract<Draw, { kind: 'tie' }>, { place, persons }: Scope): Fill {
  const [first, second] = draw.columns.map(place) as [number, number];
  return (draft) => {
    const { random, day, index, stratum } = draft;
    const network = (later: number) =>
      mix(
        persons ^ mix((Math.floor(day / draw.days) << 8) + stratum + later * 7919) ^ mix(Math.floor(index / TOGETHER)),
      );
    const own = network(0);
    const other = random.chance(draw.bridges) ? network(-1) : own;
    // Squared: the first persons of a network are its hubs.
    const one = Math.floor(draw.persons * random.next() ** 2);
    const step = 1 + Math.floor((draw.persons - 1) * random.next());
    writePseudonym(draft, first, own, one);
    writePseudonym(draft, second, other, (one + step) % draw.persons);
  };
}

function writePseudonym(draft: Draft, place: number, group: number, number: number): void {
  draft.startBytes(place);
  let key = mix(group ^ mix(number + 0x632be5ab));
  for (let word = 0; word < 4; word++) {
    key = mix(key + 0x9e3779b9 + word);
    for (let shift = 0; shift < 32; shift += 4) draft.putByte(place, HEX.charCodeAt((key >>> shift) & 15));
  }
}
