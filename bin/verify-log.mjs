#!/usr/bin/env node
// Checks an exported log on its own: plain Node, nothing of the product and no package. See docs/operations.md, Logs.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const USAGE = `Usage: node verify-log.mjs EXPORT [KEPT…]

EXPORT  what 'ketenbeeld logs export' wrote
KEPT    heads and key that you kept elsewhere: a reply of GET /v1/log-heads, or an earlier EXPORT

Without KEPT it is only shown that the export fits itself: whoever holds the signing key can make a whole other log.
Exit: 0 unchanged, 1 changed, 2 wrong use.`;

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const HEX = /^[0-9a-f]{64}$/;
const [LEAF, NODE] = [Buffer.from([0]), Buffer.from([1])];

/** Root of the Merkle tree of RFC 9162 over the lines so far: one hash for each whole subtree. */
function merkleTree() {
  const whole = [];
  return {
    add(text) {
      let node = { size: 1, hash: sha256(LEAF, text) };
      while (whole.at(-1)?.size === node.size)
        node = { size: node.size * 2, hash: sha256(NODE, whole.pop().hash, node.hash) };
      whole.push(node);
    },
    root() {
      const [last, ...rest] = whole.toReversed();
      if (!last) return sha256().toString('hex');
      return rest.reduce((right, left) => sha256(NODE, left.hash, right), last.hash).toString('hex');
    },
  };
}

/** TreeHeadDataV2 of RFC 9162, 4.10: timestamp, size, root with its length, no extensions. */
function isSigned({ size, root, timestamp, signature }, key) {
  const bytes = Buffer.alloc(51);
  bytes.writeBigUInt64BE(BigInt(timestamp), 0);
  bytes.writeBigUInt64BE(BigInt(size), 8);
  bytes[16] = 32;
  bytes.write(root, 17, 'hex');
  return verify(null, bytes, createPublicKey(key), Buffer.from(signature, 'hex'));
}

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const isHead = (it) =>
  Number.isSafeInteger(it?.size) && it.size >= 0 && HEX.test(it.root) && Number.isSafeInteger(it.timestamp);
/** As the API writes a head, and as an export does. */
const headOf = (it) => ({
  ...{ size: it?.treeSize ?? it?.size, root: it?.rootHash ?? it?.root },
  ...{ timestamp: it?.timestamp, signature: String(it?.signature) },
});

/** Heads and key that were kept elsewhere. */
function keptIn(path) {
  const text = readFileSync(path, 'utf8');
  const whole = parsed(text);
  const items = whole === undefined ? text.split('\n').map(parsed) : [whole, ...(whole.heads ?? [])];
  const heads = items.filter((it) => it?.kind === 'head' || it?.treeSize !== undefined).map(headOf);
  const key = items.find((it) => typeof it?.publicKey === 'string')?.publicKey;
  if (heads.length === 0 || !heads.every(isHead)) throw new Error(`${path} holds no heads of a log`);
  return { path, heads, key };
}

/** Reads the export once. Gives what does not hold, in words, and what was seen. */
async function read(path, wanted) {
  const troubles = [];
  const tree = merkleTree();
  const rootAt = new Map([[0, tree.root()]]);
  const heads = [];
  let key;
  let [count, before, isWhole] = [0, '0'.repeat(64), true];
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    const item = parsed(text);
    if (item?.kind === 'key') key = String(item.publicKey);
    else if (item?.kind === 'head') heads.push(headOf(item));
    else {
      const trouble = isWhole ? lineTrouble(item, count + 1, before) : undefined;
      if (trouble !== undefined) troubles.push(trouble);
      // After the first break every line would be told: the chain says no more.
      isWhole &&= trouble === undefined;
      count += 1;
      before = String(item?.hash);
      tree.add(String(item?.entry));
      if (wanted.has(count)) rootAt.set(count, tree.root());
    }
  }
  return { troubles, count, heads, key, rootAt };
}

function lineTrouble(item, place, before) {
  if (typeof item?.entry !== 'string' || !HEX.test(item.hash)) return `line ${place} is no line of a log`;
  if (item.place !== place)
    return `where line ${place} belongs stands line ${item.place}: lines were removed, added or moved`;
  if (sha256(`${before}\n${place}\n${item.entry}`).toString('hex') !== item.hash)
    return `line ${place} does not follow from those before it: it, or one before it, was changed`;
  if (typeof parsed(item.entry) !== 'object') return `line ${place} holds no entry`;
  return undefined;
}

/** A head against the lines: signed by whom, and over these lines or over others. */
function headTroubles(head, key, { count, rootAt }, whose) {
  const { size } = head;
  if (!isHead(head)) return [`${whose} holds a head that is none`];
  if (!isSigned(head, key))
    return [`the head of ${size} lines in ${whose} was not signed with this key: head or key was exchanged`];
  if (size > count)
    return [
      `${whose} has a head of ${size} lines, and the export holds ${count}: its end was cut off, or an old copy was put back`,
    ];
  if (rootAt.get(size) !== head.root)
    return [
      `the first ${size} lines are not those of the head in ${whose}: they were rewritten, or this is another log`,
    ];
  return [];
}

function orderTroubles(heads) {
  return heads
    .slice(1)
    .flatMap((head, i) =>
      head.timestamp < heads[i].timestamp
        ? [`the head of ${head.size} lines is older than that of ${heads[i].size}: a clock was set back`]
        : [],
    );
}

async function main([path, ...keptPaths]) {
  if (path === undefined || path.startsWith('-')) throw new Error(USAGE);
  const kept = keptPaths.map(keptIn);
  // Sizes at which a root is wanted are known only when all heads are: the export is read twice, and never held.
  const { heads } = await read(path, new Set());
  const ordered = heads.toSorted((a, b) => a.size - b.size);
  const found = await read(path, new Set([...ordered, ...kept.flatMap((it) => it.heads)].map(({ size }) => size)));
  const trusted = kept.find(({ key }) => key !== undefined)?.key ?? found.key;
  const troubles = [...found.troubles];
  if (trusted === undefined) troubles.push('the export holds no public key, so that no head can be checked');
  else {
    if (found.key?.trim() !== trusted.trim())
      troubles.push('the export has another public key than the one that was kept');
    for (const head of ordered) troubles.push(...headTroubles(head, trusted, found, 'the export'));
    for (const { path: whose, heads: theirs } of kept)
      for (const head of theirs) troubles.push(...headTroubles(head, trusted, found, whose));
  }
  troubles.push(...orderTroubles(ordered));
  const last = ordered.at(-1)?.size ?? 0;
  if (last < found.count) troubles.push(`${found.count - last} lines after the last head are vouched for by nobody`);
  for (const trouble of troubles) console.error(trouble);
  const against = kept.reduce((sum, it) => sum + it.heads.length, 0);
  console.log(
    `${troubles.length === 0 ? 'unchanged' : 'CHANGED'}: ${found.count} lines, ${heads.length} heads, ${against} kept elsewhere`,
  );
  if (against === 0)
    console.log(
      'only held against itself: give heads and key that you kept elsewhere to see whether the log was replaced whole',
    );
  return troubles.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  return 2;
});
