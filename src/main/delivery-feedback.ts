import { type Asked, openAskedTally } from '../answer/asked-tally.ts';
import { editionHistory, type PastEdition } from '../governance/edition-history.ts';
import { editionStream } from '../governance/edition-stream.ts';
import type { FormedEdition } from '../governance/next-edition.ts';
import { currentReleases } from '../governance/releases-in-force.ts';
import { datasetOf } from '../model/catalogue.ts';
import type { Delivery } from '../model/delivery.ts';
import type { Release } from '../model/release.ts';
import type { WireFeedback } from '../model/wire/feedback.ts';
import type { Moment, World } from '../model/world.ts';
import { shownRecords } from '../query/shown-records.ts';
import { type Landing, landingOf, recurringFindings, restatedBy } from '../store/facts/delivery-feedback.ts';
import { historyOf } from '../store/facts/delivery-history.ts';
import type { FactsReader } from '../store/facts/reader.ts';
import type { Register } from '../store/register/register.ts';
import type { Log } from './open-log.ts';

interface Parts {
  readonly reader: FactsReader;
  readonly register: Register;
  readonly log: Pick<Log, 'linesAfter'>;
  readonly world: () => World;
  readonly now: () => Moment;
}

/** A release with the editions in which a delivery is, oldest first and never none. */
interface Reached {
  readonly release: Release;
  readonly first: PastEdition;
  readonly last: PastEdition;
}

/** What was done with a delivery, for its owner: from that owner's own records, releases and editions, and the log. */
export function openDeliveryFeedback({ reader, register, log, world, now }: Parts) {
  const historyOfRelease = (release: Release) =>
    editionHistory(register.versions<FormedEdition>('edition', editionStream(release)), release.id);
  const asked = openAskedTally({
    linesAfter: log.linesAfter,
    editionsOf: (id) =>
      world()
        .releases.filter((release) => release.id === id)
        .flatMap(historyOfRelease),
    monthOf,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });

  const reachedBy = (delivery: Delivery, { sequence, withdrawnAt = Infinity }: Landing): readonly Reached[] =>
    world()
      .releases.filter(({ owner, dataset }) => owner === delivery.owner && dataset === delivery.dataset)
      .flatMap((release) => {
        const inIt = historyOfRelease(release).filter((one) => one.sequence >= sequence && one.sequence < withdrawnAt);
        const [first, last] = [inIt[0], inIt.at(-1)];
        return first && last ? [{ release, first, last }] : [];
      });

  return async (delivery: Delivery): Promise<WireFeedback> => {
    const dataset = datasetOf(world().catalogue, delivery.dataset);
    const landing = await landingOf(reader, delivery.id);
    const reached = landing === undefined ? [] : reachedBy(delivery, landing);
    const history = await historyOf(reader, delivery.id, dataset);
    const restated = await restatedBy(reader, delivery.id, dataset);
    const recurring = await recurringFindings(reader, delivery.id);
    const inForce = new Set(currentReleases(world(), now()).map(({ id }) => id));
    const records = async ({ release, first }: Reached) => {
      const [row] = await reader.rows(shownRecords(release, dataset, first, landing?.landing ?? 0));
      return Number(row?.['records']);
    };
    return {
      holding: history.holding,
      endedSince: history.supersededBy.reduce((sum, link) => sum + link.records, 0),
      releases: await Promise.all(
        reached.map(async (one) => ({
          ...{ release: one.release.id, ...audienceOf(one.release, world()) },
          isInForce: inForce.has(one.release.id),
          ...{ first: wireEdition(one.first), last: wireEdition(one.last), records: await records(one) },
        })),
      ),
      asked: askedOf(reached, await asked(new Set(reached.map(({ release }) => release.id))), world()),
      ...(restated.since === undefined ? {} : { restatedSince: restated.since }),
      restated: [...restated.quarters],
      earlierDeliveries: recurring.earlierDeliveries,
      recurring: [...recurring.kinds],
    };
  };
}

const wireEdition = ({ edition, day }: PastEdition) => ({ edition, formedOn: day });

/** By forum, purpose and month, over the editions in which the delivery was. */
function askedOf(reached: readonly Reached[], all: readonly Asked[], world: World): WireFeedback['asked'] {
  const own = all.flatMap((one) => {
    const found = reached.find(({ release }) => release.id === one.release);
    const isIn = found && one.edition >= found.first.edition && one.edition <= found.last.edition;
    return isIn ? [{ ...one, audience: audienceOf(found.release, world) }] : [];
  });
  return [...Map.groupBy(own, ({ audience, month }) => `${month} ${audience.forum} ${audience.purpose}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) =>
      same.slice(0, 1).map(({ audience, month }) => ({
        ...audience,
        month,
        requests: same.reduce((sum, { requests }) => sum + requests, 0),
        questions: same.reduce((sum, { questions }) => sum + questions, 0),
      })),
    );
}

function audienceOf({ forum, purpose }: Release, { forums }: World) {
  const known = forums.find(({ id }) => id === forum);
  const bare = (id: string) => ({ nl: id, en: id });
  return {
    ...{ forum, purpose },
    forumLabel: known?.label ?? bare(forum),
    purposeLabel: known?.purposes.find(({ id }) => id === purpose)?.label ?? bare(purpose),
  };
}

const MONTH = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit' });
const monthOf = (instant: string) => MONTH.format(new Date(instant));
