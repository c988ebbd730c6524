import type { RegisterAt } from '../../../model/wire/log.ts';
import { type PartnerNames, partnerName } from '../../../views/coverage-view.ts';
import type { Words } from '../../../views/words.ts';

interface Props {
  readonly held: RegisterAt;
  readonly partners: PartnerNames;
  readonly words: Words;
}

/** The register as tables; what was in force comes first. */
export function RegisterTables({ held, partners, words }: Props) {
  const { releases, mandates, forums, codelists } = held;
  const counts = (items: readonly { readonly holds: boolean }[]) => ({
    ...{ holding: items.filter(({ holds }) => holds).length, all: items.length },
  });
  const valid = ({ validFrom, validUntil }: { readonly validFrom: string; readonly validUntil: string }) =>
    words.text('accountability.validFromUntil', { from: words.date(validFrom), until: words.date(validUntil) });
  const holds = (item: { readonly holds: boolean }) => words.text(`accountability.${item.holds ? 'yes' : 'no'}`);
  const forumName = (id: string) => {
    const label = forums.find((forum) => forum.id === id)?.label;
    return label ? words.label(label) : id;
  };
  const whom = (it: RegisterAt['mandates'][number]['for']) =>
    it.kind === 'partner'
      ? partnerName(it.partner, partners, words)
      : it.kind === 'forum'
        ? forumName(it.forum)
        : words.text('accountability.hub');
  return (
    <>
      <Table
        title={words.text('accountability.releases', counts(releases))}
        heads={['id', 'owner', 'dataset', 'forum', 'legalGround', 'validity', 'holds']}
        rows={inForceFirst(releases).map((it) => [
          ...[it.id, partnerName(it.owner, partners, words), words.label(it.datasetLabel), forumName(it.forum)],
          ...[it.legalGround, valid(it), holds(it)],
        ])}
        words={words}
      />
      <Table
        title={words.text('accountability.mandates', counts(mandates))}
        heads={['account', 'role', 'for', 'legalGround', 'validity', 'holds', 'id']}
        rows={inForceFirst(mandates).map((it) => [
          ...[it.account, it.role, whom(it.for), it.ground, valid(it), holds(it), it.id],
        ])}
        words={words}
      />
      <Table
        title={words.text('accountability.forums', counts(forums))}
        heads={['forum', 'legalGround', 'validity', 'members', 'holds']}
        rows={inForceFirst(forums).map((it) => [
          ...[words.label(it.label), words.label(it.legalBasis.text), valid(it.legalBasis)],
          ...[[...it.members.map((id) => partnerName(id, partners, words)), ...it.guests].join(', '), holds(it)],
        ])}
        words={words}
      />
      <Table
        title={words.text('accountability.codelists', { all: codelists.length })}
        heads={['id', 'version', 'codes']}
        rows={codelists.map(({ id, label, version, codes }) => [
          ...[`${words.label(label)} (${id})`, version, words.number(codes)],
        ])}
        words={words}
      />
    </>
  );
}

const inForceFirst = <T extends { readonly holds: boolean }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => Number(b.holds) - Number(a.holds));

interface TableProps {
  readonly title: string;
  /** Keys of the texts above the columns. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly words: Words;
}

function Table({ title, heads, rows, words }: TableProps) {
  return (
    <details className="oversight-details">
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="oversight-scroll" aria-label={title} tabIndex={0}>
        <table className="oversight-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {words.text(`accountability.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join(' ')}>
                {row.map((cell, i) =>
                  i === 0 ? (
                    <th key={heads[i]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={heads[i]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
