// Slows guessing: counts failed sign-ins per account and per address over a sliding quarter of an hour. Successes do
// not count. Lives in memory; a restart forgives.
#pragma once

#include <base/instant.hpp>

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace assay::people {

class SignInLimits {
  public:
    static constexpr std::size_t most_per_account = 10;
    static constexpr std::size_t most_per_address = 50;
    static constexpr std::int64_t window = 15 * one_minute;

    // Seconds to wait before this account or address may try again; empty where it may.
    std::optional<int> wait_seconds(const std::string& account, const std::string& address, Instant now);
    void count_failure(const std::string& account, const std::string& address, Instant now);

  private:
    std::optional<int> wait_of(const std::string& key, std::size_t most, Instant now);
    void forget_old(Instant now);

    std::mutex lock_;
    std::unordered_map<std::string, std::vector<Instant>> failures_;
};

} // namespace assay::people
