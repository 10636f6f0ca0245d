#include <applications/application_fields.hpp>
#include <base/json.hpp>
#include <boost/json/parse.hpp>
#include <overviews/timeline_rules.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace assay::overviews {
namespace {

using applications::Phase;

struct Sentence {
    std::string_view action;
    std::string_view text;
};

constexpr std::array<Sentence, 16> sentences = {{
    {"application/begun", "Applied"},
    {"application/hired", "Closed as hired"},
    {"application/rejected", "Rejected"},
    {"application/withdrawn", "Withdrew"},
    {"application/reopened", "Reopened"},
    {"interview/booked", "Interview booked"},
    {"interview/changed", "Interview changed"},
    {"interview/cancelled", "Interview cancelled"},
    {"work-sample/sent", "Work sample sent"},
    {"work-sample/opened", "Work sample opened by the candidate"},
    {"work-sample/extended", "Deadline of the work sample extended"},
    {"work-sample/submitted", "Work sample handed in"},
    {"work-sample/cancelled", "Work sample cancelled"},
    {"debrief/opened", "Debrief opened"},
    {"debrief/closed", "Debrief closed"},
    {"decision/made", "Decision recorded"},
}};

std::string_view text_in(const boost::json::value& details, std::string_view name) {
    const auto* object = details.if_object();
    const auto* found = object == nullptr ? nullptr : object->if_contains(name);
    const auto* text = found == nullptr ? nullptr : found->if_string();
    return text == nullptr ? std::string_view{} : std::string_view(text->data(), text->size());
}

std::string title_of(std::string_view stage_id, const guides::CataloguedGuide& guide) {
    const auto* stage = guide.stage(stage_id);
    return stage == nullptr ? "a stage of an earlier guide version" : stage->title;
}

std::string phase_in_words(std::string_view word) {
    Phase phase{};
    if (!enum_from_name(word, phase)) return "another place";
    switch (phase) {
    case Phase::applied:
        return "Applied";
    case Phase::stage:
        return "a stage";
    case Phase::debrief:
        return "Debrief";
    case Phase::references:
        return "References";
    case Phase::offer:
        return "Offer";
    case Phase::closed:
        return "Closed";
    }
    std::unreachable();
}

std::string moved(const boost::json::value& details, const guides::CataloguedGuide& guide) {
    const auto* object = details.if_object();
    const auto* to = object == nullptr ? nullptr : object->if_contains("to");
    if (to == nullptr) return "Moved";
    const std::string_view stage_id = text_in(*to, "stage_id");
    return "Moved to " + (stage_id.empty() ? phase_in_words(text_in(*to, "phase")) : title_of(stage_id, guide));
}

} // namespace

std::optional<std::string> timeline_text(std::string_view action, std::string_view details,
                                         const guides::CataloguedGuide& guide, bool sees_evaluations) {
    const auto tree = json::parse_tree(details);
    const boost::json::value known = tree ? *tree : boost::json::value();
    if (action == "application/moved") return moved(known, guide);
    if (action == "application/stage-passed") return "Passed " + title_of(text_in(known, "stage_id"), guide);
    if (action == "reference/recorded" && sees_evaluations) return "Reference recorded";
    const auto found = std::ranges::find(sentences, action, &Sentence::action);
    if (found == sentences.end()) return std::nullopt;
    const std::string_view reason = action.starts_with("application/") ? text_in(known, "reason") : "";
    return std::string(found->text) + (reason.empty() ? "" : ". Reason: " + std::string(reason));
}

} // namespace assay::overviews
