import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { LIMITS } from './limits.ts';
import { broken, SourceFault, tooMany } from './source-fault.ts';

/** An open zip file. Entries come in the order of its directory; nothing of them is read before `read`. */
export interface ZipArchive {
  readonly entries: readonly Entry[];
  /** @throws SourceFault when the entry is encrypted, damaged or of a method that we do not know */
  read(entry: Entry): Promise<Readable>;
  close(): void;
}

export async function openZip(path: string): Promise<ZipArchive> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw asFault(error);
  });
  try {
    if (zip.entryCount > LIMITS.entries)
      throw tooMany(
        `Hoogstens ${LIMITS.entries} bestanden in een archief; dit heeft er ${zip.entryCount}.`,
        `At most ${LIMITS.entries} files in an archive; this one has ${zip.entryCount}.`,
      );
    const entries = await entriesOf(zip);
    return { entries, read: (entry) => reading(zip, entry), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw asFault(error);
  }
}

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > LIMITS.entries) reject(broken(DAMAGED.nl, DAMAGED.en));
      else zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return entries;
}

async function reading(zip: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.isEncrypted())
    throw new SourceFault('file-encrypted', {
      nl: 'Een archief zonder wachtwoord.',
      en: 'An archive without a password.',
    });
  return zip.openReadStreamPromise(entry).catch((error: unknown) => {
    throw asFault(error);
  });
}

const DAMAGED = { nl: 'Een zipbestand dat heel is.', en: 'A zip file that is whole.' };

/** What the zip library says of a file, as a finding; faults of the disk stay what they are. */
export function asFault(error: unknown): unknown {
  if (error instanceof SourceFault || !(error instanceof Error) || isOurs(error)) return error;
  if (/invalid relative path|absolute path|invalid characters in fileName/i.test(error.message))
    return new SourceFault('archive-name-unsafe', {
      nl: 'Alleen namen binnen het archief, zonder .. en zonder station of wortel.',
      en: 'Only names within the archive, without .. and without drive or root.',
    });
  return broken(DAMAGED.nl, DAMAGED.en);
}

// Errors of the file system have a number; those of the libraries that read a form do not, nor do zlib's in this range.
const isOurs = (error: Error) => 'syscall' in error;
