const PATHS = {
  chevron: 'M4 6 L8 10 L12 6',
  tick: 'M3.5 8.5 L6.5 11.5 L12.5 4.5',
  close: 'M4 4 L12 12 M12 4 L4 12',
  table: 'M2.5 3.5 H13.5 V12.5 H2.5 Z M2.5 6.5 H13.5 M2.5 9.5 H13.5 M6.5 3.5 V12.5',
  info: 'M8 7.2 V11.5 M8 4.4 V4.6 M8 1.8 A6.2 6.2 0 1 0 8.01 1.8',
} as const;

/** Decoration beside a text; never the only sign. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
