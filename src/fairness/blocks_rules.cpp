#include <fairness/blocks_rules.hpp>

#include <algorithm>
#include <optional>

namespace assay::fairness {
namespace {

using Key = std::pair<int, int>;
using Block = std::vector<const Decided*>;

// Whole blocks of those who share a key; the others in their order, those without a key among them. Each joins the
// first block that lacks the person, so that whoever comes later never changes who stands together.
template <class KeyOf>
std::vector<Decided> count_alike(Tally& tally, const std::vector<Decided>& people, KeyOf key_of) {
    std::map<Key, std::vector<Block>> open;
    std::vector<bool> is_counted(people.size());
    for (const Decided& each : people) {
        const std::optional<Key> key = key_of(each);
        if (!key) continue;
        auto& blocks = open[*key];
        auto joined = std::ranges::find_if(blocks, [&](const Block& one) {
            return std::ranges::none_of(one, [&](const Decided* there) { return there->person == each.person; });
        });
        if (joined == blocks.end()) joined = blocks.insert(joined, Block());
        joined->push_back(&each);
        if (joined->size() < block) continue;
        stats::Selection& counts = tally[*key];
        for (const Decided* there : *joined) {
            ++counts.applicants;
            counts.selected += there->is_selected ? 1 : 0;
            is_counted[static_cast<std::size_t>(there - people.data())] = true;
        }
        blocks.erase(joined);
    }
    std::vector<Decided> rest;
    for (std::size_t at = 0; at < people.size(); ++at)
        if (!is_counted[at]) rest.push_back(people[at]);
    return rest;
}

std::optional<Key> key_if(bool is_said, const Key& key) { return is_said ? std::optional(key) : std::nullopt; }

// Whether at least a block of different people is among those of one outcome.
bool is_block(const std::vector<Decided>& people, bool is_selected) {
    std::vector<int> found;
    for (const Decided& each : people) {
        if (each.is_selected != is_selected || std::ranges::find(found, each.person) != found.end()) continue;
        found.push_back(each.person);
        if (found.size() == block) return true;
    }
    return false;
}

void append(std::vector<Decided>& people, const std::vector<Decided>& more) {
    people.insert(people.end(), more.begin(), more.end());
}

} // namespace

std::vector<Decided> in_batches(std::vector<Decided> people) {
    std::ranges::stable_sort(people, {}, &Decided::at);
    people.resize(people.size() - people.size() % batch);
    return people;
}

std::vector<Decided> count_blocks(Tally& tally, std::vector<Decided> people) {
    std::ranges::stable_sort(people, {}, &Decided::at);
    people = count_alike(tally, people, [](const Decided& each) {
        return key_if(each.sex != any && each.race != any, {each.sex, each.race});
    });
    people = count_alike(tally, people, [](const Decided& each) { return key_if(each.race != any, {any, each.race}); });
    return count_alike(tally, people, [](const Decided& each) { return key_if(each.sex != any, {each.sex, any}); });
}

bool tells_of_few(const std::vector<Decided>& people) { return !is_block(people, true) || !is_block(people, false); }

Counted count_jobs(const std::vector<DecidedInJob>& jobs) {
    Counted counted;
    std::vector<Decided> left;
    std::vector<Decided> few;
    bool is_any_few = false;
    for (const DecidedInJob& job : jobs) {
        const std::vector<Decided> people = in_batches(job.people);
        const bool is_few = job.telling == Telling::few || (job.telling == Telling::told && tells_of_few(people));
        if (job.telling == Telling::told && !is_few) append(left, count_blocks(counted.tally, people));
        if (is_few) append(few, job.people);
        const bool is_some = job.people.size() >= block;
        is_any_few |= is_some && is_few;
        counted.is_withheld |= is_some && job.telling == Telling::withheld;
    }
    few = in_batches(std::move(few));
    counted.tells_of_few = is_any_few && tells_of_few(few);
    if (!tells_of_few(few)) append(left, few);
    if (!tells_of_few(left)) count_blocks(counted.tally, std::move(left));
    return counted;
}

} // namespace assay::fairness
