import { InputError } from './errors.ts';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Organisation that delivers and owns records, for example 'POLITIE'. */
export type PartnerId = Branded<'PartnerId'>;
/** Consultation structure, for example 'mdt'. */
export type ForumId = Branded<'ForumId'>;
/** Why one looks, for example 'direction-and-actions'. */
export type PurposeId = Branded<'PurposeId'>;
/** Lower-case words joined by hyphens, for example 'missing-migrants'. */
export type DatasetId = Branded<'DatasetId'>;
export type CodelistId = Branded<'CodelistId'>;
/** Signs in; holds mandates. Never a person's name. */
export type AccountId = Branded<'AccountId'>;
/** Release and its version, for example 'signals-politie-mdt.1'. */
export type ReleaseId = Branded<'ReleaseId'>;
/** UUIDs in lower case. */
export type DeliveryId = Branded<'DeliveryId'>;
export type MeetingId = Branded<'MeetingId'>;
/** W3C trace id: 32 lower-case hexadecimal digits, not all zero. */
export type TraceId = Branded<'TraceId'>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WORDS = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const partnerId = (text: string) => checked(text, /^[A-Z][A-Z0-9]{1,15}$/, 'partner id') as PartnerId;
export const forumId = (text: string) => checked(text, WORDS, 'forum id') as ForumId;
export const purposeId = (text: string) => checked(text, WORDS, 'purpose id') as PurposeId;
export const datasetId = (text: string) => checked(text, WORDS, 'dataset id') as DatasetId;
export const codelistId = (text: string) => checked(text, WORDS, 'codelist id') as CodelistId;
export const accountId = (text: string) => checked(text, WORDS, 'account id') as AccountId;
export const releaseId = (text: string) => checked(text, /^[a-z0-9-]+\.[1-9][0-9]*$/, 'release id') as ReleaseId;
export const deliveryId = (text: string) => checked(text, UUID, 'delivery id') as DeliveryId;
export const meetingId = (text: string) => checked(text, UUID, 'meeting id') as MeetingId;
export const traceId = (text: string) => checked(text, /^(?!0{32})[0-9a-f]{32}$/, 'trace id') as TraceId;

function checked(text: string, shape: RegExp, what: string): string {
  if (!shape.test(text)) throw new InputError('ID_SHAPE', `${what} '${text}' does not match ${shape.source}`);
  return text;
}
