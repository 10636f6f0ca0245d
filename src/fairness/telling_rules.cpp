#include <fairness/telling_rules.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace assay::fairness {
namespace {

bool is_one_of_few(std::size_t people) { return people > 0 && people < block; }
bool is_few(const Passage& passage) { return passage.through < block || passage.fell_out < block; }
// Where nobody fell out, or nobody came through, there is nobody whose group could be told.
bool tells_of_some(const Passage& passage) { return is_one_of_few(passage.through) || is_one_of_few(passage.fell_out); }

} // namespace

std::vector<Telling> tellings_of(const std::vector<Span>& spans, const std::vector<Span>& settled,
                                 const std::function<Passage(const Span&)>& passage_of) {
    std::map<Span, Passage> known;
    const auto passage = [&](const Span& span) {
        const auto found = known.find(span);
        return found != known.end() ? found->second : known.emplace(span, passage_of(span)).first->second;
    };
    std::vector<Telling> tellings;
    for (const Span& span : spans) tellings.push_back(is_few(passage(span)) ? Telling::few : Telling::told);

    // Both ends of what is told are known: two of them with some few between give one of the told away.
    const auto betrayed = [&]() -> std::optional<Span> {
        std::set<std::size_t> ends;
        for (const Span& each : settled) ends.insert({each.from, each.to});
        for (std::size_t at = 0; at < spans.size(); ++at)
            if (tellings[at] == Telling::told) ends.insert({spans[at].from, spans[at].to});
        for (const std::size_t from : ends)
            for (const std::size_t to : ends)
                if (from < to && tells_of_some(passage({from, to}))) return Span{from, to};
        return std::nullopt;
    };
    const auto touches = [](const Span& one, const Span& other) {
        return one.from == other.from || one.from == other.to || one.to == other.from || one.to == other.to;
    };
    while (const auto few = betrayed()) {
        std::size_t least = spans.size();
        for (std::size_t at = 0; at < spans.size(); ++at)
            if (tellings[at] == Telling::told && touches(spans[at], *few)) least = at;
        if (least == spans.size()) break; // between settled ones alone
        tellings[least] = Telling::withheld;
    }
    return tellings;
}

} // namespace assay::fairness
