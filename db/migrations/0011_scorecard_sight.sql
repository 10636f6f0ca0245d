-- Who sees the content of which scorecard: the twin of may_see_content in src/scorecards/scorecard_rules.cpp. Every
-- statement that reads content joins this view with its viewer, so nothing sealed is ever loaded for somebody who may
-- not see it. A row with needs_administrator = 1 counts for administrators only, and their reading is audited.
CREATE VIEW scorecard_sight AS
SELECT viewer.person_id AS viewer_id, card.scorecard_id, card.application_id,
       CASE WHEN card.interviewer_id = viewer.person_id THEN 1 ELSE 0 END AS is_own,
       CASE WHEN card.interviewer_id = viewer.person_id THEN 0
            WHEN team.role IN ('hiring_manager', 'recruiter') THEN 0
            WHEN team.role IS NOT NULL AND (
                EXISTS (SELECT 1 FROM scorecards AS own
                        WHERE own.application_id = card.application_id AND own.interviewer_id = viewer.person_id)
                OR EXISTS (SELECT 1 FROM debriefs
                           WHERE debriefs.application_id = card.application_id
                             AND debriefs.facilitator_id = viewer.person_id)
                OR EXISTS (SELECT 1 FROM seal_openings
                           WHERE seal_openings.application_id = card.application_id
                             AND seal_openings.person_id = viewer.person_id)) THEN 0
            ELSE 1 END AS needs_administrator
FROM people AS viewer
JOIN scorecards AS card ON 1 = 1
JOIN applications ON applications.application_id = card.application_id
LEFT JOIN job_team AS team ON team.job_id = applications.job_id AND team.person_id = viewer.person_id
WHERE card.interviewer_id = viewer.person_id
   OR (card.state = 'submitted' AND (
        EXISTS (SELECT 1 FROM seal_openings
                WHERE seal_openings.application_id = card.application_id
                  AND seal_openings.person_id = viewer.person_id)
        OR (NOT EXISTS (SELECT 1 FROM scorecards AS owed
                        WHERE owed.application_id = card.application_id AND owed.state = 'owed'
                          AND (card.seal = 'until_all' OR owed.interviewer_id = viewer.person_id))
            AND (NOT EXISTS (SELECT 1 FROM scorecards AS excused
                             WHERE excused.application_id = card.application_id AND excused.state = 'excused'
                               AND excused.interviewer_id = viewer.person_id)
                 OR EXISTS (SELECT 1 FROM scorecards AS submitted
                            WHERE submitted.application_id = card.application_id AND submitted.state = 'submitted'
                              AND submitted.interviewer_id = viewer.person_id)))));
