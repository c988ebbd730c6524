import { useCallback, useEffect, useState } from 'react';

/** A number that goes up at once when told to, and every second while something is under way. */
export function useRevision(isUnderWay: boolean): readonly [number, () => void] {
  const [revision, setRevision] = useState(0);
  const renew = useCallback(() => setRevision((count) => count + 1), []);
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(renew, 1000);
    return () => clearInterval(timer);
  }, [isUnderWay, renew]);
  return [revision, renew];
}
