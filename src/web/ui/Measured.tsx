import type { ReactNode } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';

/** Gives its width to what it holds: charts draw in pixels, so that text keeps its size. */
export function Measured({ children }: { readonly children: (width: number) => ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return <div ref={box}>{width > 0 ? children(width) : null}</div>;
}
