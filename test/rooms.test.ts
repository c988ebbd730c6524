import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgedDoors } from './rooms/casts.ts';
import { emptyNames, silencedTypes, tooLong, unknownRooms } from './rooms/form.ts';
import { closedDoors } from './rooms/imports.ts';
import { impurities } from './rooms/purity.ts';
import { filesUnder, ROOT, textOf } from './rooms/repository.ts';
import { type SourceFile, sourceFile } from './rooms/source-file.ts';
import { DOOR_TYPES, ROOMS, SEALS } from './rooms/table.ts';

const paths = filesUnder('src', /\.tsx?$/);
const files = paths.filter((path) => !path.endsWith('.d.ts')).map((path) => sourceFile(path, textOf(path)));

const allFiles = (check: (file: SourceFile) => readonly string[]) => files.flatMap(check);

describe('the rooms of src/', () => {
  it('are those of the table', () => {
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(unknownRooms(rooms.map((entry) => entry.name))).toEqual([]);
  });

  it('import only the rooms, seals and packages that the table allows', () => {
    expect(allFiles(closedDoors)).toEqual([]);
  });

  it('make no door type by a cast', () => {
    expect(allFiles(forgedDoors)).toEqual([]);
  });

  it('are pure where the table says so', () => {
    expect(allFiles(impurities)).toEqual([]);
  });

  it('never switch the type check off', () => {
    const ours = files.filter((file) => !file.isTest);
    expect(ours.flatMap((file) => silencedTypes(file.path, file.text))).toEqual([]);
  });

  it('keep their files short and named after what is in them', () => {
    const styled = [...paths, ...filesUnder('src', /\.css$/), ...filesUnder('bin', /\.mjs$/)];
    expect(styled.flatMap((path) => tooLong(path, textOf(path)))).toEqual([]);
    expect(filesUnder('src', /./).flatMap(emptyNames)).toEqual([]);
  });
});

describe('the table of rooms', () => {
  it('names only rooms that it has, and imports no room both ways', () => {
    for (const [room, { mayImport, typesOnly = [] }] of Object.entries(ROOMS)) {
      expect(mayImport.filter((other) => !Object.hasOwn(ROOMS, other))).toEqual([]);
      expect(mayImport.filter((other) => ROOMS[other]?.mayImport.includes(room))).toEqual([]);
      expect(typesOnly.filter((other) => !mayImport.includes(other))).toEqual([]);
    }
  });

  it('lets pure rooms stand on pure rooms only', () => {
    const impure = Object.entries(ROOMS).filter(([, { isPure }]) => !isPure);
    for (const [, { mayImport }] of Object.entries(ROOMS).filter(([, { isPure }]) => isPure))
      expect(impure.filter(([room]) => mayImport.includes(room))).toEqual([]);
  });

  it('lets only main import the store', () => {
    expect(Object.keys(ROOMS).filter((room) => ROOMS[room]?.mayImport.includes('store'))).toEqual(['main']);
  });

  it('has every door of src/model/doors/', () => {
    const doors = filesUnder('src/model/doors', /\.ts$/).map((path) => path.replace(/^.*\/|\.ts$/g, ''));
    expect(doors.filter((name) => name.startsWith('seal-')).sort()).toEqual(Object.keys(SEALS).sort());
    const names = doors.filter((name) => !/^seal(ed$|-)/.test(name)).map((name) => name.replaceAll('-', ''));
    expect(names.sort()).toEqual(DOOR_TYPES.map((name) => name.toLowerCase()).sort());
  });
});
