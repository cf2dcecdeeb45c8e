-- How loud a voice message is from beginning to end, a byte a bar (app/domain/waveform.py); empty: it cannot be decoded.
CREATE TABLE waveform (
    attachment_id INTEGER PRIMARY KEY REFERENCES attachment (id) ON DELETE CASCADE,
    bars BLOB NOT NULL
);
