#include <demonstration/simulated.hpp>

#include <fmt/format.h>

namespace assay::demonstration {

// The layout of UUID version 7: time, a count that rises within the millisecond, then chance.
std::string SimulatedIds::next() {
    const std::int64_t now = clock_.now().milliseconds;
    if (now == last_milliseconds_)
        ++count_;
    else
        count_ = 0;
    last_milliseconds_ = now;
    const auto time = static_cast<std::uint64_t>(now);
    return fmt::format("{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}", (time >> 16) & 0xFFFFFFFF, time & 0xFFFF,
                       (count_ >> 14) & 0xFFF, 0x8000 | (count_ & 0x3FFF), chance_.bits() >> 16);
}

} // namespace assay::demonstration
