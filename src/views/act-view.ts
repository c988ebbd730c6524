import type { WireAct } from '../model/wire/log.ts';
import type { Words } from './words.ts';

/** One act as a reader of the logs sees it; no figure is in it, because none is in the log. */
export interface ActView {
  readonly place: number;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  /** As member of which forum, or for which partner; empty for neither. */
  readonly as: string;
  readonly about: string;
  readonly grounds: readonly string[];
  readonly result: string;
  readonly tone: 'good' | 'bad' | 'neutral';
}

const KNOWN = ['answered', 'done', 'accepted', 'saved', 'cancelled', 'failed', 'withdrawn'];

export function actView(act: WireAct, words: Words): ActView {
  const { place, at, accountLabel, account, actionLabel, as, subject, grounds, status } = act;
  return {
    place,
    when: words.dateTime(at),
    who: `${words.label(accountLabel)} (${account})`,
    what: words.label(actionLabel),
    as: audience(as, words),
    about: about(subject),
    grounds: grounds.map(({ kind, id, ground }) =>
      words.text(`accountability.ground.${kind}`, { ground: ground === '' ? id : ground, id }),
    ),
    result: result(status, words),
    tone: toneOf(status),
  };
}

function audience(as: WireAct['as'], words: Words): string {
  if (as?.['kind'] === 'forum')
    return words.text('accountability.asForum', { forum: as['forum'] ?? '', purpose: as['purpose'] ?? '' });
  return as?.['kind'] === 'partner' ? words.text('accountability.asPartner', { partner: as['partner'] ?? '' }) : '';
}

// Ids and codes that name what it was about; all of it stands in the lines themselves.
const NAMED = [
  'act',
  'what',
  'dataset',
  'owner',
  'partner',
  'forum',
  'delivery',
  'release',
  'table',
  'codelist',
  'method',
];

/** What stands in the subject, or one level down, under a name that says what it is. */
function about(subject: WireAct['subject']): string {
  const inner = Object.values(subject).filter((it): it is object => typeof it === 'object' && it !== null);
  const said = NAMED.flatMap((name) => {
    const value = [subject, ...inner].map((it) => Object.entries(it).find(([key]) => key === name)?.[1]);
    return value.find((it) => typeof it === 'string' && it !== '') ?? [];
  });
  return said.join(' · ');
}

function result(status: string | undefined, words: Words): string {
  if (status === undefined) return words.text('accountability.status.open');
  const [kind, reason] = status.split(':');
  if (reason !== undefined) return words.text('accountability.status.refused', { reason });
  return kind !== undefined && KNOWN.includes(kind) ? words.text(`accountability.status.${kind}`) : status;
}

function toneOf(status: string | undefined): ActView['tone'] {
  if (status === undefined || status === 'failed') return 'bad';
  return status.startsWith('refused') ? 'neutral' : 'good';
}
