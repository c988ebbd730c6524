import { monthKey, monthNumber } from '../../views/period.ts';
import type { PeriodChoice } from '../../views/period-choice.ts';
import { PRESETS, parsePeriod, periodCode, windowOf } from '../../views/period-choice.ts';
import type { Words } from '../../views/words.ts';
import type { PageProps } from '../pages/page-props.ts';
import type { AudienceOption } from '../state/audiences.ts';
import { Choice } from './Choice.tsx';
import './context-bar.css';

interface Props extends Pick<PageProps, 'state' | 'go' | 'words' | 'session' | 'today'> {
  readonly audience: AudienceOption;
  readonly audiences: { readonly forums: readonly AudienceOption[]; readonly own: readonly AudienceOption[] };
}

const ALL = 'all';
const OWN = 'own';
const FIRST_YEAR = 2014;

/** As whom one looks, at what, over which time: on every page, always in view. */
export function ContextBar({ state, go, words, session, today, audience, audiences }: Props) {
  const themes = session.codelists.get('theme')?.codes ?? [];
  const onAudience = (key: string) => {
    const chosen = [...audiences.forums, ...audiences.own].find((option) => option.key === key);
    if (chosen) go({ ...state, audience: chosen.choice, release: undefined, releaseAct: undefined });
  };
  const options = (list: readonly AudienceOption[]) => list.map(({ key, label }) => ({ key, label }));
  return (
    <section className="context-bar" aria-label={words.text('header.context')}>
      <div className="context-bar-in">
        <Choice
          label={words.text('header.audience')}
          value={audience.key}
          sections={[
            { title: words.text('header.forums'), options: options(audiences.forums) },
            { title: words.text('header.own'), options: options(audiences.own) },
          ]}
          onChange={onAudience}
        />
        <Choice
          label={words.text('header.theme')}
          value={state.theme ?? ALL}
          sections={[
            {
              options: [
                { key: ALL, label: words.text('header.allThemes') },
                ...themes.map(({ code, label }) => ({ key: code, label: words.label(label) })),
              ],
            },
          ]}
          onChange={(key) => go({ ...state, theme: key === ALL ? undefined : key })}
        />
        <PeriodChoices
          period={state.period}
          today={today}
          words={words}
          onChange={(period) => go({ ...state, period })}
        />
      </div>
    </section>
  );
}

interface PeriodProps {
  readonly period: PeriodChoice;
  readonly today: string;
  readonly words: Words;
  readonly onChange: (period: PeriodChoice) => void;
}

/** Presets and years in one list; for months of one's own, two more. */
function PeriodChoices({ period, today, words, onChange }: PeriodProps) {
  const window = windowOf(period, today);
  const first = window.from.slice(0, 7);
  const last = monthKey(monthNumber(window.until) - 1);
  const choose = (key: string) => {
    const chosen = key === OWN ? ({ kind: 'months', first, last } as const) : parsePeriod(key);
    if (chosen) onChange(chosen);
  };
  return (
    <>
      <Choice
        label={words.text('header.period')}
        value={period.kind === 'months' ? OWN : periodCode(period)}
        sections={[
          {
            title: words.text('period.presets'),
            options: PRESETS.map((key) => ({ key, label: words.text(`period.${key}`) })),
          },
          { title: words.text('period.years'), options: years(today).map((year) => ({ key: year, label: year })) },
          { title: words.text('period.own'), options: [{ key: OWN, label: words.text('period.months') }] },
        ]}
        onChange={choose}
      />
      {period.kind === 'months' ? (
        <>
          <MonthChoice
            label={words.text('period.first')}
            month={first}
            today={today}
            words={words}
            onChange={(key) => onChange({ kind: 'months', first: key, last: laterOf(key, last) })}
          />
          <MonthChoice
            label={words.text('period.last')}
            month={last}
            today={today}
            words={words}
            onChange={(key) => onChange({ kind: 'months', first: earlierOf(key, first), last: key })}
          />
        </>
      ) : null}
    </>
  );
}

interface MonthProps {
  readonly label: string;
  readonly month: string;
  readonly today: string;
  readonly words: Words;
  readonly onChange: (month: string) => void;
}

function MonthChoice({ label, month, today, words, onChange }: MonthProps) {
  const sections = years(today).map((year) => ({
    title: year,
    options: Array.from({ length: 12 }, (_, i) => monthKey(Number(year) * 12 + i))
      .filter((key) => key <= today.slice(0, 7))
      .map((key) => ({ key, label: words.period(key) })),
  }));
  return <Choice label={label} value={month} sections={sections} onChange={onChange} />;
}

/** Month keys sort as text. */
const laterOf = (...months: readonly [string, string]) => months.toSorted()[1] ?? months[0];
const earlierOf = (...months: readonly [string, string]) => months.toSorted()[0] ?? months[0];

/** Newest first. */
function years(today: string): readonly string[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => String(last - i));
}
