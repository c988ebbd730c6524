import type { Asked } from '../answer/answer-questions.ts';
import type { TableAct } from '../answer/published-tables/logged.ts';
import type { TableRead } from '../answer/published-tables/read-table.ts';
import type { TableSight } from '../answer/published-tables/table-sight.ts';
import type { AccountabilityDesk } from '../consultation/accountability/accountability-desk.ts';
import type { CodelistDesk } from '../consultation/codelist-desk.ts';
import type { ForumDesk } from '../consultation/people/forum-desk.ts';
import type { MeetingDesk } from '../consultation/people/meeting-desk.ts';
import type { PeopleDesk } from '../consultation/people/people-desk.ts';
import type { ReleaseDesk } from '../consultation/releases/release-desk.ts';
import type { SessionDesk } from '../consultation/session-desk.ts';
import type { Act, DraftDesk } from '../intake/drafts/draft-desk.ts';
import type { MappingDesk } from '../intake/mappings/mapping-desk.ts';
import type { AnswerTable } from '../model/doors/answer-table.ts';
import type { AccountId, PartnerId, TraceId } from '../model/ids.ts';
import type { Origin } from '../model/log-line.ts';
import type { TableDefinition } from '../model/published-table.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import type { Text } from '../model/text.ts';
import type { AnalysisRun } from '../model/wire/analysis.ts';
import type { MappingContent, WireDeliverable, WireDraftCheck, WireSample } from '../model/wire/mapping.ts';
import type { WireTableScopes } from '../model/wire/published-table.ts';
import type { Moment, World } from '../model/world.ts';
import type { DeliveryEffects } from './delivery-effects.ts';

/** What the API needs from outside; `main/` hands in the gates and the stores. */
export interface ApiEffects {
  now(): Moment;
  world(): World;
  answer(asked: Asked): Promise<readonly AnswerTable[]>;
  /** Said of each signed-in request before anything of it is logged: where it comes from, and its caller's span. */
  arrived(arrival: {
    readonly traceId: TraceId;
    readonly account: AccountId;
    readonly origin: Origin;
    readonly parentSpanId?: string;
  }): void;
  accountLabel(account: AccountId): Text;
  readonly isDemonstration: boolean;
  readonly deliveries: DeliveryEffects;
  readonly analyses: {
    start(request: {
      readonly account: AccountId;
      readonly method: string;
      readonly input: unknown;
      readonly traceId: TraceId;
    }): Promise<AnalysisRun>;
    /** @throws InputError NOT_FOUND, also for the run of another account */
    after(account: AccountId, id: string, waitMs: number): Promise<AnalysisRun>;
    cancel(account: AccountId, id: string): AnalysisRun;
  };
  readonly mappings: MappingDesk;
  readonly drafts: {
    deliverable(account: AccountId): Promise<readonly WireDeliverable[]>;
    open: DraftDesk['open'];
    find: DraftDesk['find'];
    discard: DraftDesk['discard'];
    deliver: DraftDesk['deliver'];
    sample(act: Act, id: string, layout: NonNullable<SourceMapping['layout']>): Promise<WireSample>;
    startCheck(act: Act, id: string, mapping: MappingContent | undefined): Promise<WireDraftCheck>;
    check(account: AccountId, id: string, check: string): Promise<WireDraftCheck>;
    cancelCheck(account: AccountId, id: string, check: string): Promise<WireDraftCheck>;
  };
  readonly codelists: CodelistDesk;
  readonly publishedTables: {
    list(account: AccountId): readonly TableSight[];
    /** @throws InputError NOT_FOUND, also when it is there for others; so do all below */
    find(account: AccountId, id: string): TableSight;
    scopes(account: AccountId, partner: PartnerId): WireTableScopes;
    preview(act: TableAct, definition: TableDefinition): Promise<TableRead>;
    define(act: TableAct, definition: TableDefinition): Promise<TableSight>;
    approve(act: TableAct, id: string): Promise<TableSight>;
    decline(act: TableAct, id: string, because: string): Promise<TableSight>;
    withdraw(act: TableAct, id: string, because: string): Promise<TableSight>;
    renew(act: TableAct, id: string): Promise<TableSight>;
    read(act: TableAct, id: string, number: number): Promise<TableRead>;
  };
  readonly releases: ReleaseDesk;
  readonly people: PeopleDesk;
  readonly forums: ForumDesk;
  readonly meetings: MeetingDesk;
  readonly sessions: SessionDesk;
  readonly accountability: AccountabilityDesk;
  /** Calls when rules or editions may have changed, at once, and regularly because the clock changes them too. Returns the way to stop. */
  onTold(listener: () => void): () => void;
}
