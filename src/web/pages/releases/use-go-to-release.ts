import { useEffect, useState } from 'react';
import type { PageState } from '../../state/page-state.ts';
import type { DeskProps } from './desk-props.ts';

interface Target {
  readonly id: string;
  readonly version: number;
  readonly releaseAct: PageState['releaseAct'];
}

/**
 * Goes to a release once the version that was just made is loaded: on an older one an act would be refused as of a
 * content that somebody changed.
 */
export function useGoToRelease({
  ground,
  state,
  go,
  onChange,
}: Pick<DeskProps, 'ground' | 'state' | 'go' | 'onChange'>) {
  const [target, setTarget] = useState<Target>();
  const isThere = ground.dossiers.some(({ id, version }) => id === target?.id && version >= target.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes once, from where the reader is then
  useEffect(() => {
    if (!target || !isThere) return;
    setTarget(undefined);
    go({ ...state, release: target.id, releaseAct: target.releaseAct });
  }, [target, isThere]);
  return (next: Target) => {
    setTarget(next);
    onChange();
  };
}
