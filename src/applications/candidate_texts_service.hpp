// The placeholder values that hold for one application: dates computed from rules, over them the organisation's, the
// job's, and what the candidate's record knows. For kits, briefs and scripts.
#pragma once

#include <applications/application_scope.hpp>
#include <applications/candidate_placeholder_rules.hpp>
#include <organisations/organisation_service.hpp>

namespace assay::applications {

// As people read them. The organisation's time zone takes the place of that in `occasions`.
guides::PlaceholderValues texts_of_application(db::Tx& tx, const organisations::OrganisationService& organisations,
                                               const ApplicationScope& scope, const importer::Guide& guide,
                                               Occasions occasions = {});

// When the first interview of the application after `after` begins, as it is booked.
std::optional<Instant> next_interview(db::Tx& tx, const std::string& application_id, Instant after);

} // namespace assay::applications
