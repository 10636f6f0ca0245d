// What a work sample's input must fit: its reviewers, its deadline and the placeholders of its brief. Pure.
#pragma once

#include <applications/candidate_placeholder_rules.hpp>
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

// The places of each placeholder in the brief, in words ("paragraph 2", "list 1, entry 3"), by its name.
std::map<std::string, std::vector<std::string>> places_in_brief(const importer::Directions& brief,
                                                                const std::vector<importer::Placeholder>& known);

// Until when a work sample is taken where nobody says: the end of the day that the rule of its deadline placeholder
// gives, else the longest window of the stage, else five days. `at` is empty where the rule names an interview that is
// not known.
struct DueDate {
    std::optional<Instant> at;
    std::optional<std::string> rule;
};
DueDate proposed_due(const importer::Stage& stage, const std::vector<importer::Placeholder>& known,
                     const applications::Occasions& occasions);

} // namespace assay::work_samples
