/** Where text goes. */
export interface Output {
  readonly isTerminal: boolean;
  write(text: string): void;
}

/** Files that the person at the terminal named, and the few that the server leaves in its data folder. */
export interface CliFiles {
  /** @throws an error with `code` ENOENT and the like. */
  readText(path: string): Promise<string>;
  /** The bytes of a file as they come from disk. */
  open(path: string): Promise<{ readonly bytes: number; readonly stream: ReadableStream<Uint8Array<ArrayBuffer>> }>;
  /** Writes the whole file, making its folder; an existing one is replaced. Gives the number of characters or bytes. */
  write(path: string, chunks: Chunks<string> | Chunks<Uint8Array>): Promise<number>;
  /** Names in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
}

type Chunks<Piece> = AsyncIterable<Piece> | Iterable<Piece>;

/** What `serve` was given; what was not given stays with the configuration. */
export interface ServeOptions {
  readonly port?: number;
  readonly data?: string;
  readonly isDemonstration: boolean;
}

/** Private key as JWK, as far as it is looked into here. */
export interface ScriptKey {
  readonly kty: string;
  readonly alg: string;
  readonly d: string;
}

export interface DemoFile {
  /** For example 'signals-kmar.csv'. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What the command line needs from outside; `main/` hands in the real ones. */
export interface CliEffects {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: CliFiles;
  env(name: string): string | undefined;
  /** Milliseconds, for rates only. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Runs the server to its end and gives the exit code. */
  serve(options: ServeOptions): Promise<number>;
  /** A short-lived access token for a demonstration account, by its script key. */
  requestScriptToken(request: {
    readonly origin: string;
    readonly account: string;
    readonly privateKeyJwk: ScriptKey;
    readonly scope?: string;
  }): Promise<string>;
  /** An access token for a machine's own client at an OpenID provider, by `private_key_jwt`. */
  requestMachineToken(request: {
    readonly issuer: string;
    readonly clientId: string;
    readonly privateKeyJwk: ScriptKey;
    readonly audience: string;
  }): Promise<string>;
  /** Fictitious deliveries; same records and seed, same bytes. Without a number as many as the recipe says. */
  demoFiles(request: {
    readonly records?: number;
    readonly seed: number;
  }): Iterable<DemoFile> | AsyncIterable<DemoFile>;
}
