// Questions that ask what another one asks, within a stage or over stages.
#include <review/coverage/coverage.hpp>
#include <review/words/places.hpp>
#include <review/words/telling.hpp>

#include <algorithm>
#include <set>

namespace assay::review {
namespace {

using importer::Severity;

constexpr double same_subject = 0.36; // likeness of two questions, tuned by eye (docs/guide-checks.md)
constexpr double same_area = 0.5;     // share of words of two areas to cover
constexpr std::size_t common = 64;    // a word of more questions than this finds no pairs, it only weighs them
constexpr std::size_t most_pairs = 200;

struct Asked {
    std::size_t stage = 0;
    std::size_t question = 0;
    const Bag* bag = nullptr;
};

struct Pair {
    std::size_t first = 0;
    std::size_t second = 0;
    double likeness = 0;
};

double likeness_of(const Bag& left, const Bag& right) {
    double sum = 0;
    for (std::size_t at_left = 0, at_right = 0; at_left < left.size() && at_right < right.size();) {
        if (left[at_left].stem == right[at_right].stem)
            sum += left[at_left++].weight * right[at_right++].weight;
        else if (left[at_left].stem < right[at_right].stem)
            ++at_left;
        else
            ++at_right;
    }
    return sum;
}

// Pairs that share at least two words which few questions hold, and are alike.
std::vector<Pair> alike(const std::vector<Asked>& asked, std::size_t stems) {
    std::vector<std::vector<std::uint32_t>> holding(stems);
    for (std::size_t index = 0; index < asked.size(); ++index)
        for (const WeightedStem& each : *asked[index].bag)
            holding[each.stem].push_back(static_cast<std::uint32_t>(index));
    std::vector<Pair> pairs;
    std::vector<std::uint32_t> shared(asked.size());
    for (std::size_t second = 0; second < asked.size() && pairs.size() < most_pairs; ++second) {
        std::vector<std::uint32_t> touched;
        for (const WeightedStem& each : *asked[second].bag) {
            if (holding[each.stem].size() > common) continue;
            for (const std::uint32_t first : holding[each.stem]) {
                if (first >= second) break;
                if (++shared[first] == 2) touched.push_back(first);
            }
        }
        std::ranges::sort(touched);
        for (const std::uint32_t first : touched)
            if (const double like = likeness_of(*asked[first].bag, *asked[second].bag); like >= same_subject)
                pairs.push_back({first, second, like});
        for (const WeightedStem& each : *asked[second].bag)
            if (holding[each.stem].size() <= common)
                for (const std::uint32_t first : holding[each.stem]) shared[first] = 0;
    }
    return pairs;
}

// How many areas of `left` stand in `right`, too, in much the same words.
std::size_t shared_areas(const importer::Question& left, const importer::Question& right) {
    std::vector<std::set<std::string>> others;
    for (const std::string& each : right.areas_to_cover) others.push_back(telling_stems(each));
    return static_cast<std::size_t>(std::ranges::count_if(left.areas_to_cover, [&](const std::string& area) {
        const std::set<std::string> words = telling_stems(area);
        return std::ranges::any_of(
            others, [&](const std::set<std::string>& other) { return share_of(words, other) >= same_area; });
    }));
}

GuideFinding repeated(const importer::Guide& guide, const Asked& first, const Asked& second) {
    const importer::Question& earlier = guide.stages[first.stage].questions[first.question];
    const importer::Question& later = guide.stages[second.stage].questions[second.question];
    const std::size_t shared = shared_areas(later, earlier);
    std::string sentence = question_in_words(guide, second.stage, second.question) + " asks much of what question " +
                           std::to_string(first.question + 1) +
                           (first.stage == second.stage ? " of the same stage asks, "
                                                        : " of " + stage_in_words(guide, first.stage) + " asks, ") +
                           quoted(earlier.text);
    if (shared > 0)
        sentence += "; " + std::to_string(shared) + " of its " + counted(later.areas_to_cover.size(), "area") +
                    " to cover stand there, too";
    return {"question-repeated",
            Severity::warning,
            question_at(second.stage, second.question) + "/text",
            sentence + ". Keep one of the two, or turn the second to another side of the matter.",
            later.text,
            {},
            {},
            {question_at(first.stage, first.question) + "/text"}};
}

} // namespace

void find_repeats(const importer::Guide& guide, const GuideBags& bags, Findings& findings) {
    std::vector<Asked> asked;
    for (std::size_t stage = 0; stage < guide.stages.size(); ++stage)
        for (std::size_t question = 0; question < guide.stages[stage].questions.size(); ++question)
            if (!invites_questions(guide.stages[stage].questions[question]))
                asked.push_back({stage, question, &bags.stage(stage).questions[question]});
    for (const Pair& each : alike(asked, bags.stem_count()))
        findings.push_back(repeated(guide, asked[each.first], asked[each.second]));
}

} // namespace assay::review
