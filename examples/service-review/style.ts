/** The page's style sheet: one set of colors for light, one for dark, one column for narrow screens. */
export const style = `
:root { --ink: #1d2330; --soft: #5a6375; --paper: #f6f4ef; --card: #fffdf9; --line: #dcd7cc;
  --accent: #1f5f8b; --on-color: #fff; --disaster: #b03a2e; --ordinary: #8a7a4f; --excellent: #1e7a4c;
  --active: #1f5f8b; --lapsed: #8a7a4f; --lost: #b03a2e; --disqualified: #6b6f7a; --erased: #9aa0ab;
  --prospect: #7b8494; --customer: #4f7fa6; --client: #1f5f8b; --advocate: #1e7a4c; --evangelist: #8e4b10; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e1; --soft: #a3aab8; --paper: #14171c; --card: #1c2027; --line: #333a45;
    --accent: #6db3e2; --on-color: #10141a; --disaster: #e98377; --ordinary: #cdbb85; --excellent: #6cc596;
    --active: #6db3e2; --lapsed: #cdbb85; --lost: #e98377; --disqualified: #9aa0ab; --erased: #6b6f7a;
    --prospect: #9aa3b3; --customer: #86b4d8; --client: #6db3e2; --advocate: #6cc596; --evangelist: #e2a566; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header, main { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 2.5rem; } h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
header p { margin: .3rem 0 0; color: var(--soft); }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
  padding: 1.2rem 1.4rem; margin: 1.4rem 0; }
h2 { margin: 0 0 .4rem; font-size: 1.3rem; } h3 { margin: .8rem 0 .3rem; font-size: 1rem; }
p { margin: .2rem 0; } .lead { font-size: 1.08rem; font-weight: 600; }
.figures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem 2rem; align-items: start; }
.wide { grid-column: 1 / -1; } figure { margin: .8rem 0 0; min-width: 0; }
figcaption { color: var(--soft); font-size: .9rem; } svg { display: block; width: 100%; height: auto; max-width: 36rem; }
details { font-size: .85rem; margin-top: .3rem; } summary { cursor: pointer; color: var(--soft); }
table { border-collapse: collapse; margin-top: .4rem; display: block; overflow-x: auto; }
th, td { text-align: right; padding: .15rem .6rem .15rem 0; white-space: nowrap; font-variant-numeric: tabular-nums; }
th { color: var(--soft); font-weight: 600; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { text-align: left; }
ol { margin: .2rem 0; padding-left: 1.4rem; } li { margin: .2rem 0; overflow-wrap: anywhere; }
@media (max-width: 44rem) { .figures { grid-template-columns: minmax(0, 1fr); }
  section { padding: 1rem; } header { padding-top: 1.2rem; } h1 { font-size: 1.5rem; } }
@media print { body { background: none; } section { border: 0; padding: 0; break-inside: auto; }
  figure, li { break-inside: avoid; } details { display: none; }
  :root { --ink: #000; --card: #fff; } }
`
