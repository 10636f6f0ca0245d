#include <platform/db/test_database.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

namespace assay::db {
namespace {

// A statement of this test alone: both engines take one text.
template <std::size_t N>
constexpr Statement probe_statement(std::string_view text, const std::string_view (&parameters)[N]) {
    return {"test/probe", text, text, std::span(parameters)};
}
constexpr Statement plain_statement(std::string_view text) { return {"test/probe", text, text, {}}; }

namespace statements {
constexpr std::string_view all_fields[] = {"probe_id", "number", "fraction", "is_set", "mood", "words", "at"};
constexpr std::string_view id_only[] = {"probe_id"};
constexpr std::string_view no_such_field[] = {"colour"};
constexpr Statement add_probe = probe_statement("INSERT INTO probes VALUES ($1, $2, $3, $4, $5, $6, $7)", all_fields);
constexpr Statement probe_by_id = probe_statement("SELECT * FROM probes WHERE probe_id = $1", id_only);
constexpr Statement probe_by_colour = probe_statement("SELECT * FROM probes WHERE probe_id = $1", no_such_field);
constexpr Statement count_probes = plain_statement("SELECT count(*) FROM probes");
constexpr Statement numbers_in_order = plain_statement("SELECT number FROM probes ORDER BY number");
constexpr Statement ids_in_order = plain_statement("SELECT probe_id FROM probes ORDER BY probe_id");
} // namespace statements

enum class Mood { calm, wild };
ASSAY_ENUM(Mood, calm, wild)

struct Probe {
    std::string probe_id;
    std::int64_t number = 0;
    std::optional<double> fraction;
    bool is_set = false;
    Mood mood = Mood::calm;
    std::vector<std::string> words;
    Instant at;
};
ASSAY_FIELDS(Probe, (probe_id, number, fraction, is_set, mood, words, at))

const Probe sample{"a", 9'007'199'254'740'993, std::nullopt, true, Mood::wild, {"x", "ü \"y\""}, {1'700'000'000'123}};

void make_table(Database& database) {
    const auto made = database.write([&](Tx& tx) -> Result<bool> {
        tx.run_script(script_for(
            database.engine(),
            "CREATE TABLE probes (probe_id TEXT PRIMARY KEY, number INTEGER NOT NULL, fraction REAL, "
            "is_set INTEGER NOT NULL, mood TEXT NOT NULL, words TEXT NOT NULL, at INTEGER NOT NULL) STRICT"));
        return true;
    });
    REQUIRE(made.has_value());
}

Result<std::int64_t> add(Database& database, const Probe& probe) {
    return database.write([&](Tx& tx) -> Result<std::int64_t> { return tx.run_with(statements::add_probe, probe); });
}

std::int64_t count(Database& database) {
    return database.read([](Tx& tx) { return *tx.first<std::int64_t>(statements::count_probes); });
}

} // namespace

TEST_CASE("every kind of field survives the way into a row and back, on each engine") {
    on_each_engine([](Database& database) {
        make_table(database);
        CHECK(*add(database, sample) == 1);
        const auto found = database.read([](Tx& tx) { return tx.first<Probe>(statements::probe_by_id, "a"); });
        REQUIRE(found.has_value());
        CHECK(json::write(*found) == json::write(sample));
        CHECK_FALSE(database.read([](Tx& tx) { return tx.first<Probe>(statements::probe_by_id, "b"); }).has_value());
    });
}

TEST_CASE("a refusal and an exception roll everything back, on each engine") {
    on_each_engine([](Database& database) {
        make_table(database);
        const auto refused = database.write([](Tx& tx) -> Result<bool> {
            tx.run_with(statements::add_probe, sample);
            return not_found();
        });
        CHECK_FALSE(refused.has_value());
        CHECK(count(database) == 0);
        const auto break_down = [&]() -> bool {
            return database
                .write([](Tx& tx) -> Result<bool> {
                    tx.run_with(statements::add_probe, sample);
                    throw std::logic_error("a bug");
                })
                .has_value();
        };
        CHECK_THROWS_AS(break_down(), std::logic_error);
        CHECK(count(database) == 0);
        CHECK(add(database, sample).has_value());
        CHECK(count(database) == 1);
    });
}

TEST_CASE("a broken rule of the schema is an exception, and the next writer goes on, on each engine") {
    on_each_engine([](Database& database) {
        make_table(database);
        CHECK(add(database, sample).has_value());
        const auto add_again = [&]() -> bool { return add(database, sample).has_value(); };
        CHECK_THROWS_AS(add_again(), Broken);
        Probe other = sample;
        other.probe_id = "b";
        CHECK(add(database, other).has_value());
        CHECK(count(database) == 2);
    });
}

TEST_CASE("writers run one after another and lose nothing; one that fails does not take others along, on each engine") {
    on_each_engine([](Database& database) {
        make_table(database);
        constexpr int threads = 6, each_writes = 20;
        std::atomic<int> kept{0}, refused{0};
        {
            std::vector<std::jthread> writers;
            for (int writer = 0; writer < threads; ++writer)
                writers.emplace_back([&, writer] {
                    for (int each = 0; each < each_writes; ++each) {
                        const auto outcome = database.write([&](Tx& tx) -> Result<bool> {
                            Probe probe = sample;
                            probe.number = *tx.first<std::int64_t>(statements::count_probes); // read, then act on it
                            probe.probe_id = std::to_string(writer) + "-" + std::to_string(each);
                            tx.run_with(statements::add_probe, probe);
                            if (each % 5 == 4) return not_found();
                            return true;
                        });
                        ++(outcome ? kept : refused);
                    }
                });
        }
        CHECK(kept == threads * each_writes * 4 / 5);
        CHECK(refused == threads * each_writes / 5);
        CHECK(count(database) == kept);
        // Each saw exactly those before it: the numbers are 0, 1, 2, … without a repetition.
        const auto numbers = database.read([](Tx& tx) { return tx.all<std::int64_t>(statements::numbers_in_order); });
        for (std::size_t each = 0; each < numbers.size(); ++each)
            CHECK(numbers[each] == static_cast<std::int64_t>(each));
    });
}

TEST_CASE("text orders by its bytes, on each engine") {
    on_each_engine([](Database& database) {
        make_table(database);
        for (const char* id : {"b", "B", "a", "_", "ä"}) {
            Probe probe = sample;
            probe.probe_id = id;
            CHECK(add(database, probe).has_value());
        }
        const auto ids = database.read([](Tx& tx) { return tx.all<std::string>(statements::ids_in_order); });
        CHECK(ids == std::vector<std::string>{"B", "_", "a", "b", "ä"});
    });
}

TEST_CASE("the number and the names of parameters are checked") {
    CHECK_THROWS_AS(bind_in_order(statements::probe_by_id, "a", "b"), std::logic_error);
    CHECK_THROWS_AS(bind_by_name(statements::probe_by_colour, sample), std::logic_error);
}

} // namespace assay::db
