-- Signed states of the log: append-only, so that none can be taken back quietly.
CREATE TABLE log_heads (
  size INTEGER PRIMARY KEY,
  timestamp INTEGER NOT NULL,
  root TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;

CREATE TRIGGER log_heads_no_update BEFORE UPDATE ON log_heads BEGIN SELECT RAISE(ABORT, 'log heads are append-only'); END;
CREATE TRIGGER log_heads_no_delete BEFORE DELETE ON log_heads BEGIN SELECT RAISE(ABORT, 'log heads are append-only'); END;
CREATE TRIGGER log_heads_no_replace BEFORE INSERT ON log_heads
WHEN EXISTS (SELECT 1 FROM log_heads WHERE size = NEW.size)
BEGIN SELECT RAISE(ABORT, 'log heads are append-only'); END;
