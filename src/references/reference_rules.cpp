#include <references/reference_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace assay::references {
namespace {

template <class Part>
const Part* find_part(const std::vector<Part>& parts, const std::string& id) {
    const auto found = std::ranges::find_if(parts, [&](const Part& each) { return each.id && *each.id == id; });
    return found == parts.end() ? nullptr : &*found;
}

std::string fault_in_rating(const Answer& answer, const importer::ReferenceQuestion& question) {
    if (!answer.rating) return {};
    if (!question.numeric) return "this question asks for no number";
    const auto [least, most] = *question.numeric;
    if (*answer.rating >= least && *answer.rating <= most) return {};
    return fmt::format("must be from {} to {}", least, most);
}

} // namespace

std::vector<FieldError> faults_in(const std::vector<Answer>& answers, const std::vector<ReferenceRating>& ratings,
                                  const importer::References& guide) {
    std::vector<FieldError> faults;
    std::set<std::string> seen;
    for (std::size_t place = 0; place < answers.size(); ++place) {
        const Answer& answer = answers[place];
        const std::string at = fmt::format("/answers/{}", place);
        const auto* question = find_part(guide.questions, answer.question_id);
        if (question == nullptr) {
            faults.push_back({at + "/question_id", "unknown", "is no reference question of this job's guide"});
            continue;
        }
        if (!seen.insert(answer.question_id).second)
            faults.push_back({at + "/question_id", "twice", "this question is answered twice"});
        if (auto fault = fault_in_rating(answer, *question); !fault.empty())
            faults.push_back({at + "/rating", "range", std::move(fault)});
    }
    for (std::size_t place = 0; place < ratings.size(); ++place) {
        const std::string at = fmt::format("/ratings/{}/item_id", place);
        if (find_part(guide.scorecard.items, ratings[place].item_id) == nullptr)
            faults.push_back({at, "unknown", "is no item of the guide's reference scorecard"});
        else if (!seen.insert(ratings[place].item_id).second)
            faults.push_back({at, "twice", "this item is rated twice"});
    }
    return faults;
}

} // namespace assay::references
