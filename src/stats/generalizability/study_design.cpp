#include <stats/generalizability/study_design.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay::stats {
namespace {

Levels counted(std::vector<std::uint32_t> at, std::size_t levels) {
    Levels made;
    made.at = std::move(at);
    made.sizes.resize(levels);
    for (const std::uint32_t each : made.at) ++made.sizes[each];
    return made;
}

// Rows in the order of their levels.
std::vector<std::uint32_t> rows_by(const Levels& of) {
    std::vector<std::uint32_t> next(of.size() + 1);
    std::partial_sum(of.sizes.begin(), of.sizes.end(), next.begin() + 1);
    std::vector<std::uint32_t> rows(of.at.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row) rows[next[of.at[row]]++] = row;
    return rows;
}

// The pairs of two terms' levels that occur.
Levels pairs_of(const Levels& one, const Levels& other) {
    constexpr std::uint32_t never = ~0U;
    std::vector<std::uint32_t> seen_in(other.size(), never), pair(other.size());
    std::vector<std::uint32_t> at(one.at.size());
    std::uint32_t pairs = 0;
    for (const std::uint32_t row : rows_by(one)) {
        const std::uint32_t inner = other.at[row];
        if (seen_in[inner] != one.at[row]) {
            seen_in[inner] = one.at[row];
            pair[inner] = pairs++;
        }
        at[row] = pair[inner];
    }
    return counted(std::move(at), pairs);
}

Levels& levels_of(StudyDesign& design, Term term) { return design.levels[index_of(term)]; }

void add_levels(StudyDesign& design, const Ratings& ratings) {
    design.ratings = ratings.size();
    Levels& target = levels_of(design, Term::target) = counted(ratings.target.at, ratings.target.size());
    Levels& rater = levels_of(design, Term::rater) = counted(ratings.rater.at, ratings.rater.size());
    Levels& item = levels_of(design, Term::item) = counted(ratings.item.at, ratings.item.size());
    levels_of(design, Term::rater_item) = pairs_of(rater, item);
    if (design.design == Nesting::rater_in_item) rater = levels_of(design, Term::rater_item);
    if (design.design == Nesting::item_in_rater) item = levels_of(design, Term::rater_item);
    levels_of(design, Term::target_rater) = pairs_of(target, rater);
    levels_of(design, Term::target_item) = pairs_of(target, item);
    levels_of(design, Term::residual) = pairs_of(levels_of(design, Term::target_rater), item);
}

Nesting design_in(const StudyDesign& crossed) {
    const std::size_t raters = crossed.size(Term::rater);
    const std::size_t items = crossed.size(Term::item);
    const std::size_t pairs = crossed.size(Term::rater_item);
    if (pairs == raters && items > 1 && items < raters) return Nesting::rater_in_item;
    if (pairs == items && raters > 1 && raters < items) return Nesting::item_in_rater;
    return Nesting::crossed;
}

bool has_equal_sizes(const Levels& levels) {
    return std::ranges::all_of(levels.sizes, [&](std::uint32_t size) { return size == levels.sizes[0]; });
}

// Every rater (crossed: every rater with every item; nested: every one of the nested facet) rated every target once.
bool is_balanced(const StudyDesign& design) {
    const std::size_t conditions = design.design == Nesting::crossed
                                       ? design.size(Term::rater) * design.size(Term::item)
                                       : design.size(Term::rater_item);
    const Term holder = design.design == Nesting::rater_in_item ? Term::item : Term::rater;
    return design.size(Term::residual) == design.ratings && design.ratings == design.size(Term::target) * conditions &&
           has_equal_sizes(design.levels[index_of(holder)]);
}

std::size_t connected_sets(const StudyDesign& design) {
    const auto& targets = design.levels[index_of(Term::target)];
    const auto& raters = design.levels[index_of(Term::rater)];
    std::vector<std::size_t> parent(targets.size() + raters.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t node) {
        for (; parent[node] != node; node = parent[node]) parent[node] = parent[parent[node]];
        return node;
    };
    std::size_t sets = parent.size();
    for (std::size_t row = 0; row < design.ratings; ++row) {
        const std::size_t one = root(targets.at[row]);
        const std::size_t other = root(targets.size() + raters.at[row]);
        sets -= one != other;
        parent[one] = other;
    }
    return sets;
}

constexpr PerTerm<std::string_view> level_words = {"candidate",
                                                   "interviewer",
                                                   "item",
                                                   "pair of candidate and interviewer",
                                                   "pair of candidate and item",
                                                   "pair of interviewer and item",
                                                   "rating"};

std::string why_single(const StudyDesign& design, unsigned bits) {
    if ((bits & 2U) != 0 && design.size(Term::rater) == 1)
        return "One interviewer gave all ratings: what interviewers differ by cannot be seen. Let a second one rate "
               "the "
               "same candidates.";
    if ((bits & 4U) != 0 && design.size(Term::item) == 1)
        return "All ratings are on one item: what items differ by cannot be seen. Rate a second one.";
    return {};
}

// Why the levels of a term are no levels of its own: they are single ratings, or those of a term before.
std::string why_the_same(const StudyDesign& design, Term term) {
    const std::size_t place = index_of(term);
    if (design.size(term) == design.ratings)
        return fmt::format("Each {} has one rating: {} is part of the residual.", level_words[place],
                           term_names[place]);
    for (std::size_t before = 0; before < place; ++before) {
        const auto other = static_cast<Term>(before);
        const Term both = term_of_bits[facet_bits[place] | facet_bits[before]];
        if (design.has(other) && design.size(other) == design.size(term) && design.size(both) == design.size(term))
            return fmt::format("Each {} goes with one {} and the other way round: {} is counted as {}.",
                               level_words[place], level_words[before], term_names[place], term_names[before]);
    }
    return {};
}

// What is left of a term's covariance, as a share, after that of the terms already in the model; a Cholesky row.
class Pivots {
  public:
    explicit Pivots(const StudyDesign& design) : design_(design) {}
    bool take(Term term) {
        std::vector<double> row;
        const double own = trace_product(design_, term, term);
        double left = 1;
        for (std::size_t before = 0; before < taken_.size(); ++before) {
            double value = trace_product(design_, term, taken_[before]) / std::sqrt(own) / sizes_[before];
            for (std::size_t each = 0; each < before; ++each) value -= row[each] * rows_[before][each];
            row.push_back(value / rows_[before][before]);
            left -= row.back() * row.back();
        }
        if (left < 1e-9) return false;
        row.push_back(std::sqrt(left));
        rows_.push_back(std::move(row));
        taken_.push_back(term);
        sizes_.push_back(std::sqrt(own));
        return true;
    }

  private:
    const StudyDesign& design_;
    std::vector<Term> taken_;
    std::vector<double> sizes_;
    std::vector<std::vector<double>> rows_;
};

void mark_absent(StudyDesign& design) {
    Pivots pivots(design);
    pivots.take(Term::residual);
    for (std::size_t place = 0; place < effect_count; ++place) {
        const auto term = static_cast<Term>(place);
        std::string& why = design.absent[place];
        why = why_single(design, facet_bits[place]);
        if (why.empty()) why = why_the_same(design, term);
        if (why.empty() && !pivots.take(term))
            why = fmt::format("Who rated whom on what does not tell {} from the other components: it is counted there.",
                              term_names[place]);
    }
}

} // namespace

double trace_product(const StudyDesign& design, Term one, Term other) {
    const bool is_single = one == Term::residual || other == Term::residual;
    const auto sizes = [&](Term term, std::size_t row) {
        if (term == Term::residual) return 1.0;
        const Levels& levels = design.levels[index_of(term)];
        return static_cast<double>(levels.sizes[levels.at[row]]);
    };
    const Levels& shared =
        design.levels[index_of(term_of_bits[facet_bits[index_of(one)] | facet_bits[index_of(other)]])];
    double together = 0, products = 0, ones = 0, others = 0;
    for (std::size_t row = 0; row < design.ratings; ++row) {
        const double a = sizes(one, row);
        const double b = sizes(other, row);
        together += is_single ? 1 : static_cast<double>(shared.sizes[shared.at[row]]);
        products += a * b;
        ones += a;
        others += b;
    }
    const auto n = static_cast<double>(design.ratings);
    return together - 2 * products / n + ones / n * (others / n);
}

Figure<StudyDesign> study_design(const Ratings& ratings, std::optional<Nesting> declared) {
    if (ratings.target.size() < 2)
        return no_figure("One candidate was rated: nothing tells what candidates differ by. Rate a second one.");
    StudyDesign design;
    add_levels(design, ratings);
    const Nesting meant = declared.value_or(design_in(design));
    if (meant != Nesting::crossed) {
        design.design = meant;
        add_levels(design, ratings);
    }
    if (design.size(Term::target) == design.ratings)
        return no_figure(
            "Each candidate has one rating: what candidates differ by cannot be told from error. Let a second "
            "interviewer rate some of them.");
    design.is_balanced = is_balanced(design);
    design.sets = connected_sets(design);
    mark_absent(design);
    return design;
}

} // namespace assay::stats
