// KETENBEELD_RUNS sets how many cases each property is tried on: few while working, many before a release.
const runs = Number(process.env['KETENBEELD_RUNS'] ?? Number.NaN);
if (Number.isInteger(runs) && runs > 0) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: runs });
}
