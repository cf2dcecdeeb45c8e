-- What a draft answers, so that the quote is there again with it.
ALTER TABLE draft ADD COLUMN reply_to INTEGER REFERENCES message (id);
