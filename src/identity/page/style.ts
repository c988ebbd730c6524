/** One sheet for all pages of identity; its hash stands in their content security policy. */
export const STYLE = `
:root { color-scheme: light; --ink: #1b2430; --soft: #4a5565; --line: #6b7686; --accent: #0b4f8a; --surface: #ffffff; --page: #f3f5f8; --notice: #fff4d6; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header { background: var(--accent); color: #ffffff; padding: 0.75rem 1.5rem; }
.brand { margin: 0 auto; max-width: 44rem; font-size: 1.25rem; font-weight: 600; }
main { margin: 0 auto; max-width: 47rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
a { color: var(--accent); }
.notice { background: var(--notice); border-left: 0.25rem solid #8a6100; padding: 0.75rem 1rem; }
.accounts { list-style: none; margin: 1.5rem 0; padding: 0; display: grid; gap: 0.75rem; }
.account { width: 100%; min-height: 3rem; text-align: left; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--line); border-radius: 0.25rem; padding: 0.75rem 1rem; cursor: pointer; }
.account:hover { border-color: var(--accent); }
.account strong { display: block; color: var(--accent); }
.account span { color: var(--soft); }
:focus-visible { outline: 3px solid #b14700; outline-offset: 2px; }
`;
