// What sending a work sample would come to: the deadline that the guide proposes and what its brief still asks for.
#pragma once

#include <base/fields.hpp>
#include <base/instant.hpp>
#include <importer/guide_fields.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::work_samples {

// A placeholder of the brief that is filled for this candidate alone. `value` is what its rule computes, null where
// somebody has to give one; `places` say where in the brief it stands.
struct BriefPlaceholder {
    std::string placeholder;
    importer::PlaceholderKind kind = importer::PlaceholderKind::text;
    std::vector<std::string> choices;
    std::optional<std::string> rule;
    std::optional<std::string> value;
    std::vector<std::string> places;
};
ASSAY_FIELDS(BriefPlaceholder, (placeholder, kind, choices, rule, value, places))

// `due_at` is null where a rule names an interview that is not booked; `due_rule` is the rule it comes from, if any.
struct BriefProposal {
    std::optional<Instant> due_at;
    std::optional<std::string> due_rule;
    std::string time_zone;
    std::vector<BriefPlaceholder> placeholders;
};
ASSAY_FIELDS(BriefProposal, (due_at, due_rule, time_zone, placeholders))

} // namespace assay::work_samples
