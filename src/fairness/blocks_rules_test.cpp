#include <fairness/blocks_rules.hpp>
#include <fairness/impact_rules.hpp>

#include <doctest/doctest.h>

#include <random>

using namespace assay;
using namespace assay::fairness;

namespace {

// Each is somebody else.
std::vector<Decided> alike(int sex, int race, int people, int selected) {
    static int person = 0;
    std::vector<Decided> made;
    for (int at = 0; at < people; ++at) made.push_back({person++, sex, race, at < selected, Instant{at}});
    return made;
}

std::vector<DecidedInJob> told_or_few(const std::vector<std::vector<Decided>>& jobs) {
    std::vector<DecidedInJob> made;
    for (const auto& job : jobs) made.push_back({job, tells_of_few(job) ? Telling::few : Telling::told});
    return made;
}

std::vector<Decided> joined(std::vector<Decided> one, const std::vector<Decided>& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

stats::Selection counts(const Tally& tally, int sex, int race) {
    const auto found = tally.find({sex, race});
    return found == tally.end() ? stats::Selection{} : found->second;
}

} // namespace

TEST_CASE("people count in fives: first of one sex and race, then by race, then by sex") {
    Tally tally;
    // 7 + 4 of one race, and 4 + 4 of two others: two blocks by both, one by race of who is left, one by sex.
    auto people = joined(alike(0, 0, 7, 7), alike(1, 0, 4, 0));
    people = joined(joined(people, alike(0, 1, 4, 2)), alike(0, 2, 4, 2));
    const auto rest = count_blocks(tally, people);
    CHECK(counts(tally, 0, 0).applicants == 5);
    CHECK(counts(tally, any, 0).applicants == 5);
    CHECK(counts(tally, 0, any).applicants == 5);
    CHECK(tally.size() == 3);
    CHECK(rest.size() == 4);
    for (Decided& each : people) each.race = any;
    Tally of_sex;
    CHECK(count_blocks(of_sex, people).size() == 4);
    CHECK(counts(of_sex, 0, any).applicants == 15);
}

TEST_CASE("somebody more changes nothing, until five more do") {
    Tally before;
    auto people = alike(0, 0, 5, 3);
    count_blocks(before, people);
    for (int more = 0; more < 4; ++more) {
        people.push_back({1000 + more, 0, 0, true, Instant{100 + more}});
        Tally after;
        CHECK(count_blocks(after, people).size() == static_cast<std::size_t>(more + 1));
        CHECK(counts(after, 0, 0).applicants == 5);
        CHECK(counts(after, 0, 0).selected == 3);
    }
}

TEST_CASE("a step takes people in by tens, whoever they are") {
    auto people = joined(alike(0, 0, 12, 6), alike(1, 0, 12, 6));
    const Tally before = count_jobs({{people, Telling::told}}).tally;
    CHECK(counts(before, 0, 0).applicants == 10);
    CHECK(counts(before, 1, 0).applicants == 10);
    // Of 24 twenty are in, and so of 29: what more are in the end comes with the thirtieth.
    for (int more = 0; more < 6; ++more) {
        people.push_back({1000 + more, 0, 0, true, Instant{100 + more}});
        const Tally after = count_jobs({{people, Telling::told}}).tally;
        CHECK((counts(after, 0, 0).applicants == 15) == (more == 5));
    }
    // Those who wait are the last, and with them the fifth who came through: then the step tells of few.
    auto late = alike(0, 0, 12, 4);
    late.push_back({2000, 0, 0, true, Instant{200}});
    CHECK_FALSE(tells_of_few(late));
    const Counted waiting = count_jobs({{late, Telling::told}});
    CHECK(waiting.tally.empty());
    CHECK(waiting.tells_of_few);
}

TEST_CASE("whatever is taken from whatever, nothing tells of fewer than five") {
    std::mt19937 chance(7);
    const auto below = [&](int limit) { return static_cast<int>(chance() % static_cast<unsigned>(limit)); };
    int person = 0;
    for (int trial = 0; trial < 200; ++trial) {
        std::vector<std::vector<Decided>> jobs(static_cast<std::size_t>(1 + below(4)));
        for (auto& job : jobs)
            for (int left = below(60); left > 0; --left)
                job.push_back({person++, below(3) - 1, below(5) - 1, below(2) == 0, Instant{below(1000)}});
        const Counted all = count_jobs(told_or_few(jobs));
        for (const auto& [key, of_all] : all.tally) CHECK(of_all.applicants % block == 0);
        // Jobs taken from the sum of all: whole blocks again, or nothing.
        Tally left = all.tally;
        for (const auto& job : jobs)
            for (const auto& [key, of_job] : count_jobs(told_or_few({job})).tally) {
                REQUIRE(left[key].applicants >= of_job.applicants);
                left[key].applicants -= of_job.applicants;
                REQUIRE(left[key].selected >= of_job.selected);
                left[key].selected -= of_job.selected;
                CHECK(left[key].applicants % block == 0);
            }
    }
}

TEST_CASE("a step that fewer than five passed, or failed, is told of no job") {
    CHECK(tells_of_few(alike(0, 0, 40, 3)));
    CHECK(tells_of_few(alike(0, 0, 40, 37)));
    CHECK_FALSE(tells_of_few(alike(0, 0, 40, 5)));
    CHECK_FALSE(tells_of_few(alike(0, 0, 40, 35)));
    CHECK(tells_of_few(alike(0, 0, 40, 0)));
    const auto hired = joined(alike(0, 0, 20, 2), alike(1, 0, 20, 1));
    const auto others = joined(alike(0, 0, 20, 2), alike(1, 0, 20, 1));
    const Counted one = count_jobs(told_or_few({hired}));
    CHECK(one.tally.empty());
    CHECK(one.tells_of_few);
    // Two such jobs together tell of six, and of neither alone.
    const Counted two = count_jobs(told_or_few({hired, others}));
    CHECK(counts(two.tally, 0, 0).selected == 4);
    CHECK_FALSE(two.tells_of_few);
    // Beside a job that is told the one alone stays out of the sum, too.
    const Counted beside = count_jobs(told_or_few({alike(0, 0, 20, 10), hired}));
    CHECK(counts(beside.tally, 0, 0).applicants == 20);
    CHECK(counts(beside.tally, 1, 0).applicants == 0);
    CHECK(beside.tells_of_few);
    // Jobs that hired nobody are no answer by themselves, and part of the sum.
    const Counted sum = count_jobs(told_or_few({alike(0, 0, 20, 0), hired, others}));
    CHECK(counts(sum.tally, 0, 0).applicants == 60);
    CHECK(counts(sum.tally, 0, 0).selected == 4);
}

TEST_CASE("tables compare each group with the one that comes through most often") {
    GroupsOfBoth groups;
    int person = 0;
    for (const char* each : {"Male", "female", "Female", "male"}) groups.sex.add(person++, each);
    CHECK(groups.attributes().empty());
    groups.sex.add(0, "Male");
    CHECK(groups.attributes().empty());
    groups.sex.add(person++, "Male");
    CHECK(groups.attributes() == std::vector{Attribute::sex});
    CHECK(groups.sex.name_of(*groups.sex.number_of("male")) == "Male");
    const int female = *groups.sex.number_of("FEMALE");
    const int male = *groups.sex.number_of("male");
    Counted counted;
    counted.tally[{male, any}] = {80, 48};
    counted.tally[{female, any}] = {40, 12};
    const auto tables = tables_of(counted, groups);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].reference == "Male");
    CHECK(tables[0].n == 120);
    const GroupImpact& women = tables[0].groups[0];
    CHECK(women.group == "Female");
    CHECK(women.comparison->impact_ratio == 0.5);
    CHECK(women.comparison->below_four_fifths == true);
    CHECK(women.comparison->shortfall == 8);
    CHECK(women.comparison->rate_difference_ci95.low == doctest::Approx(-0.456).epsilon(0.001));
    CHECK(women.comparison->fisher_two_sided_p == doctest::Approx(0.0034).epsilon(0.02));
    CHECK_FALSE(tables[0].groups[1].comparison);
    counted.tally.erase({male, any});
    CHECK(tables_of(counted, groups)[0].reason->starts_with("One group"));
    counted.tally.clear();
    CHECK(tables_of(counted, groups)[0].reason->starts_with("No group has five"));
    counted.tells_of_few = true;
    CHECK(tables_of(counted, groups)[0].reason->starts_with("Fewer than five came through"));
    counted.tally[{male, any}] = {80, 48};
    counted.tally[{female, any}] = {40, 12};
    CHECK(tables_of(counted, groups)[0].reason->starts_with("Without the jobs"));
    CHECK(tables_of(counted, groups)[0].reference == "Male");
    counted = {{}, false, true};
    CHECK(tables_of(counted, groups)[0].reason->starts_with("Left out"));
}

TEST_CASE("a group is spelled as most spell it, never as one does") {
    Groups race;
    int person = 0;
    for (int each = 0; each < 6; ++each) race.add(person++, "black or African American");
    for (int each = 0; each < 4; ++each) race.add(person++, "White");
    const int black = *race.number_of("BLACK OR AFRICAN AMERICAN");
    const int white = *race.number_of("white");
    CHECK(race.name_of(black) == "black or African American");
    CHECK(race.name_of(white) == "White");
    race.add(person++, "BLACK or African American");
    race.add(person++, "WHITE");
    CHECK(race.name_of(black) == "black or African American");
    CHECK(race.name_of(white) == "White");
}

TEST_CASE("who said one thing of two counts for that one") {
    Tally tally;
    CHECK(count_blocks(tally, joined(alike(0, any, 5, 2), alike(any, 1, 6, 3))).size() == 1);
    CHECK(counts(tally, 0, any).selected == 2);
    CHECK(counts(tally, any, 1).applicants == 5);
    CHECK(tally.size() == 2);
}

TEST_CASE("five applications of one person are no block, and five people who applied twice are two") {
    std::vector<Decided> one;
    for (int at = 0; at < 12; ++at) one.push_back({7, 0, 0, at % 2 == 0, Instant{at}});
    CHECK(tells_of_few(one));
    Tally tally;
    CHECK(count_blocks(tally, one).size() == 12);
    CHECK(tally.empty());
    const auto more = joined(one, alike(0, 0, 8, 4));
    CHECK(count_blocks(tally, more).size() == 10); // two blocks, with one of the twelve in each
    CHECK(counts(tally, 0, 0).applicants == 10);
    auto five = alike(0, 0, 5, 3);
    five = joined(five, five);
    Tally twice;
    CHECK(count_blocks(twice, five).empty());
    CHECK(counts(twice, 0, 0).applicants == 10);
}

TEST_CASE("what is withheld of a job is in no sum") {
    const auto half = alike(0, 0, 20, 10);
    const Counted alone = count_jobs({{half, Telling::withheld}});
    CHECK(alone.tally.empty());
    CHECK(alone.is_withheld);
    const Counted beside = count_jobs({{half, Telling::withheld}, {alike(0, 0, 10, 5), Telling::told}});
    CHECK(counts(beside.tally, 0, 0).applicants == 10);
}
