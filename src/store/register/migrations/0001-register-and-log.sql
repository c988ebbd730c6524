-- What was decided: append-only; the highest version of (kind, id) holds, an entry with body null has ended it.
CREATE TABLE register (
  place INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (kind, id, version)
) STRICT;

CREATE TRIGGER register_no_update BEFORE UPDATE ON register BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;
CREATE TRIGGER register_no_delete BEFORE DELETE ON register BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;

-- What was done: append-only and chained.
CREATE TABLE log (
  place INTEGER PRIMARY KEY,
  entry TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- Sessions of signed-in accounts; only the hash of the session id is here.
CREATE TABLE sessions (
  id_hash TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
