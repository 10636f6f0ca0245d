// Which step of the hiring process each stage of a guide is.
#pragma once

#include <importer/guide.hpp>

#include <optional>
#include <vector>

namespace assay::importer {

enum class StepMatch : std::uint8_t { none, by_name, by_place };

struct StepOfStage {
    StepMatch match = StepMatch::none;
    std::size_t step = 0; // of Guide::process, where there is one
};

// For each stage its step. A stage goes by the step that has its name, or the only one whose name holds all words of
// the stage's or the other way round; numbers, parentheses and articles do not count. Where there are as many steps as
// stages, those without a name in common go by their place, unless a name says that the orders differ, or that one of
// the two is a work sample and the other is not. Of more than a hundred steps or stages nothing is said.
std::vector<StepOfStage> steps_of_stages(const Guide& guide);

} // namespace assay::importer
