import { type Codelist, isSpecialCode } from '../../model/codelist.ts';
import { hierarchyOf } from '../../model/hierarchy.ts';
import { closeness, plain } from './closeness.ts';

/** A code that a value may stand for. `why`: how it was found. */
export interface SuggestedCode {
  readonly code: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly why: 'earlier' | 'code' | 'label' | 'special' | 'near';
}

// What is written for the three special codes where a list has no words of its own for them.
const SPECIAL_WORDS: Readonly<Record<string, readonly string[]>> = {
  _U: ['onbekend', 'onb', 'unknown', 'unk', 'niet bekend', 'nb', 'n b', 'geen idee', 'weet niet'],
  _X: ['niet geregistreerd', 'niet ingevuld', 'leeg', 'not registered', 'not recorded', 'missing', 'n g', 'ng'],
  _Z: ['niet van toepassing', 'nvt', 'n v t', 'not applicable', 'n a', 'na', 'geen'],
};

const NEAR = 0.55;

/** The likeliest code of the finest level for a value; undefined when nothing comes near. */
export function suggestCode(
  value: string,
  codelist: Codelist,
  earlier: Readonly<Record<string, string>> = {},
): SuggestedCode | undefined {
  const list = hierarchyOf(codelist);
  const leaves = codelist.codes.filter(({ code }) => list.isOn(code, list.finest));
  const wanted = plain(value);
  const known = Object.entries(earlier).find(([source]) => plain(source) === wanted && wanted !== '')?.[1];
  if (known !== undefined && leaves.some(({ code }) => code === known))
    return { code: known, confidence: 0.99, why: 'earlier' };
  const exact = leaves.find(({ code }) => code.toLowerCase() === value.trim().toLowerCase());
  if (exact) return { code: exact.code, confidence: 1, why: 'code' };
  if (wanted === '') return /^[?]+$/.test(value.trim()) ? special('_U') : undefined;
  const labelled = leaves.filter(({ label }) => plain(label.nl) === wanted || plain(label.en) === wanted);
  if (labelled.length === 1 && labelled[0]) return { code: labelled[0].code, confidence: 0.98, why: 'label' };
  const word = Object.entries(SPECIAL_WORDS).find(([, words]) => words.includes(wanted))?.[0];
  if (word !== undefined) return special(word);
  return nearest(value);

  function special(code: string): SuggestedCode | undefined {
    return leaves.some((leaf) => leaf.code === code) ? { code, confidence: 0.9, why: 'special' } : undefined;
  }

  function nearest(text: string): SuggestedCode | undefined {
    const scored = leaves
      .filter(({ code }) => !isSpecialCode(code))
      .map(({ code, label }) => ({
        code,
        confidence: Math.max(closeness(text, label.nl), closeness(text, label.en), closeness(text, code)),
      }))
      .toSorted((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1));
    const [first, second] = scored;
    // Two that are as near as each other: choosing one would be a guess.
    if (!first || first.confidence < NEAR || (second && second.confidence === first.confidence)) return undefined;
    return { code: first.code, confidence: 0.9 * first.confidence, why: 'near' };
  }
}
