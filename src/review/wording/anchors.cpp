// Anchors that cannot be rated by: praise without an act, two levels apart by an adverb, what nobody can observe.
#include <base/text.hpp>
#include <review/wording/anchor_words.hpp>
#include <review/wording/phrases.hpp>
#include <review/wording/wording.hpp>
#include <review/words/light_words.hpp>
#include <review/words/places.hpp>
#include <review/words/stem.hpp>
#include <review/words/words.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace assay::review {
namespace {

using importer::Item;
using importer::Severity;
using Words = std::vector<Word>;

constexpr std::string_view scales =
    "Levashina, Hartwell, Morgeson and Campion (2014), Personnel Psychology 67, 241-293, on anchored rating scales";

struct VagueWord {
    std::size_t word = 0;   // the vague one
    std::size_t inside = 0; // what it is said of ("understanding"), equal to `word` where nothing is named
};

// A clause that opens with praise or blame of something inside a person ("Strong grasp of …", "Good alignment"), or
// with "understands": the clause says how the interviewer felt, not what the candidate did.
std::optional<VagueWord> vague_opening(const Words& words, std::size_t from, std::size_t to) {
    constexpr std::size_t within = 3; // words from the start of the clause
    for (std::size_t at = from; at < std::min(to, from + within); ++at) {
        if (at == from && words[at].folded == "understands") return VagueWord{at, at};
        if (!is_vague(words[at].folded)) continue;
        for (std::size_t inside = at + 1; inside < std::min(to, at + 5); ++inside)
            if (names_an_inside(words[inside].folded)) return VagueWord{at, inside};
        if (at == from && to - from <= 4) return VagueWord{at, at};
    }
    return std::nullopt;
}

// The first vague clause of an anchor whose opening clause is one; "a communicator who …" goes on to say something.
std::optional<VagueWord> vague_in(std::string_view text, const Words& words) {
    std::optional<VagueWord> found;
    for (std::size_t from = 0; from < words.size();) {
        std::size_t to = from + 1;
        while (to < words.size() &&
               text.substr(words[to - 1].to, words[to].from - words[to - 1].to).find(';') == std::string_view::npos)
            ++to;
        const bool goes_on = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                                         words.begin() + static_cast<std::ptrdiff_t>(to),
                                         [](const Word& each) { return each.folded == "who"; });
        const auto vague = goes_on ? std::nullopt : vague_opening(words, from, to);
        if (vague && !found) found = vague;
        if (!vague && from == 0) return std::nullopt;
        from = to;
    }
    return found;
}

bool is_left_out(std::string_view word) {
    return word == "skills" || word == "skill" || word == "ability" || word == "abilities" || word == "knowledge";
}

// "Problem-Solving Ability" as it stands in a sentence: "problem-solving". Words of two capitals and more keep them.
std::string without_insides(std::string_view name) {
    std::string lowered(name);
    const Words words = words_of(name);
    std::size_t end = lowered.size();
    for (const Word& each : words) {
        const std::string_view word = name.substr(each.from, each.to - each.from);
        const bool is_acronym =
            std::ranges::count_if(word, [](char letter) { return letter >= 'A' && letter <= 'Z'; }) > 1;
        if (!is_acronym) lowered.replace(each.from, word.size(), lower_ascii(word));
    }
    if (words.size() > 1 && is_left_out(words.back().folded)) end = words[words.size() - 2].to;
    return lowered.substr(0, end);
}

// What the anchor is about: the words behind "of", "in" or "with" that follow the inside, up to the end of the clause.
std::string subject_of(std::string_view text, const Words& words, const VagueWord& vague, std::string_view name) {
    std::size_t from = vague.inside + 1;
    if (from < words.size()) {
        const std::string& link = words[from].folded;
        if (link == "of" || link == "in" || link == "with" || link == "about")
            ++from;
        else if (vague.inside != vague.word)
            from = words.size();
    }
    std::size_t to = from;
    while (to < words.size() && to - from < 5) {
        const std::string& word = words[to].folded;
        const bool is_cut =
            to > from && text.substr(words[to - 1].to, words[to].from - words[to - 1].to).find_first_of(",;.(") !=
                             std::string_view::npos;
        if (is_cut || word == "and" || word == "but" || word == "with" || word == "or" || word == "without") break;
        ++to;
    }
    const bool is_thin = to == from || is_degree(words[from].folded) ||
                         (to == from + 1 && words[from].folded.size() < 5) || words[to - 1].folded.size() < 4;
    return is_thin ? without_insides(name) : std::string(as_written(text, words[from], words[to - 1]));
}

// A pattern for the level, lowest to highest, about the anchor's own subject.
std::string better_anchor(std::size_t place, std::size_t levels, const std::string& about) {
    if (place == 0) return "Names no example of " + about + ", asked twice";
    if (place + 1 == levels)
        return "Gives an example of " + about + " with figures or names, and says what the alternative would have cost";
    if (place * 2 < levels) return "Gives an example of " + about + " when prompted, and leaves out what came of it";
    return "Gives an example of " + about + " unprompted: own part, reason and result";
}

struct RatedItem {
    const Item& item;
    std::string pointer;
    std::string where;
    std::vector<Words> anchors = {}; // the words of each anchor
};

void check_vague(const RatedItem& rated, Findings& findings) {
    std::vector<std::string> pointers;
    std::set<std::string> quotes;
    std::vector<std::string> in_order;
    std::optional<GuideFinding> finding;
    const std::size_t levels = static_cast<std::size_t>(
        std::ranges::count_if(rated.item.anchors, [](const importer::Anchor& each) { return each.score > 0; }));
    std::size_t place = 0;
    for (std::size_t index = 0; index < rated.item.anchors.size(); ++index) {
        const importer::Anchor& anchor = rated.item.anchors[index];
        if (anchor.score == 0) continue;
        const std::size_t own_place = place++;
        const Words& words = rated.anchors[index];
        const auto vague = vague_in(anchor.text, words);
        if (!vague) continue;
        const std::string quote(as_written(anchor.text, words[vague->word], words[vague->word]));
        if (quotes.insert(lower_ascii(quote)).second) in_order.push_back(quoted(quote));
        pointers.push_back(at(rated.pointer + "/anchors", index) + "/text");
        if (finding) continue;
        const std::string subject = rated.item.kind == importer::ItemKind::outcome
                                        ? "comparable work"
                                        : subject_of(anchor.text, words, *vague, rated.item.name);
        finding = {"vague-anchors",
                   Severity::warning,
                   pointers.front(),
                   {},
                   quote,
                   better_anchor(own_place, levels, subject),
                   std::string(scales)};
    }
    if (!finding) return;
    finding->sentence = counted(pointers.size(), "anchor") + " of " + quoted(rated.item.name) + " in " + rated.where +
                        (pointers.size() == 1 ? " praises or blames (" : " praise or blame (") + listed(in_order) +
                        ") without saying what was said or done. Write what an interviewer hears at that level.";
    finding->others.assign(pointers.begin() + 1, pointers.end());
    findings.push_back(std::move(*finding));
}

std::set<std::string> without_degrees(const Words& words) {
    std::set<std::string> stems;
    for (const Word& each : words)
        if (!is_light(each.folded) && !is_degree(each.folded)) stems.insert(stem(each.folded));
    return stems;
}

void check_alike(const RatedItem& rated, Findings& findings) {
    std::map<std::set<std::string>, std::size_t> seen;
    for (std::size_t index = 0; index < rated.item.anchors.size(); ++index) {
        std::set<std::string> stems = without_degrees(rated.anchors[index]);
        if (stems.size() < 2) continue;
        const auto [found, is_new] = seen.emplace(std::move(stems), index);
        if (is_new) continue;
        const importer::Anchor& lower = rated.item.anchors[found->second];
        const importer::Anchor& upper = rated.item.anchors[index];
        if (folded(lower.text) == folded(upper.text)) continue; // anchors-equal says so
        const std::string anchors = rated.pointer + "/anchors";
        findings.push_back({"anchors-alike",
                            Severity::warning,
                            at(anchors, index) + "/text",
                            "Levels " + std::to_string(lower.score) + " and " + std::to_string(upper.score) + " of " +
                                quoted(rated.item.name) + " in " + rated.where +
                                " differ by a word of degree alone: say what is seen at the one and not at the other.",
                            upper.text,
                            {},
                            std::string(scales),
                            {at(anchors, found->second) + "/text"}});
    }
}

void check_observable(const RatedItem& rated, Findings& findings) {
    static const Phrases inner({"culture|cultural fit|alignment", "good|great|exceptional|poor|strong|perfect fit",
                                "gut feeling", "charisma|charismatic|likeable|likable|personable",
                                "good|great|positive|bad attitude|vibe|chemistry|personality",
                                "feels right|comfortable", "would|i like to work"});
    for (std::size_t index = 0; index < rated.item.anchors.size(); ++index) {
        const std::string& text = rated.item.anchors[index].text;
        const Words& words = rated.anchors[index];
        const auto match = inner.find(words);
        if (!match) continue;
        findings.push_back(
            {"anchor-not-observable", Severity::warning, at(rated.pointer + "/anchors", index) + "/text",
             "Level " + std::to_string(rated.item.anchors[index].score) + " of " + quoted(rated.item.name) + " in " +
                 rated.where +
                 " asks for a feeling about the person, which rewards likeness to the interviewer. Name the behaviour "
                 "that the job needs.",
             std::string(as_written(text, words[match->first], words[match->last])),
             "Describes how they worked with people of another trade, and what those people got from it",
             std::string(scales)});
        return;
    }
}

// A scorecard item that reads the same in several stages is judged where it stands first.
bool is_first(const Item& item, std::unordered_set<std::string>& seen) {
    std::string whole = item.name;
    for (const importer::Anchor& each : item.anchors) whole += '\n' + each.text;
    return seen.insert(std::move(whole)).second;
}

void check(RatedItem rated, Findings& findings) {
    for (const importer::Anchor& each : rated.item.anchors) rated.anchors.push_back(words_of(each.text));
    check_vague(rated, findings);
    check_alike(rated, findings);
    check_observable(rated, findings);
}

} // namespace

void find_anchor_faults(const importer::Guide& guide, Findings& findings) {
    std::unordered_set<std::string> seen;
    for (std::size_t stage = 0; stage < guide.stages.size(); ++stage) {
        const auto& items = guide.stages[stage].scorecard.items;
        for (std::size_t item = 0; item < items.size(); ++item)
            if (is_first(items[item], seen))
                check({items[item], item_at(stage, item), stage_in_words(guide, stage)}, findings);
    }
    const auto& items = guide.references.scorecard.items;
    for (std::size_t item = 0; item < items.size(); ++item)
        if (is_first(items[item], seen))
            check({items[item], at("/references/scorecard/items", item), "the reference checks"}, findings);
}

} // namespace assay::review
