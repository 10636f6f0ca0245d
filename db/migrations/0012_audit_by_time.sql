-- The trail is read by time, all of it or one kind of thing: a row's position would tell how many rows stand between.
CREATE INDEX audit_entries_by_time ON audit_entries (at, audit_entry_id);
CREATE INDEX audit_entries_by_kind_and_time ON audit_entries (subject_kind, at, audit_entry_id);

-- Who may read which row of the trail. What happened to scorecards, debriefs, references and decisions of an application
-- stays out while a card of it is sealed to the reader: when it came in, was amended or read is as sealed as the card.
CREATE VIEW audit_sight AS
SELECT viewer.person_id AS viewer_id, entry.audit_entry_id
FROM people AS viewer
JOIN audit_entries AS entry ON 1 = 1
WHERE NOT (entry.application_id IS NOT NULL
           AND entry.subject_kind IN ('scorecard', 'debrief', 'reference', 'decision')
           AND EXISTS (SELECT 1 FROM scorecards AS card
                       WHERE card.application_id = entry.application_id AND card.state = 'submitted'
                         AND NOT EXISTS (SELECT 1 FROM scorecard_sight AS sight
                                         WHERE sight.scorecard_id = card.scorecard_id
                                           AND sight.viewer_id = viewer.person_id)));
