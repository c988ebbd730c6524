import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openDatabase } from './open-database.ts';
import { openRegister } from './register.ts';

const folder = temporaryFolder();
let files = 0;
function opened() {
  const file = join(folder, `register-${files++}.sqlite`);
  const database = openDatabase(file);
  return { file, database, register: openRegister(database) };
}
const at = (minute: number) => `2024-06-01T10:0${minute}:00.000Z`;

describe('the register', () => {
  it('holds the last version of each id, in the order in which ids first came in', () => {
    const { register } = opened();
    register.append([{ kind: 'release', id: 'b', body: { v: 1 } }], at(0), 'me');
    register.append([{ kind: 'release', id: 'a', body: { v: 2 } }], at(1), 'me');
    register.append([{ kind: 'release', id: 'b', body: { v: 3 } }], at(2), 'me');
    expect(register.current('release')).toEqual([{ v: 3 }, { v: 2 }]);
  });

  it('keeps kinds apart, also under one id', () => {
    const { register } = opened();
    register.append(
      [
        { kind: 'release', id: 'a', body: 'r' },
        { kind: 'edition', id: 'a', body: 'e' },
      ],
      at(0),
      'me',
    );
    expect([register.current('release'), register.current('edition'), register.current('forum')]).toEqual([
      ['r'],
      ['e'],
      [],
    ]);
  });

  it('numbers versions from 1, each id by itself', () => {
    const { register, database } = opened();
    register.append(
      [
        { kind: 'forum', id: 'a', body: 1 },
        { kind: 'forum', id: 'b', body: 1 },
        { kind: 'forum', id: 'a', body: 2 },
      ],
      at(0),
      'me',
    );
    const rows = database.prepare('SELECT id, version, recorded_at, recorded_by FROM register ORDER BY place').all();
    expect(rows.map((row) => [row['id'], row['version'], row['recorded_at'], row['recorded_by']])).toEqual([
      ['a', 1, at(0), 'me'],
      ['b', 1, at(0), 'me'],
      ['a', 2, at(0), 'me'],
    ]);
  });

  it('says what held at an instant, the instant itself included', () => {
    const { register } = opened();
    register.append([{ kind: 'mandate', id: 'a', body: 1 }], at(1), 'me');
    register.append([{ kind: 'mandate', id: 'b', body: 'b' }], at(2), 'me');
    register.append([{ kind: 'mandate', id: 'a', body: undefined }], at(3), 'me');
    register.append([{ kind: 'mandate', id: 'a', body: 4 }], at(4), 'me');
    const held = [0, 1, 2, 3, 4, 5].map((minute) => register.heldAt('mandate', at(minute)));
    expect(held).toEqual([[], [1], [1, 'b'], ['b'], [4, 'b'], [4, 'b']]);
    expect(register.heldAt('mandate', '2024-06-01T10:00:59.999Z')).toEqual([]);
  });

  it('knows what held at a place, though the clock stood still', () => {
    const { register } = opened();
    expect(register.place()).toBe(0);
    register.append([{ kind: 'account', id: 'a', body: 1 }], at(0), 'me');
    const place = register.place();
    register.append([{ kind: 'account', id: 'a', body: 2 }], at(0), 'me');
    expect(register.heldAtPlace('account', place)).toEqual([1]);
    expect(register.heldAtPlace('account', register.place())).toEqual([2]);
    expect(register.heldAtPlace('account', 0)).toEqual([]);
  });

  it('lets an entry without body end what held, and a later one begin again', () => {
    const { register } = opened();
    register.append([{ kind: 'account', id: 'a', body: 1 }], at(0), 'me');
    register.append([{ kind: 'account', id: 'a', body: undefined }], at(1), 'me');
    expect(register.current('account')).toEqual([]);
    register.append([{ kind: 'account', id: 'a', body: 2 }], at(2), 'me');
    expect(register.current('account')).toEqual([2]);
  });

  it('takes entries together or not at all, and goes on after', () => {
    const { register } = opened();
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() =>
      register.append(
        [
          { kind: 'forum', id: 'a', body: 1 },
          { kind: 'forum', id: 'b', body: circle },
        ],
        at(0),
        'me',
      ),
    ).toThrow();
    expect(register.current('forum')).toEqual([]);
    register.append([{ kind: 'forum', id: 'a', body: 2 }], at(1), 'me');
    expect(register.current('forum')).toEqual([2]);
  });

  it('keeps any text as it is', () => {
    const { register } = opened();
    const body = { text: 'it\'s "quoted"; DROP TABLE register; -- ☂ \u0000' };
    register.append([{ kind: 'forum', id: "a'b", body }], at(0), "o'me");
    expect(register.current('forum')).toEqual([body]);
  });

  it('is there when it is opened again', () => {
    const { file, register, database } = opened();
    register.append([{ kind: 'forum', id: 'a', body: 1 }], at(0), 'me');
    database.close();
    const again = openDatabase(file);
    expect(openRegister(again).current('forum')).toEqual([1]);
    again.close();
  });
});
