import type { ReactNode } from 'react';
import type { Mark } from '../views/chart-view.ts';
import type { Selection } from '../views/selection.ts';

interface Props {
  readonly mark: Pick<Mark, 'select' | 'isSelected'>;
  readonly className: string;
  readonly onSelect: ((selection: Selection) => void) | undefined;
  readonly children: ReactNode;
}

/** A mark that filters the other tiles, or plain text where nothing can be chosen. */
export function MarkButton({ mark, className, onSelect, children }: Props) {
  const { select } = mark;
  if (select === undefined || onSelect === undefined) return <span className={className}>{children}</span>;
  return (
    <button type="button" className={className} aria-pressed={mark.isSelected} onClick={() => onSelect(select)}>
      {children}
    </button>
  );
}
