#include <base/text.hpp>
#include <importer/words/normal.hpp>
#include <importer/words/stage_names.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// `word` as the beginning of a word of `text`: "screen" finds "screening". "Interviewer" speaks of a person.
bool holds(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const bool starts = at == 0 || !is_letter(text[at - 1]);
        if (starts && !text.substr(at).starts_with("interviewer")) return true;
    }
    return false;
}

template <std::size_t N>
bool holds_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return holds(text, word); });
}

constexpr std::array<std::string_view, 8> work_samples = {"work sample", "work-sample", "take home", "take-home",
                                                          "homework",    "assignment",  "exercise",  "portfolio task"};
constexpr std::array<std::string_view, 4> screens = {"screen", "phone call", "intro call", "introductory call"};
constexpr std::array<std::string_view, 4> interviews = {"interview", "conversation", "panel", "meeting"};
constexpr std::array<std::string_view, 6> tests = {"assessment", "test", "case study", "challenge", "project", "task"};
constexpr std::array<std::string_view, 5> documents = {"interview guide", "interview kit", "interview pack",
                                                       "interview sheet", "hiring guide"};
constexpr std::array<std::string_view, 6> rounds = {"round", "stage", "onsite", "on-site", "presentation", "role play"};

} // namespace

bool names_a_stage(std::string_view heading) {
    if (heading.size() > 120) return false;
    const std::string text = lower_ascii(heading);
    if (holds_any(text, documents)) return false;
    return holds_any(text, work_samples) || holds_any(text, screens) || holds_any(text, interviews) ||
           holds_any(text, tests) || holds_any(text, rounds);
}

bool names_what_follows(std::string_view heading) {
    const NormalHeading normal(heading);
    return normal.text() == "after interview" || normal.text() == "after interviews";
}

StageKind kind_of_stage(std::string_view title) {
    const std::string text = lower_ascii(title);
    if (holds_any(text, work_samples)) return StageKind::work_sample;
    if (holds_any(text, screens)) return StageKind::screen;
    if (holds_any(text, interviews)) return StageKind::interview;
    return holds_any(text, tests) ? StageKind::work_sample : StageKind::interview;
}

} // namespace assay::importer
