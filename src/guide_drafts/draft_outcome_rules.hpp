// Items that restate an outcome name it by its index; this keeps them with their outcome while the list is edited.
// Pure.
#pragma once

#include <guide_drafts/guide_draft.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::guide_drafts {

// Where each outcome of `before` stands in `after`: the same text, else the one it was edited into, else nowhere.
std::vector<std::optional<int>> followed_outcomes(const std::vector<std::string>& before,
                                                  const std::vector<std::string>& after);

// After the outcomes of `content` changed from `before`: every item follows its outcome. One whose outcome went becomes
// a competency and has its outcome back when the text comes back. Returns the ids of the items that changed.
std::vector<std::string> relink_items(DraftContent& content, const std::vector<std::string>& before);

} // namespace assay::guide_drafts
