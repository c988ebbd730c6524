-- REPLACE deletes the row it collides with without asking the triggers on DELETE: append-only means that too.
CREATE TRIGGER register_no_replace BEFORE INSERT ON register
WHEN EXISTS (
  SELECT 1 FROM register WHERE place = NEW.place OR (kind = NEW.kind AND id = NEW.id AND version = NEW.version)
)
BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;

CREATE TRIGGER log_no_replace BEFORE INSERT ON log
WHEN EXISTS (SELECT 1 FROM log WHERE place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
