// Fills an empty organisation with a believable one. The same seed on the same day gives the same people, candidates
// and ratings.
#pragma once

#include <demonstration/client.hpp>
#include <demonstration/past_service.hpp>
#include <demonstration/simulated.hpp>

#include <functional>
#include <string>

namespace assay::demonstration {

// So many candidates of today show every state that there is.
inline constexpr std::size_t candidates_shown = 40;

// `candidates`: those of today first, then those of jobs that are over, then more of today.
struct Wish {
    std::size_t candidates = candidates_shown + candidates_of_past;
    std::uint64_t seed = 1;
    std::string set_up_code;
    std::string password;
};

// `progress` is called with the number of candidates done.
void fill(Client& client, SimulatedClock& clock, Instant today, const Wish& wish,
          const std::function<void(std::size_t)>& progress);

// The addresses to sign in with, one a line with the role.
std::string sign_in_sheet(const std::string& password);

} // namespace assay::demonstration
