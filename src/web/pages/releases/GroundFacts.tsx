import type { ShownContent } from '../../../views/releases/release-context.ts';
import type { PartProps } from './desk-props.ts';

interface Props extends Pick<PartProps, 'context' | 'words'> {
  readonly content: ShownContent;
}

/** The ground that the owner names and the basis of the forum: what an answer on the law rests on. */
export function GroundFacts({ content, context, words }: Props) {
  const ground = context.grounds.find(({ id }) => id === content.legalGround);
  const basis = context.forums.find(({ id }) => id === content.forum)?.legalBasis;
  return (
    <ul className="release-sentences">
      <li>{words.text('desk.ground.is', { label: ground ? words.label(ground.label) : content.legalGround })}</li>
      <li>
        {ground
          ? words.text('desk.ground.regime', { regime: ground.regime, source: ground.source })
          : words.text('desk.ground.unknown')}
      </li>
      {basis ? (
        <li>
          {words.text('desk.ground.forum', { basis: words.label(basis.text), until: words.date(basis.validUntil) })}
        </li>
      ) : null}
    </ul>
  );
}
