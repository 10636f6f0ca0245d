// A clock that stands where it is put and ids that follow the seed: what the demonstration's past is built with.
#pragma once

#include <base/ids.hpp>
#include <base/instant.hpp>
#include <demonstration/chance.hpp>

#include <algorithm>

namespace assay::demonstration {

class SimulatedClock final : public Clock {
  public:
    explicit SimulatedClock(Instant start) : now_(start) {}
    Instant now() const override { return now_; }
    // Never back: rows of one history stay in order.
    void move_to(Instant at) { now_ = std::max(now_, at); }
    // A new history begins, at any time.
    void put(Instant at) { now_ = at; }

  private:
    Instant now_;
};

// Ids follow the seed. Tokens do not: links and revisions of a demonstration must not be guessable either.
class SimulatedIds final : public Ids {
  public:
    SimulatedIds(const Clock& clock, Ids& real, std::uint64_t seed) : clock_(clock), real_(real), chance_(seed) {}
    std::string next() override;
    std::string token() override { return real_.token(); }

  private:
    const Clock& clock_;
    Ids& real_;
    Chance chance_;
    std::int64_t last_milliseconds_ = 0;
    std::uint64_t count_ = 0;
};

} // namespace assay::demonstration
