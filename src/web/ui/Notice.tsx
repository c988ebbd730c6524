import type { ReactNode } from 'react';
import './notice.css';

/** A calm page when there is nothing to show. */
export function Notice({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="notice">
      <h1 className="notice-title">{title}</h1>
      {children}
    </div>
  );
}
