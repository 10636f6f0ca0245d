#include <people/sign_in_limits.hpp>

#include <algorithm>

namespace assay::people {
namespace {

std::string account_key(const std::string& account) { return "account " + account; }
std::string address_key(const std::string& address) { return "address " + address; }

} // namespace

std::optional<int> SignInLimits::wait_of(const std::string& key, std::size_t most, Instant now) {
    const auto found = failures_.find(key);
    if (found == failures_.end()) return std::nullopt;
    auto& times = found->second;
    std::erase_if(times, [&](Instant at) { return at + window <= now; });
    if (times.size() < most) return std::nullopt;
    return static_cast<int>((times.front() + window).milliseconds - now.milliseconds) / 1000 + 1;
}

std::optional<int> SignInLimits::wait_seconds(const std::string& account, const std::string& address, Instant now) {
    const std::lock_guard lock(lock_);
    const auto by_account = wait_of(account_key(account), most_per_account, now);
    const auto by_address = wait_of(address_key(address), most_per_address, now);
    return std::max(by_account, by_address); // an empty optional is the least
}

void SignInLimits::count_failure(const std::string& account, const std::string& address, Instant now) {
    const std::lock_guard lock(lock_);
    constexpr std::size_t most_keys = 100'000; // a flood of invented accounts must not eat the memory
    if (failures_.size() >= most_keys) forget_old(now);
    failures_[account_key(account)].push_back(now);
    failures_[address_key(address)].push_back(now);
}

void SignInLimits::forget_old(Instant now) {
    std::erase_if(failures_, [&](const auto& entry) { return entry.second.back() + window / 4 <= now; });
}

} // namespace assay::people
