// Jobs that are over: everybody in them was decided on, some were hired. Figures of how people rate, of how items work
// and of who comes through need such a past.
#pragma once

#include <demonstration/cast_service.hpp>
#include <demonstration/history_service.hpp>

#include <functional>

namespace assay::demonstration {

// How many candidates the past has room for, and how long before today it begins.
inline constexpr std::size_t candidates_of_past = 153;
// From so many candidates on one job more belongs to it: enough hires to compare what was rated with what became of
// them.
inline constexpr std::size_t large_demonstration = 1000;
inline constexpr std::size_t candidates_of_long_past = 270;
inline constexpr std::int64_t length_of_past = 660 * one_day;

class Past {
  public:
    Past(Client& client, SimulatedClock& clock, History& history, const Cast& cast, Instant today)
        : client_(client), clock_(clock), history_(history), cast_(cast), today_(today) {}

    // Opens each job in its time, sends its candidates through (`most` in all, numbered from `first`), and closes it.
    // `progress` is called with the number of candidates done.
    void live(std::size_t first, std::size_t most, const std::function<void(std::size_t)>& progress);

  private:
    Client& client_;
    SimulatedClock& clock_;
    History& history_;
    const Cast& cast_;
    Instant today_;
};

} // namespace assay::demonstration
