// What a rating may vary by in a study of candidates, raters and items: the words that components, designs and reasons
// are named with.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::stats {

// Effects in the order in which the model takes them in; the residual holds what none of them explains.
enum class Term : std::uint8_t { target, rater, item, target_rater, target_item, rater_item, residual };
inline constexpr std::size_t term_count = 7;
inline constexpr std::size_t effect_count = 6;

template <class T>
using PerTerm = std::array<T, term_count>;

inline constexpr PerTerm<std::string_view> term_names = {"target",      "rater",      "item",    "target_rater",
                                                         "target_item", "rater_item", "residual"};

// crossed: raters may rate any item. rater_in_item: each rater rates one item only, p x (r:i). item_in_rater: each item
// belongs to one rater, p x (i:r).
enum class Nesting : std::uint8_t { crossed, rater_in_item, item_in_rater };
inline constexpr std::array<std::string_view, 3> nesting_names = {"crossed", "rater-in-item", "item-in-rater"};

inline constexpr std::size_t index_of(Term term) { return static_cast<std::size_t>(term); }

// The facets that tell a term's levels apart, as bits: target 1, rater 2, item 4.
inline constexpr PerTerm<unsigned> facet_bits = {1, 2, 4, 3, 5, 6, 7};
inline constexpr std::array<Term, 8> term_of_bits = {Term::residual,     Term::target,  Term::rater,
                                                     Term::target_rater, Term::item,    Term::target_item,
                                                     Term::rater_item,   Term::residual};

// The same where levels of a nested facet are told apart within the facet that holds them.
constexpr unsigned bits_in(Nesting design, Term term) {
    const unsigned bits = facet_bits[index_of(term)];
    if (design == Nesting::rater_in_item && (bits & 2U) != 0) return bits | 4U;
    if (design == Nesting::item_in_rater && (bits & 4U) != 0) return bits | 2U;
    return bits;
}

// Whether the levels of `coarse` are unions of levels of `fine`.
constexpr bool is_within(Nesting design, Term coarse, Term fine) {
    return (bits_in(design, coarse) & ~bits_in(design, fine)) == 0;
}

} // namespace assay::stats
