/** One sheet for all pages of identity; its hash stands in their content security policy. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #15232a; --soft: #4c5e67; --line: #75868f; --accent: #0d5c63; --surface: #ffffff; --page: #f2f5f6; --notice: #fdf1d3; --notice-ink: #4d3800; --focus: #c2410c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eef0; --soft: #a3b4bb; --line: #7c919a; --accent: #6fc9cb; --surface: #142127; --page: #0d171b; --notice: #33290d; --notice-ink: #f5dfa4; --focus: #ff9d5c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header { background: #0e2c34; color: #f0f6f6; padding: 0.75rem 1.5rem; }
.brand { margin: 0 auto; max-width: 57rem; font-size: 1.25rem; font-weight: 600; }
main { margin: 0 auto; max-width: 60rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
a { color: var(--accent); }
.notice { background: var(--notice); color: var(--notice-ink); border-left: 0.25rem solid #c99a1b; padding: 0.75rem 1rem; }
.accounts { list-style: none; margin: 1.5rem 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); gap: 0.75rem; }
.accounts li { display: grid; }
.account { width: 100%; min-height: 3rem; text-align: left; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--line); border-radius: 0.25rem; padding: 0.75rem 1rem; cursor: pointer; }
.account:hover { border-color: var(--accent); }
.account strong { display: block; color: var(--accent); }
.account span { color: var(--soft); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
`;
