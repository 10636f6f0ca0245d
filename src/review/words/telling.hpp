// The words of a text that say what it is about, as a set of stems, and how much two such sets share.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace assay::review {

std::set<std::string> telling_stems(std::string_view text);

// Shared stems of all stems of both, 0 to 1; 0 where either is empty.
double share_of(const std::set<std::string>& left, const std::set<std::string>& right);

} // namespace assay::review
