// Fields of debriefs and their limits.
#pragma once

#include <debriefs/debrief_view.hpp>
#include <importer/guide_fields.hpp>

namespace assay::debriefs {

ASSAY_FIELDS(DebriefInput, (application_id, facilitator_id))
ASSAY_FIELDS(VoteInput, (recommendation, reason))
ASSAY_FIELDS(RoundInput, (round))
ASSAY_FIELDS(NoteInput, (text))
ASSAY_FIELDS(NextStepInput, (text, owner_id, due))
ASSAY_FIELDS(DebriefPatch, (next_steps, facilitator_id))
ASSAY_FIELDS(DebriefClosure, (summary))
ASSAY_FIELDS(AgendaQuestion, (id, text, guidance))
ASSAY_FIELDS(Vote, (person_id, name, round, recommendation, reason))
ASSAY_FIELDS(ChangedVote, (person_id, name, from, to, reason))
ASSAY_FIELDS(Voter, (person_id, name, voted_before, voted_after))
ASSAY_FIELDS(AgendaRole, (overview))
ASSAY_FIELDS(Agenda, (directions, questions, role, competencies, outcomes))
ASSAY_FIELDS(Note, (text, etag))
ASSAY_FIELDS(NextStep, (text, owner_id, owner_name, due))
ASSAY_FIELDS(Debrief, (id, application_id, candidate_name, job_title, state, round, sealed, facilitator_id,
                       facilitator_name, opened_at, closed_at, agenda, notes, panel, votes, my_votes, grid, changes,
                       composite, next_steps, summary, may_lead, may_vote))
ASSAY_FIELDS(StoredDebrief, (debrief_id, application_id, facilitator_id, state, round, next_steps, summary, opened_at,
                             opened_by, closed_at, etag))

} // namespace assay::debriefs

namespace assay {

template <>
inline constexpr auto field_rules<debriefs::VoteInput> =
    rules(rule<&debriefs::VoteInput::recommendation>(
              {.min = 1, .max = 4, .documentation = "1 strong no hire, 2 no hire, 3 hire, 4 strong hire"}),
          rule<&debriefs::VoteInput::reason>({.max_length = 5'000}));

template <>
inline constexpr auto field_rules<debriefs::NoteInput> =
    rules(rule<&debriefs::NoteInput::text>({.max_length = 50'000}));

template <>
inline constexpr auto field_rules<debriefs::NextStepInput> =
    rules(rule<&debriefs::NextStepInput::text>({.min_length = 1, .max_length = 2'000}),
          rule<&debriefs::NextStepInput::due>({.min_length = 10, .max_length = 10}));

template <>
inline constexpr auto field_rules<debriefs::DebriefPatch> =
    rules(rule<&debriefs::DebriefPatch::next_steps>({.max_length = 100}));

} // namespace assay
