import { at } from './at.ts';

/**
 * What still fits through each arc while Dinic's method sends flow: shortest augmenting paths, all of one length at a
 * time, until none is left.
 *
 * @see Dinic (1970), Soviet Mathematics Doklady 11, 1277-1280
 */
export class Residual {
  readonly #to: number[] = [];
  readonly #room: number[] = [];
  readonly #arcs: number[][];

  constructor(size: number) {
    this.#arcs = Array.from({ length: size }, () => []);
  }

  /** Adds an arc and its reverse; returns the arc's number, the reverse has the next one. */
  add(from: number, to: number, room: number, roomBack: number): number {
    at(this.#arcs, from).push(this.#to.push(to) - 1);
    at(this.#arcs, to).push(this.#to.push(from) - 1);
    return this.#room.push(room, roomBack) - 2;
  }

  room(arc: number): number {
    return at(this.#room, arc);
  }

  /** Sends as much as fits from source to target; returns how much. */
  fill(source: number, target: number): number {
    let sent = 0;
    for (let steps = this.stepsFrom(source); at(steps, target) >= 0; steps = this.stepsFrom(source))
      sent += this.#sendAlong(steps, source, target);
    return sent;
  }

  /** Steps from the source along arcs with room; -1 where none leads. */
  stepsFrom(source: number): Int32Array {
    const steps = new Int32Array(this.#arcs.length).fill(-1);
    steps[source] = 0;
    const reached = [source];
    for (const node of reached)
      for (const arc of at(this.#arcs, node)) {
        const to = at(this.#to, arc);
        if (at(steps, to) >= 0 || this.room(arc) <= 0) continue;
        steps[to] = at(steps, node) + 1;
        reached.push(to);
      }
    return steps;
  }

  /** All flow along paths that come one step nearer at every arc. Exhausted arcs are not tried again. */
  #sendAlong(steps: Int32Array, source: number, target: number): number {
    const tried = new Int32Array(this.#arcs.length);
    const path: number[] = [];
    for (let node = source, sent = 0; ; ) {
      if (node === target) {
        sent += this.#push(path.splice(0));
        node = source;
        continue;
      }
      const arc = at(this.#arcs, node)[at(tried, node)];
      const isDeadEnd = arc === undefined;
      if (isDeadEnd && path.length === 0) return sent;
      if (!isDeadEnd && this.room(arc) > 0 && steps[at(this.#to, arc)] === at(steps, node) + 1) {
        path.push(arc);
        node = at(this.#to, arc);
        continue;
      }
      if (isDeadEnd) node = at(this.#to, (path.pop() ?? 0) ^ 1);
      tried[node] = at(tried, node) + 1;
    }
  }

  #push(path: readonly number[]): number {
    const amount = Math.min(...path.map((arc) => this.room(arc)));
    for (const arc of path) {
      this.#room[arc] = this.room(arc) - amount;
      this.#room[arc ^ 1] = this.room(arc ^ 1) + amount;
    }
    return amount;
  }
}
