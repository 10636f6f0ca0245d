// What the shared placeholder values may hold, and how a change is merged into them. Pure.
#pragma once

#include <base/result.hpp>
#include <organisations/organisation.hpp>

#include <vector>

namespace assay::organisations {

// A value is shown inside sentences of a guide, so it is a text of some lines and not a document.
inline constexpr std::size_t longest_placeholder = 200;
inline constexpr std::size_t longest_value = 2000;
inline constexpr std::size_t most_values = 200;

// `present` with each change by name: an empty text or null removes. Texts are trimmed.
std::map<std::string, std::string> merged(std::map<std::string, std::string> present,
                                          const SharedValueChanges& changes);

// Everything wrong with a change, at `/placeholder_values/NAME`, and with what it would leave.
std::vector<FieldError> faults_in(const SharedValueChanges& changes, const std::map<std::string, std::string>& after);

// The name of the zone in which the organisation counts days.
std::string time_zone_of(const Organisation& organisation);

} // namespace assay::organisations
