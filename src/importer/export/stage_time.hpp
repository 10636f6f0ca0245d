// What a stage takes, in words, as far as the guide says it.
#pragma once

#include <importer/guide.hpp>

#include <string>
#include <string_view>

namespace assay::importer {

// "45 to 60 minutes", "3 to 4 hours of work", or empty.
std::string length_of_stage(const Stage& stage);

// The same with what is in it: "45 minutes, 5 to 10 of them for your questions". `whose` is the candidate: "your".
std::string time_of_stage(const Stage& stage, std::string_view whose);

} // namespace assay::importer
