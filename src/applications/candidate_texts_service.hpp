// The placeholder values that hold for one application: the organisation's, over them the job's, and what the
// candidate's record knows. For kits, briefs and scripts.
#pragma once

#include <applications/application_scope.hpp>
#include <applications/candidate_placeholder_rules.hpp>
#include <organisations/organisation_service.hpp>

namespace assay::applications {

guides::PlaceholderValues texts_of_application(db::Tx& tx, const organisations::OrganisationService& organisations,
                                               const ApplicationScope& scope, const importer::Guide& guide,
                                               std::optional<Instant> deadline = std::nullopt);

} // namespace assay::applications
