// A placeholder that a job's publication waits for, as the guides in use have it, with the value that all jobs share.
// For one about the organisation that is its value; for one about a job it is the default that a job's own value
// replaces.
#pragma once

#include <base/fields.hpp>
#include <importer/guide.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::overviews {

struct PlaceholderUse {
    std::string guide_id;
    std::string title;
};
ASSAY_FIELDS(PlaceholderUse, (guide_id, title))

// No value: every job made from one of `guides` has to fill it before it is published.
struct SharedPlaceholder {
    std::string placeholder;
    importer::PlaceholderScope scope = importer::PlaceholderScope::organisation;
    importer::PlaceholderKind kind = importer::PlaceholderKind::text;
    std::vector<std::string> choices;
    std::optional<std::string> value;
    std::vector<PlaceholderUse> guides;
};
ASSAY_FIELDS(SharedPlaceholder, (placeholder, scope, kind, choices, value, guides))

} // namespace assay::overviews
