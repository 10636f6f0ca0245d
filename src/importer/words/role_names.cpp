#include <importer/words/role_names.hpp>

#include <array>

namespace assay::importer {
namespace {

constexpr std::size_t count = static_cast<std::size_t>(LineRole::faq) + 1;

// In the order of `LineRole`.
constexpr std::array<std::string_view, count> names = {
    "a label",
    "the title",
    "the introduction",
    "text",
    "a heading",
    "a paragraph",
    "a list entry",
    "a hint on how to use the guide",
    "a step of the process",
    "a competency",
    "a desired outcome",
    "a trait",
    "a stage",
    "a question",
    "an area to cover",
    "a follow-up",
    "guidance",
    "an item",
    "a level of an item",
    "a level of the recommendation",
    "an answer",
    "left out",
    "the heading of how to use the guide",
    "the heading of the job description",
    "the heading of the process",
    "the heading of the profile",
    "the heading of directions",
    "the heading of words for the candidate",
    "the heading of questions",
    "the heading of a scorecard",
    "the heading of a recommendation",
    "the heading of the debrief",
    "the heading of the references",
    "the heading of frequently asked questions",
};

} // namespace

std::string_view words_for(LineRole role) { return names[static_cast<std::size_t>(role)]; }

} // namespace assay::importer
