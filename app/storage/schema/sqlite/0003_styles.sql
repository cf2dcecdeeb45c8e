-- How stretches of `text` look, where the channel tells it beside the text: [[style, start, end], …], by code points.
ALTER TABLE message ADD COLUMN styles TEXT;
