#include <fairness/blocks_rules.hpp>

#include <algorithm>

namespace assay::fairness {
namespace {

using Key = std::pair<int, int>;

// Whole blocks of those who share a key; the others in their order.
template <class KeyOf>
std::vector<Decided> count_alike(Tally& tally, const std::vector<Decided>& people, KeyOf key_of) {
    std::map<Key, std::size_t> places;
    for (const Decided& each : people) ++places[key_of(each)];
    for (auto& [key, count] : places) count -= count % block;
    std::vector<Decided> rest;
    for (const Decided& each : people) {
        std::size_t& left = places[key_of(each)];
        if (left == 0) {
            rest.push_back(each);
            continue;
        }
        --left;
        stats::Selection& counts = tally[key_of(each)];
        ++counts.applicants;
        counts.selected += each.is_selected ? 1 : 0;
    }
    return rest;
}

void sort_by_time(std::vector<Decided>& people) { std::ranges::stable_sort(people, {}, &Decided::at); }

} // namespace

std::vector<Decided> count_blocks(Tally& tally, std::vector<Decided> people, const Said& said) {
    sort_by_time(people);
    if (said.sex && said.race)
        people = count_alike(tally, people, [](const Decided& each) { return Key(each.sex, each.race); });
    if (said.race) people = count_alike(tally, people, [](const Decided& each) { return Key(any, each.race); });
    if (said.sex) people = count_alike(tally, people, [](const Decided& each) { return Key(each.sex, any); });
    return people;
}

bool tells_of_few(const std::vector<Decided>& people) {
    const auto through = static_cast<std::size_t>(std::ranges::count(people, true, &Decided::is_selected));
    return through < block || people.size() - through < block;
}

Counted count_jobs(const std::vector<std::vector<Decided>>& jobs, const Said& said) {
    Counted counted;
    std::vector<Decided> pool;
    bool is_any_few = false;
    for (const auto& job : jobs) {
        const bool is_few = tells_of_few(job);
        const auto rest = is_few ? job : count_blocks(counted.tally, job, said);
        pool.insert(pool.end(), rest.begin(), rest.end());
        is_any_few |= is_few && job.size() >= block;
    }
    counted.tells_of_few = is_any_few && tells_of_few(pool);
    if (!tells_of_few(pool)) count_blocks(counted.tally, std::move(pool), said);
    return counted;
}

} // namespace assay::fairness
