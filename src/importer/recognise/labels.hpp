// Labels inside questions: "Areas to Cover", "Follow-ups", "Guidance", alone on a line or with their text behind them.
#pragma once

#include <importer/document/document.hpp>
#include <importer/words/vocabulary.hpp>

#include <string_view>

namespace assay::importer {

struct Label {
    Topic topic = Topic::none; // areas, follow_ups, warnings or guidance
    std::string_view rest;     // empty where the label stands alone
    explicit operator bool() const { return topic != Topic::none; }
};

// The label that a block is or begins with; a list entry is one only with a colon.
Label label_of(const Block& block);

} // namespace assay::importer
