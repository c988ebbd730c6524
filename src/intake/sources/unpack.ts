import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import type { Entry } from 'yauzl';
import { LIMITS } from './limits.ts';
import { measured, type Unpacked } from './measured.ts';
import { type Signature, signatureOf } from './recognise.ts';
import { broken, SourceFault, tooMany } from './source-fault.ts';
import { asFault, openZip, type ZipArchive } from './zip-archive.ts';

/** One file with records, unpacked. */
export interface PlainFile {
  readonly path: string;
  /** As the sender calls it, for findings only: it never becomes a path. */
  readonly name: string;
  readonly signature: Exclude<Signature, 'gzip' | 'zstd' | 'ole' | 'encrypted-parquet' | 'empty'>;
}

/**
 * The files with records in what was received: itself, or what it holds in compressed form, written to `folder` under
 * numbers. One level deep.
 *
 * @throws SourceFault when it is damaged, encrypted, nested or unpacks to more than it may
 */
export async function unpack(path: string, name: string, folder: string): Promise<readonly PlainFile[]> {
  const signature = await signatureOf(path);
  if (signature === 'gzip' || signature === 'zstd') return [await inflated(path, name, folder, signature)];
  if (signature !== 'zip') return [plain(path, name, signature)];
  const archive = await openZip(path);
  try {
    if (isWorkbook(archive)) return [{ path, name, signature }];
    return await extracted(archive, (await stat(path)).size, folder);
  } finally {
    archive.close();
  }
}

async function inflated(path: string, name: string, folder: string, signature: 'gzip' | 'zstd'): Promise<PlainFile> {
  const target = join(folder, '1');
  const unzip = signature === 'gzip' ? createGunzip() : createZstdDecompress();
  await copy([createReadStream(path), unzip], target, (await stat(path)).size, { bytes: 0 }, signature);
  return innerFile(target, name.replace(/\.(gz|gzip|zst|zstd)$/i, ''));
}

async function extracted(archive: ZipArchive, packed: number, folder: string): Promise<readonly PlainFile[]> {
  const entries = archive.entries.filter(isRecordFile);
  if (entries.length > LIMITS.files)
    throw tooMany(
      `Hoogstens ${LIMITS.files} bestanden in een levering; dit archief heeft er ${entries.length}.`,
      `At most ${LIMITS.files} files in a delivery; this archive has ${entries.length}.`,
    );
  if (entries.length === 0)
    throw new SourceFault('file-empty', { nl: 'Een archief met bestanden.', en: 'An archive with files.' });
  const unpacked: Unpacked = { bytes: 0 };
  const files: PlainFile[] = [];
  for (const [i, entry] of entries.entries()) {
    const target = join(folder, String(i + 1));
    await copy([await archive.read(entry)], target, packed, unpacked, 'zip');
    files.push(await innerFile(target, entry.fileName));
  }
  return files;
}

async function copy(
  from: readonly (Readable | Duplex)[],
  target: string,
  packed: number,
  unpacked: Unpacked,
  form: string,
): Promise<void> {
  await pipeline([...from, measured(packed, unpacked), createWriteStream(target, { mode: 0o600 })]).catch(
    (error: unknown) => {
      if (form === 'zip' || error instanceof SourceFault) throw asFault(error);
      // What is no fault of the decompressor is one of the disk.
      const isDamaged =
        error instanceof Error && 'code' in error && /^(Z_|ZSTD_|ERR_|UNKNOWN)/.test(String(error.code));
      throw isDamaged ? broken(`Een ${form}-bestand dat heel is.`, `A ${form} file that is whole.`) : error;
    },
  );
}

async function innerFile(path: string, name: string): Promise<PlainFile> {
  const signature = await signatureOf(path);
  if (signature === 'gzip' || signature === 'zstd') throw nested(name);
  if (signature !== 'zip') return plain(path, name, signature);
  const archive = await openZip(path);
  archive.close();
  if (!isWorkbook(archive)) throw nested(name);
  return { path, name, signature };
}

function plain(path: string, name: string, signature: Exclude<Signature, 'gzip' | 'zstd' | 'zip'>): PlainFile {
  switch (signature) {
    case 'ole':
      throw new SourceFault('file-form-unknown', {
        nl: 'Een werkmap als XLSX zonder wachtwoord; de oude vorm XLS en versleutelde werkmappen worden niet gelezen.',
        en: 'A workbook as XLSX without a password; the old form XLS and encrypted workbooks are not read.',
      });
    case 'encrypted-parquet':
      throw new SourceFault('file-encrypted', {
        nl: 'Parquet zonder versleuteling.',
        en: 'Parquet without encryption.',
      });
    case 'empty':
      throw new SourceFault('file-empty', ROWS);
    default:
      return { path, name, signature };
  }
}

const nested = (name: string) =>
  new SourceFault('archive-nested', {
    nl: `Bestanden met registraties, geen archief in een archief: ${shown(name)}.`,
    en: `Files with records, no archive within an archive: ${shown(name)}.`,
  });

const shown = (name: string) => basename(name).slice(0, 100);

/** A workbook is a zip file too: told by the part that every one has. */
const isWorkbook = ({ entries }: ZipArchive) =>
  entries.some(({ fileName }) => fileName.toLowerCase() === '[content_types].xml') ||
  entries.some(({ fileName }) => fileName.toLowerCase() === 'xl/workbook.xml');

// What desktops add to an archive by themselves.
const isRecordFile = ({ fileName }: Entry) =>
  !fileName.endsWith('/') &&
  !fileName.startsWith('__MACOSX/') &&
  !/(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/i.test(fileName);

const ROWS = { nl: 'Een bestand met kolomnamen en rijen.', en: 'A file with names of columns and rows.' };
