/** Three links of a chain. */
export function Mark() {
  return (
    <svg className="brand-mark" viewBox="0 0 44 20" width="44" height="20" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2.5">
        <rect x="1.5" y="3.5" width="17" height="13" rx="6.5" />
        <rect x="13.5" y="3.5" width="17" height="13" rx="6.5" />
        <rect x="25.5" y="3.5" width="17" height="13" rx="6.5" />
      </g>
    </svg>
  );
}
