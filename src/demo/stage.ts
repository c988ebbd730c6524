import type { Band, Draw } from './draw.ts';

type Theme = 'smuggling' | 'trafficking';

/** A steady stream of events at one partner, or a planted wave of them. */
export interface Stratum {
  readonly partner: string;
  readonly theme: Theme;
  /** What sets it apart, for draws that look at `@kind`. */
  readonly kind: string;
  /** Records in an ordinary year; of a wave: records in all. */
  readonly volume: number;
  /** A wave rises and falls between these days and exists nowhere else. */
  readonly wave?: { readonly from: string; readonly until: string };
  /** Exactly one, on this day, whatever the number of records: something that was planted. */
  readonly on?: string;
  /** From this day on it is so many times what it was: the effect of a policy or of another way to register. */
  readonly effect?: { readonly from: string; readonly factor: number };
}

/** What becomes of a member of a stage. */
export interface Fate {
  /** Seen by draws as `@fate` once its day has come, and as `open` before. */
  readonly outcome: string;
  readonly share: number;
  /** Days until then. */
  readonly days: readonly Band[];
  /** Members that it gives to the next stage on that day. */
  readonly children?: number;
}

/**
 * One stage of the chain: where its members come from and what becomes of them. Either it has strata, or its members are
 * the children of another stage's fates: no more and no fewer, so that the counts of a chain fit each other.
 */
export interface Stage {
  readonly id: string;
  readonly strata?: readonly Stratum[];
  readonly from?: string;
  /** Who registers; without it the partner of the stratum. */
  readonly owner?: string;
  /** By `partner.theme`, else by theme, else `*`. */
  readonly fates?: Readonly<Record<string, readonly Fate[]>>;
}

/** The file of a dataset at each of its partners: which stages its records come from, and how they are filled. */
export interface FileRecipe {
  readonly dataset: string;
  /** Of which the members are its records. */
  readonly stages: readonly string[];
  /** First part of references, after the partner's letters. */
  readonly mark: string;
  /** Drawn from the event's own stream: whoever registers the event too draws the same. */
  readonly event: readonly Draw[];
  /** Drawn by each partner for itself. */
  readonly registration: readonly Draw[];
  /** A second partner that registers the event too, and what it sees otherwise. */
  readonly copies?: {
    readonly share: number;
    readonly days: readonly Band[];
    readonly to: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly differing: readonly Draw[];
  };
  /** Later versions: until then the fate of the first is open. */
  readonly revisions?: { readonly share: number; readonly days: readonly Band[] };
}
