-- What of guests the manifest's tickets were loaded with; unknown of those that were loaded before this was noted.
ALTER TABLE manifest ADD COLUMN carried TEXT;
