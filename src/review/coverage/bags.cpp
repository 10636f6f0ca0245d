#include <review/coverage/bags.hpp>
#include <review/words/light_words.hpp>
#include <review/words/stem.hpp>
#include <review/words/words.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_set>

namespace assay::review {

// Collects stems text by text, counts in how many texts each stands, and weighs them when all are in.
class GuideBags::Builder {
  public:
    Builder(GuideBags& bags, const importer::Guide& guide) : bags_(bags), guide_(guide) {
        for (const importer::NamedText& each : guide.profile.competencies) competencies_.push_back(stems_of(each.name));
    }

    Bag of_question(const importer::Question& question) {
        Bag bag;
        add(bag, question.text, PlaceWeights::question, true);
        for (const std::string& each : question.areas_to_cover) add(bag, each, PlaceWeights::area);
        for (const std::string& each : question.follow_ups) add(bag, each, PlaceWeights::follow_up);
        count(bag);
        return bag;
    }

    Bag of_item(const importer::Item& item) {
        Bag bag;
        add(bag, item.name, PlaceWeights::name, true);
        for (const importer::Anchor& each : item.anchors) add(bag, each.text, PlaceWeights::anchor);
        const auto& outcomes = guide_.profile.outcomes;
        if (item.outcome && *item.outcome >= 0 && static_cast<std::size_t>(*item.outcome) < outcomes.size())
            add(bag, outcomes[static_cast<std::size_t>(*item.outcome)], PlaceWeights::definition);
        else
            add_definition(bag, item.name);
        // An outcome that every stage rates is one text, however often it is written.
        if (!item.outcome || counted_.insert(item.name).second)
            count(bag);
        else
            merge(bag);
        return bag;
    }

    Bag of_brief(std::string_view text) {
        Bag bag;
        add(bag, text, PlaceWeights::brief, true);
        count(bag);
        return bag;
    }

    // Rare words weigh most; a word of more than a third of all texts says nothing.
    void weigh() {
        std::vector<double> rarity(bags_.texts_with_.size());
        for (std::size_t stem = 0; stem < rarity.size(); ++stem) {
            const std::size_t texts = bags_.texts_with_[stem];
            const bool is_everywhere = texts_ > 12 && texts * 3 > texts_;
            rarity[stem] = texts == 0 || is_everywhere
                               ? 0
                               : std::log(static_cast<double>(texts_ + 1) / static_cast<double>(texts));
        }
        for (StageBags& stage : bags_.stages_) {
            for (Bag& bag : stage.items) weigh(bag, rarity);
            for (Bag& bag : stage.questions) weigh(bag, rarity);
            for (Bag& bag : stage.briefs) weigh(bag, rarity);
        }
    }

  private:
    using Stems = std::vector<std::uint32_t>;

    std::uint32_t number_of(const std::string& word) {
        const auto known = by_word_.find(word);
        if (known != by_word_.end()) return known->second;
        const std::string reduced = stem(word);
        const auto [at, is_new] = by_stem_.emplace(reduced, static_cast<std::uint32_t>(bags_.spelled_.size()));
        if (is_new) {
            bags_.spelled_.push_back(word);
            bags_.texts_with_.push_back(0);
        }
        by_word_.emplace(word, at->second);
        return at->second;
    }

    Stems stems_of(std::string_view text) {
        Stems stems;
        for (const Word& each : words_of(text))
            if (!is_light(each.folded)) stems.push_back(number_of(each.folded));
        return stems;
    }

    void add(Bag& bag, std::string_view text, double weight, bool is_in_name = false) {
        for (const std::uint32_t stem : stems_of(text)) bag.push_back({stem, weight, is_in_name});
    }

    // The profile's definition of the competency that the item is named after, where one name holds the other.
    void add_definition(Bag& bag, std::string_view name) {
        const Stems stems = stems_of(name);
        if (stems.empty()) return;
        const std::set<std::uint32_t> named(stems.begin(), stems.end());
        for (std::size_t index = 0; index < competencies_.size(); ++index) {
            const std::set<std::uint32_t> other(competencies_[index].begin(), competencies_[index].end());
            if (!other.empty() && (std::ranges::includes(named, other) || std::ranges::includes(other, named)))
                add(bag, guide_.profile.competencies[index].text, PlaceWeights::definition);
        }
    }

    // Each stem once, with its greatest weight.
    static void merge(Bag& bag) {
        std::ranges::sort(bag, [](const WeightedStem& left, const WeightedStem& right) {
            return left.stem != right.stem ? left.stem < right.stem : left.weight > right.weight;
        });
        std::size_t kept = 0;
        for (const WeightedStem& each : bag) {
            if (kept > 0 && bag[kept - 1].stem == each.stem)
                bag[kept - 1].is_in_name = bag[kept - 1].is_in_name || each.is_in_name;
            else
                bag[kept++] = each;
        }
        bag.resize(kept);
    }

    void count(Bag& bag) {
        merge(bag);
        ++texts_;
        for (const WeightedStem& each : bag) ++bags_.texts_with_[each.stem];
    }

    static void weigh(Bag& bag, const std::vector<double>& rarity) {
        double squares = 0;
        for (WeightedStem& each : bag) {
            each.weight *= rarity[each.stem];
            squares += each.weight * each.weight;
        }
        std::erase_if(bag, [](const WeightedStem& each) { return each.weight <= 0; });
        for (WeightedStem& each : bag) each.weight /= std::sqrt(squares);
    }

    GuideBags& bags_;
    const importer::Guide& guide_;
    std::vector<Stems> competencies_;
    std::unordered_map<std::string, std::uint32_t> by_word_;
    std::unordered_map<std::string, std::uint32_t> by_stem_;
    std::unordered_set<std::string> counted_;
    std::size_t texts_ = 0;
};

GuideBags::GuideBags(const importer::Guide& guide) {
    Builder builder(*this, guide);
    stages_.resize(guide.stages.size());
    for (std::size_t index = 0; index < guide.stages.size(); ++index) {
        const importer::Stage& stage = guide.stages[index];
        for (const importer::Item& each : stage.scorecard.items) stages_[index].items.push_back(builder.of_item(each));
        for (const importer::Question& each : stage.questions)
            stages_[index].questions.push_back(builder.of_question(each));
        if (stage.kind != importer::StageKind::work_sample) continue;
        for (const importer::Directions* directions : {&stage.interviewer_directions, &stage.candidate_directions})
            for (const importer::DirectionList& list : directions->lists)
                for (const std::string& bullet : list.bullets)
                    stages_[index].briefs.push_back(builder.of_brief(bullet));
    }
    builder.weigh();
}

} // namespace assay::review
