// The real clock and the real source of ids and secrets.
#pragma once

#include <base/ids.hpp>
#include <base/instant.hpp>

#include <cstdint>
#include <mutex>

namespace assay {

class SystemClock final : public Clock {
  public:
    Instant now() const override;
};

// UUID version 7 with a counter in its random part, so that ids of one process never tie and always rise.
class RandomIds final : public Ids {
  public:
    explicit RandomIds(const Clock& clock);
    std::string next() override;
    std::string token() override;

  private:
    const Clock& clock_;
    std::mutex lock_;
    std::int64_t last_milliseconds_ = 0;
    std::uint64_t low_ = 0;
};

// The real clock and ids together, as a command makes them once.
struct World {
    SystemClock clock;
    RandomIds ids{clock};
};

} // namespace assay
