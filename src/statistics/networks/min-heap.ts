import { at } from './at.ts';

type Entry = readonly [key: number, node: number];

/** A queue that gives the smallest key first, and of equal keys the smallest node: results do not depend on luck. */
export class MinHeap {
  readonly #entries: Entry[] = [];

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  push(key: number, node: number): void {
    const entries = this.#entries;
    let place = entries.push([key, node]) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(at(entries, place), at(entries, parent))) return;
      this.#swap(place, parent);
      place = parent;
    }
  }

  /** @throws RangeError when empty */
  pop(): Entry {
    const entries = this.#entries;
    const first = at(entries, 0);
    const last = entries.pop();
    if (last !== undefined && entries.length > 0) entries[0] = last;
    this.#sink();
    return first;
  }

  #sink(): void {
    const entries = this.#entries;
    for (let place = 0; ; ) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2])
        if (child < entries.length && isBefore(at(entries, child), at(entries, least))) least = child;
      if (least === place) return;
      this.#swap(place, least);
      place = least;
    }
  }

  #swap(a: number, b: number): void {
    const entries = this.#entries;
    [entries[a], entries[b]] = [at(entries, b), at(entries, a)];
  }
}

const isBefore = (a: Entry, b: Entry) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
