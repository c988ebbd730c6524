import { expect, it } from 'vitest';
import { textOf } from './rooms/repository.ts';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

it('has the packages of every platform in the lock, or npm ci refuses it (mend it with node bin/complete-lock.mjs)', () => {
  const packages: Readonly<Record<string, Locked>> = JSON.parse(textOf('package-lock.json')).packages;
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const asked = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  expect(asked.filter((name) => !names.has(name))).toEqual([]);
});
