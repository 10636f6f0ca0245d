#include <analytics/comparable_rules.hpp>
#include <stats/joined_sets.hpp>

#include <array>
#include <map>
#include <random>
#include <set>
#include <unordered_map>
#include <utility>

namespace assay::analytics {
namespace {

constexpr std::uint64_t prime = 2147483647; // 2^31 - 1
constexpr std::size_t most_unknowns = 300;

std::uint64_t inverse(std::uint64_t of) {
    std::uint64_t found = 1;
    for (std::uint64_t power = prime - 2; power > 0; power /= 2, of = of * of % prime)
        if (power % 2 == 1) found = found * of % prime;
    return found;
}

// Sums of unknowns that are known to be 0; row n begins with unknown n, where there is one that does.
class Equations {
  public:
    using Row = std::vector<std::uint64_t>;
    explicit Equations(std::size_t unknowns) : rows_(unknowns) {}

    void add(Row row) {
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            if (row[at] == 0) continue;
            if (!rows_[at].empty()) {
                const std::uint64_t factor = prime - row[at];
                for (std::size_t other = at; other < row.size(); ++other)
                    row[other] = (row[other] + factor * rows_[at][other]) % prime;
                continue;
            }
            const std::uint64_t unit = inverse(row[at]);
            for (std::uint64_t& each : row) each = each * unit % prime;
            rows_[at] = std::move(row);
            return;
        }
    }

    // One solution drawn at random: two unknowns that agree in it agree in all, but for chance.
    Row solution(std::uint64_t seed) const {
        std::mt19937_64 random(seed);
        Row found(rows_.size(), 0);
        for (std::size_t at = rows_.size(); at-- > 0;) {
            if (rows_[at].empty()) found[at] = random() % prime;
            for (std::size_t other = at + 1; other < rows_[at].size(); ++other)
                found[at] = (found[at] + (prime - rows_[at][other]) * found[other]) % prime;
        }
        return found;
    }

  private:
    std::vector<Row> rows_;
};

// A candidate's cards as sets: whose, and of what items.
using Cards = std::set<std::array<std::uint32_t, 2>>;

class Comparison {
  public:
    explicit Comparison(const stats::Ratings& ratings)
        : ratings_(ratings),
          raters_(static_cast<std::uint32_t>(ratings.rater.size())),
          sets_(ratings.rater.size() + ratings.item.size()) {
        join_cards();
        join_pairs();
    }

    ComparableSets sets() {
        const auto place = places();
        ComparableSets found;
        std::map<Place, std::uint32_t> raters, items;
        for (std::uint32_t node = 0; node < raters_ + ratings_.item.size(); ++node) {
            auto& known = node < raters_ ? raters : items;
            const std::uint32_t set = sets_.set_of(node);
            const auto solved = place.find(set);
            const Place at = solved == place.end() ? Place{prime + set, 0} : solved->second;
            const auto number = static_cast<std::uint32_t>(known.size());
            (node < raters_ ? found.of_rater : found.of_item).push_back(known.try_emplace(at, number).first->second);
        }
        found.raters = static_cast<std::uint32_t>(raters.size());
        found.items = static_cast<std::uint32_t>(items.size());
        return found;
    }

  private:
    using Place = std::array<std::uint64_t, 2>; // in two solutions

    // Of the sets that differences name: two of a candidate's cards are severity and difficulty of the one, less those
    // of the other.
    std::map<std::uint32_t, Place> places() const {
        std::map<std::uint32_t, std::size_t> at;
        for (const auto& difference : differences_)
            for (const std::uint32_t set : difference) at.try_emplace(set, 0);
        if (at.size() > most_unknowns) return {};
        std::size_t count = 0;
        for (auto& [set, unknown] : at) unknown = count++;
        Equations equations(count);
        for (const auto& [one, other, its, also] : differences_) {
            Equations::Row row(count, 0);
            row[at[one]] = row[at[its]] = 1;
            row[at[other]] = row[at[also]] = prime - 1;
            equations.add(std::move(row));
        }
        const auto first = equations.solution(1);
        const auto second = equations.solution(2);
        std::map<std::uint32_t, Place> found;
        for (const auto& [set, unknown] : at) found.emplace(set, Place{first[unknown], second[unknown]});
        return found;
    }

    // Whoever rated a candidate on an item, with whoever else did; and the items of one card.
    void join_cards() {
        std::unordered_map<std::uint64_t, std::uint32_t> first;
        for (std::size_t row = 0; row < ratings_.size(); ++row) {
            const std::uint32_t rater = ratings_.rater.at[row];
            const std::uint32_t item = raters_ + ratings_.item.at[row];
            const std::uint64_t target = std::uint64_t{ratings_.target.at[row]} << 32;
            sets_.join(rater, first.try_emplace(target | item, rater).first->second);
            sets_.join(item, first.try_emplace(target | rater, item).first->second);
        }
    }

    // Two cards of a candidate that differ in people alone join these, and those that differ in items alone join items,
    // until nothing does any more.
    void join_pairs() {
        std::vector<Cards> cards(ratings_.target.size());
        for (std::size_t row = 0; row < ratings_.size(); ++row)
            cards[ratings_.target.at[row]].insert({ratings_.rater.at[row], raters_ + ratings_.item.at[row]});
        for (bool has_joined = true; has_joined;) {
            has_joined = false;
            differences_.clear();
            for (Cards& of_one : cards) {
                Cards now;
                for (const auto& [rater, item] : of_one) now.insert({sets_.set_of(rater), sets_.set_of(item)});
                of_one = std::move(now);
                for (const auto& [rater, item] : of_one) has_joined |= add_difference(*of_one.begin(), {rater, item});
            }
        }
    }

    bool add_difference(const std::array<std::uint32_t, 2>& one, const std::array<std::uint32_t, 2>& other) {
        if (one == other) return false;
        if (one[0] == other[0] || one[1] == other[1]) {
            sets_.join(one[0], other[0]);
            sets_.join(one[1], other[1]);
            return true;
        }
        differences_.insert({one[0], other[0], one[1], other[1]});
        return false;
    }

    const stats::Ratings& ratings_;
    std::uint32_t raters_;
    stats::JoinedSets sets_;
    std::set<std::array<std::uint32_t, 4>> differences_ = {};
};

} // namespace

ComparableSets comparable_sets(const stats::Ratings& ratings) { return Comparison(ratings).sets(); }

} // namespace assay::analytics
