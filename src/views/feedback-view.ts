import type { WireFeedback } from '../model/wire/feedback.ts';
import { type TableView, textCell } from './table-view.ts';
import type { Words } from './words.ts';

/** What was done with a delivery, as its owner reads it. */
export interface FeedbackView {
  readonly rows: string;
  readonly releases?: TableView;
  readonly asked?: TableView;
  readonly restated?: { readonly intro: string; readonly quarters: readonly string[] };
  readonly recurring: readonly string[];
}

/** @param kindLabel what a kind of finding is called */
export function feedbackView(feedback: WireFeedback, kindLabel: (kind: string) => string, words: Words): FeedbackView {
  const { holding, endedSince, releases, asked, restatedSince, restated, earlierDeliveries, recurring } = feedback;
  return {
    rows: words.text('feedback.rows', { holding, ended: endedSince }),
    ...(releases.length === 0 ? {} : { releases: releaseTable(releases, words) }),
    ...(asked.length === 0 ? {} : { asked: askedTable(asked, words) }),
    ...(restatedSince === undefined || restated.length === 0
      ? {}
      : {
          restated: {
            intro: words.text('feedback.restated', { day: words.date(restatedSince) }),
            quarters: restated.map(({ quarter, records }) =>
              words.text('feedback.quarter', { quarter: words.period(quarter), records }),
            ),
          },
        }),
    recurring: recurring.map(({ kind, findings, earlier }) =>
      words.text('feedback.recurs', { kind: kindLabel(kind), findings, earlier, all: earlierDeliveries }),
    ),
  };
}

type Audience = Pick<WireFeedback['asked'][number], 'forumLabel' | 'purposeLabel'>;
const audience = ({ forumLabel, purposeLabel }: Audience, words: Words) =>
  words.text('feedback.audience', { forum: words.label(forumLabel), purpose: words.label(purposeLabel) });

function releaseTable(releases: WireFeedback['releases'], words: Words): TableView {
  const columns = ['audience', 'release', 'first', 'last', 'records', 'state'].map((name) =>
    words.text(`feedback.column.${name}`),
  );
  const edition = ({ edition: number, formedOn }: WireFeedback['releases'][number]['first']) =>
    textCell(words.text('feedback.edition', { number, day: words.date(formedOn) }));
  return {
    caption: words.text('feedback.releases'),
    columns,
    rows: releases.map((one) => ({
      header: audience(one, words),
      cells: [
        textCell(one.release),
        ...[edition(one.first), edition(one.last)],
        textCell(words.number(one.records)),
        textCell(words.text(one.isInForce ? 'feedback.inForce' : 'feedback.ended')),
      ],
    })),
  };
}

function askedTable(asked: WireFeedback['asked'], words: Words): TableView {
  return {
    caption: words.text('feedback.asked'),
    columns: ['month', 'audience', 'requests', 'questions'].map((name) => words.text(`feedback.column.${name}`)),
    rows: asked.toReversed().map((one) => ({
      header: words.period(one.month),
      cells: [audience(one, words), words.number(one.requests), words.number(one.questions)].map(textCell),
    })),
  };
}
