// The candidates of a job side by side, as one reader may see them.
#pragma once

#include <applications/application_scope.hpp>
#include <decisions/composite.hpp>
#include <decisions/decision.hpp>
#include <importer/guide.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::overviews {

// `composite` is null where nothing is rated; where a card that is in is sealed to the reader, `sealed` is true and
// composite and recommendations are empty. `recommendations` counts those of each level, "1" to "4".
struct ComparedCandidate {
    std::string application_id;
    std::string candidate_id;
    std::string candidate_name;
    applications::Phase phase = applications::Phase::applied;
    std::optional<decisions::Composite> composite;
    bool sealed = false;
    std::map<std::string, int> recommendations;
    std::optional<decisions::Outcome> outcome;
};

struct ComparedItem {
    std::string id;
    std::string name;
    importer::ItemKind kind = importer::ItemKind::competency;
    std::string stage_id;
    std::string stage_title;
    double weight = 1;
};

struct Comparison {
    std::vector<ComparedCandidate> candidates;
    std::vector<ComparedItem> items;
};

} // namespace assay::overviews
