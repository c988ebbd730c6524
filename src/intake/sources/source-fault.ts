import type { Text } from '../../model/text.ts';
import type { FindingKindId } from '../finding-kinds.ts';

/** The file cannot be read any further. Whoever takes it in makes a finding of it and refuses the delivery. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';
  readonly kind: FindingKindId;
  readonly expectation: Text;
  readonly line: number;
  readonly column: string;
  /** Position of the file in its delivery, where whoever throws knows it. */
  readonly file: number | undefined;

  constructor(kind: FindingKindId, expectation: Text, line = 0, column = '', file?: number) {
    super(`${kind}: ${expectation.en}`);
    this.kind = kind;
    this.expectation = expectation;
    this.line = line;
    this.column = column;
    this.file = file;
  }
}

export const tooMany = (nl: string, en: string, line = 0, column = ''): SourceFault =>
  new SourceFault('limit-exceeded', { nl, en }, line, column);

export const broken = (nl: string, en: string): SourceFault => new SourceFault('file-broken', { nl, en });
