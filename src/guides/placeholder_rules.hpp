// Placeholders of a guide: `[Name]` in its texts, the values people give, and what a value must look like. Pure.
// Called when a job is checked for publication and when a text is shown to somebody.
#pragma once

#include <importer/guide.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace assay::guides {

// By the placeholder's text, without brackets.
using PlaceholderValues = std::map<std::string, std::string>;

// `text` with each `[Name]` that has a value replaced by it. Values are not searched again.
std::string filled(std::string_view text, const PlaceholderValues& values);

// The placeholders among `known` that stand in `text` and have no value, each once, in order of appearance.
std::vector<std::string> unfilled_in(std::string_view text, const std::vector<importer::Placeholder>& known,
                                     const PlaceholderValues& values);

// A sentence that says why `value` does not fit, empty where it does. A choice is one of its choices, a date is a
// calendar day `YYYY-MM-DD`, a range is `MIN-MAX` with MIN at most MAX and a currency before or after it if wanted.
std::string fault_in_value(const importer::Placeholder& placeholder, std::string_view value);

// Only these scopes are filled for a whole job and block its publication; the others wait for a candidate.
bool blocks_publication(importer::PlaceholderScope scope);

// `stronger` over `weaker`; an empty value counts as none.
PlaceholderValues merged(const PlaceholderValues& weaker, const PlaceholderValues& stronger);

} // namespace assay::guides
