// Labels inside questions: "Areas to Cover", "Follow-ups", "Guidance", alone on a line or with their text behind them.
#pragma once

#include <importer/document/document.hpp>
#include <importer/words/vocabulary.hpp>

#include <string_view>

namespace assay::importer {

struct Label {
    Topic topic = Topic::none;   // areas, follow_ups, signs, warnings, spare or guidance
    std::string_view rest = {};  // empty where the label stands alone
    std::string_view words = {}; // as written, without its colon
    explicit operator bool() const { return topic != Topic::none; }
};

// The label that a block is or begins with; a list entry is one only with a colon or with entries of its own.
Label label_of(const Block& block);

} // namespace assay::importer
