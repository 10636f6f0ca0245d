// Placeholders that wait for a candidate, filled from what the record knows. Pure.
#pragma once

#include <base/instant.hpp>
#include <guides/placeholder_rules.hpp>

namespace assay::applications {

// The candidate's name for candidate placeholders that ask for it; `deadline` for their dates where there is one.
guides::PlaceholderValues candidate_values(const std::vector<importer::Placeholder>& known,
                                           const std::string& candidate_name, std::optional<Instant> deadline);

// "21 November 2026, 18:00 UTC".
std::string deadline_in_words(Instant deadline);

} // namespace assay::applications
