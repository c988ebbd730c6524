import { parseArgs } from 'node:util';
import { machine, printJson, printTable } from './print.ts';
import { earlyWarningStudy, FULL_STUDY } from './studies/early-warning.ts';

// node bench/study.ts [--seed N] [--series N] [--months N] [--worlds N] [--json [--out FILE]]: false alarms, share found and delay.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(FULL_STUDY.seed) },
    series: { type: 'string', default: String(FULL_STUDY.series) },
    months: { type: 'string', default: String(FULL_STUDY.months) },
    worlds: { type: 'string', default: String(FULL_STUDY.worlds) },
    json: { type: 'boolean' },
    out: { type: 'string' },
  },
});
const size = {
  seed: Number(values.seed),
  series: Number(values.series),
  months: Number(values.months),
  worlds: Number(values.worlds),
};
const rows = earlyWarningStudy(size, undefined, (line) => process.stderr.write(`${line} …\n`));
const percent = (share: number, digits = 1) => `${(100 * share).toFixed(digits)} %`;
if (!values.json || values.out !== undefined)
  printTable(
    [
      'method',
      'stated',
      'false alarms (95 %)',
      ...(rows[0]?.bursts.map(({ factor }) => `${factor} x: found (95 %), mean delay`) ?? []),
    ],
    rows.map(({ judge, stated, falseAlarms, falseAlarmsInterval: { lower, upper }, bursts }) => [
      judge,
      percent(stated),
      `${percent(falseAlarms, 2)} (${percent(lower, 2)} – ${percent(upper, 2)})`,
      ...bursts.map(
        ({ found, foundInterval, meanDelay }) =>
          `${percent(found)} (${percent(foundInterval.lower)} – ${percent(foundInterval.upper)}), ${meanDelay === null ? '–' : `${meanDelay.toFixed(2)} months`}`,
      ),
    ]),
  );
if (values.json) printJson({ machine: machine(), ...size, rows }, values.out);
