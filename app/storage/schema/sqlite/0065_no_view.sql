-- Nothing needs this count fast any more; keeping it cost every conversation a statement.
DROP TRIGGER shelf_filled;
DROP TRIGGER shelf_emptied;
DROP TRIGGER shelf_changed;
DROP TABLE shelf_count;
