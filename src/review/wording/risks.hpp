// Grounds that an interviewer must not ask about, the phrases that do, and the rule that each stands on.
// docs/guide-checks.md lists the rules in the same words (a test holds it to that) and says what they were compared
// with in November 2026. No legal advice: a reason to ask somebody.
#pragma once

#include <importer/notice.hpp>

#include <string_view>
#include <vector>

namespace assay::review {

struct Risk {
    std::string_view ground;    // "health or disability", ends "… asks about"
    std::string_view instead;   // a wording that may be used; empty where the subject is to be left alone
    std::string_view reference; // rules, with their address where it is stable
};

// A phrase asks outright (an error) or comes close (a warning).
struct RiskyPhrase {
    std::string_view phrase; // as of `phrases.hpp`
    importer::Severity severity = importer::Severity::error;
    const Risk* risk = nullptr;
};

const std::vector<RiskyPhrase>& risky_phrases();

// Phrases in which a risky one means something else ("your health and safety training").
const std::vector<std::string_view>& harmless_phrases();

} // namespace assay::review
