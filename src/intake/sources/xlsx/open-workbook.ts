import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { LIMITS } from '../limits.ts';
import { measured, type Unpacked } from '../measured.ts';
import { broken, SourceFault, tooMany } from '../source-fault.ts';
import { openZip } from '../zip-archive.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type NumberStyle, readStyles } from './styles.ts';
import { WHOLE, xmlPieces } from './xml-part.ts';

export interface Workbook {
  /** Names of the sheets with cells, in their order; those that are shown come before hidden ones. */
  readonly sheets: readonly string[];
  /** Dates count from 1904, as workbooks from old Macs do. */
  readonly isFrom1904: boolean;
  readonly styles: readonly NumberStyle[];
  readonly strings: readonly string[];
  /** The XML of a sheet. */
  sheet(name: string): Promise<Readable>;
  close(): void;
}

/**
 * Opens a workbook; the cells are not read yet, what they share is.
 * @throws SourceFault when it is damaged or goes beyond a limit
 */
export async function openWorkbook(path: string): Promise<Workbook> {
  const archive = await openZip(path);
  try {
    const packed = (await stat(path)).size;
    const unpacked: Unpacked = { bytes: 0 };
    const entries = new Map(archive.entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
    const part = async (name: string): Promise<Readable | undefined> => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      const source = await archive.read(entry);
      const limited = measured(packed, unpacked);
      source.on('error', (error) => limited.destroy(error));
      return source.pipe(limited);
    };
    const needed = async (name: string) => {
      const stream = await part(name);
      if (!stream) throw broken(WHOLE.nl, WHOLE.en);
      return stream;
    };
    const targets = await readTargets(await needed('xl/_rels/workbook.xml.rels'));
    const book = await readBook(await needed('xl/workbook.xml'));
    const sheets = book.sheets.filter(({ id }) => targets.get(id)?.type === 'worksheet');
    if (sheets.length === 0) throw broken('Een werkmap met een werkblad.', 'A workbook with a sheet.');
    const shown = [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)];
    const other = (type: string) => [...targets.values()].find((target) => target.type === type)?.path;
    const [styles, strings] = [other('styles'), other('sharedStrings')];
    return {
      sheets: shown.map(({ name }) => name),
      isFrom1904: book.isFrom1904,
      styles: styles ? await readStyles(await needed(styles)) : [],
      strings: strings ? await readSharedStrings(await needed(strings)) : [],
      sheet: (name) => needed(targets.get(shown.find((sheet) => sheet.name === name)?.id ?? '')?.path ?? ''),
      close: archive.close,
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** The sheet that a layout names, or the first. */
export function sheetOf({ sheets }: Workbook, wanted: string | undefined): string {
  const found = wanted === undefined ? sheets[0] : sheets.find((name) => name.trim() === wanted.trim());
  if (found !== undefined) return found;
  const [asked, list] = [wanted?.slice(0, 100), sheets.slice(0, 20).join(', ').slice(0, 500)];
  throw new SourceFault('sheet-missing', {
    nl: `Werkblad '${asked}'; de werkmap heeft: ${list}.`,
    en: `Sheet '${asked}'; the workbook has: ${list}.`,
  });
}

interface Target {
  readonly path: string;
  /** The last part of the relation's type: worksheet, styles, sharedStrings. */
  readonly type: string;
}

async function readTargets(stream: Readable): Promise<ReadonlyMap<string, Target>> {
  const targets = new Map<string, Target>();
  const open = (name: string, { Id, Type, Target }: Readonly<Record<string, string>>) => {
    if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
    const path = posix.normalize(Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    targets.set(Id, { path, type: (Type ?? '').split('/').at(-1) ?? '' });
  };
  for await (const _ of xmlPieces(stream, { open })) if (targets.size > LIMITS.entries) throw tooManySheets();
  return targets;
}

async function readBook(stream: Readable) {
  const sheets: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = [];
  let isFrom1904 = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
    if (name !== 'sheet') return;
    // The prefix of the relation is the file's own choice.
    const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
    sheets.push({ name: attributes['name'] ?? '', id, isHidden: (attributes['state'] ?? 'visible') !== 'visible' });
  };
  for await (const _ of xmlPieces(stream, { open })) if (sheets.length > LIMITS.sheets) throw tooManySheets();
  return { sheets, isFrom1904 };
}

const tooManySheets = () => tooMany(`Hoogstens ${LIMITS.sheets} werkbladen.`, `At most ${LIMITS.sheets} sheets.`);
