// A placeholder of the organisation as the guides in use have it, with the value all jobs share.
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

// An empty value: every job made from one of `guides` has to fill it before it is published.
struct SharedPlaceholder {
    std::string placeholder;
    importer::PlaceholderKind kind = importer::PlaceholderKind::text;
    std::vector<std::string> choices;
    std::optional<std::string> value;
    std::vector<PlaceholderUse> guides;
};
ASSAY_FIELDS(SharedPlaceholder, (placeholder, kind, choices, value, guides))

} // namespace assay::overviews
