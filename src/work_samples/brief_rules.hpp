// What a work sample's input must fit: its reviewers and the placeholders of its brief. Pure.
#pragma once

#include <base/result.hpp>
#include <guides/placeholder_rules.hpp>
#include <importer/guide.hpp>

#include <set>

namespace assay::work_samples {

// Reviewers who are not on the team, or are named twice; pointers `/reviewer_ids/N`.
std::vector<FieldError> faults_in_reviewers(const std::vector<std::string>& reviewer_ids,
                                            const std::set<std::string>& team);

// Values that fit no placeholder of the guide, and placeholders of the brief that have none; pointers
// `/placeholder_values/NAME`. `values` are all that hold for the application, `given` those of this brief among them.
std::vector<FieldError> faults_in_brief(const importer::Directions& brief,
                                        const std::vector<importer::Placeholder>& known,
                                        const guides::PlaceholderValues& values,
                                        const guides::PlaceholderValues& given);

} // namespace assay::work_samples
