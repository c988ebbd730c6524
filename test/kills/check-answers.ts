import assert from 'node:assert/strict';
import { COUNT, type Question } from '../../src/model/question.ts';
import type { Release } from '../../src/model/release.ts';
import type { Answer } from '../../src/model/wire/answer.ts';
import type { World } from '../../src/model/world.ts';
import { publishedAtom, trueCells } from '../gate/oracle.ts';
import type { Account } from './account.ts';
import { shownRecords } from './predict-edition.ts';
import { DATASET, RELEASES } from './world.ts';

const question = (by: Question['by']): Question => ({ dataset: DATASET.id, measures: [COUNT], by, where: [] });
const BY_KIND = [{ dimension: 'kind', level: 'kind' }];
const BY_TOWN = [{ dimension: 'place', level: 'town' }, ...BY_KIND];

export const QUESTIONS: readonly Question[] = [question([]), question(BY_KIND), question(BY_TOWN)];

/** Each member gets exactly what the records of the edition in force give, under the protection of its release. */
export async function checkAnswers(
  ask: (release: Release, questions: readonly Question[]) => Promise<readonly Answer[]>,
  world: World,
  account: Account,
): Promise<void> {
  for (const release of RELEASES) {
    const edition = world.editions.find((one) => one.release === release.id);
    const told = await ask(release, QUESTIONS);
    for (const [i, one] of QUESTIONS.entries()) {
      const expected = edition ? figures(account, release, edition.sequence, one) : 'not-released';
      const answer = told[i];
      const got = answer?.refusal?.reason ?? textsOf(answer?.cells ?? []);
      assert.deepEqual(got, expected, `${release.id}, question ${i}, edition ${edition?.sequence}`);
    }
  }
}

const textsOf = (cells: NonNullable<Answer['cells']>) =>
  cells.map(({ key, values }) => `${JSON.stringify(Object.values(key))} ${values[COUNT]}`).toSorted();

function figures(account: Account, release: Release, sequence: number, asked: Question): readonly string[] | string {
  const [slice] = release.slices;
  const published = slice?.protection.kind === 'exact' ? (some: readonly unknown[]) => some.length : publishedAtom;
  const records = [...shownRecords(account, release, sequence).values()];
  if (published(records) < (slice?.minimumBase ?? 0)) return 'base-too-small';
  return [...trueCells(records, asked)]
    .flatMap(([key, some]) => (published(some) === 0 ? [] : [`${key} ${published(some)}`]))
    .toSorted();
}
