// What people of the demonstration are called and what they write. All invented.
#pragma once

#include <span>
#include <string_view>

namespace assay::demonstration::texts {

struct Colleague {
    std::string_view name;
    std::string_view address; // before the @
    std::string_view role;
};

inline constexpr std::string_view organisation = "Larkmoor Grid";
inline constexpr std::string_view domain = "larkmoor.example";

// The people who sign in: the first of each role is the one to try.
std::span<const Colleague> colleagues();

std::span<const std::string_view> given_names();
std::span<const std::string_view> family_names();
std::span<const std::string_view> places();
std::span<const std::string_view> sources();
// A line of a resume each.
std::span<const std::string_view> present_work();
std::span<const std::string_view> earlier_work();

// Evidence for a rating at a level (1 to 4); `{}` stands for the item's name.
std::span<const std::string_view> evidence_at(int level);
// Why an item was not rated.
std::span<const std::string_view> reasons_for_no_rating();
std::span<const std::string_view> notes_on(int recommendation);
std::span<const std::string_view> rejection_reasons();
std::span<const std::string_view> withdrawal_reasons();

} // namespace assay::demonstration::texts
