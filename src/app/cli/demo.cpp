// assay demo: fills an empty folder with the demonstration organisation.
#include <CLI/CLI.hpp>
#include <app/cli/commands.hpp>
#include <app/cli/progress.hpp>
#include <app/routes.hpp>
#include <demonstration/demonstration_service.hpp>
#include <platform/db/filling.hpp>

#include <fmt/format.h>

#include <fstream>

namespace assay::app {
namespace {

constexpr std::string_view password = "larkmoor demonstration";

struct DemoOptions {
    Config config;
    demonstration::Wish wish;
};

// The latest 09:00 UTC that is past: the same all day long, so that a seed gives the same organisation.
Instant latest_morning(Instant now) {
    constexpr std::int64_t morning = 9 * one_hour;
    return {(now.milliseconds - morning) / one_day * one_day + morning};
}

void play(db::Database& database, const DemoOptions& options) {
    World world;
    const Instant today = latest_morning(world.clock.now());
    demonstration::SimulatedClock clock(today - 90 * one_day);
    demonstration::SimulatedIds ids(clock, world.ids, options.wish.seed);
    Wiring wiring(options.config, database, clock, ids);
    const std::string code = world.ids.token();
    const api::Registry registry = all_routes(wiring, code);
    const api::Surroundings surroundings{database, clock, ids, wiring.organisations.secret(database)};
    demonstration::Client client(registry, surroundings);
    demonstration::Wish wish = options.wish;
    wish.set_up_code = code;
    wish.password = password;
    Progress progress("Candidates", wish.candidates);
    demonstration::fill(client, clock, today, wish, [&](std::size_t done) { progress.show(done); });
    const auto marked = database.write([&](db::Tx& tx) -> Result<bool> {
        auto organisation = wiring.organisations.find(tx).organisation;
        organisation.demonstration = true;
        wiring.organisations.save(tx, std::nullopt, organisation);
        return true;
    });
    if (!marked) throw std::logic_error(marked.error().detail);
}

int fill(const DemoOptions& options) {
    const std::filesystem::path& folder = options.config.data;
    const std::filesystem::path file = folder / "assay.sqlite";
    if (std::filesystem::is_directory(folder) && !std::filesystem::is_empty(folder))
        throw WrongUse(folder.string() + " is not empty; the demonstration fills an empty folder only");
    make_private_folder(folder);
    db::fill_sqlite(file, [&](db::Database& database) { play(database, options); });
    const std::string sheet = demonstration::sign_in_sheet(std::string(password));
    std::ofstream(options.config.data / "SIGN-IN.txt") << sheet;
    fmt::print("{} candidates are in {}.\n{}", options.wish.candidates, options.config.data.string(), sheet);
    return 0;
}

} // namespace

void add_demo_command(CLI::App& program, int& status) {
    auto options = std::make_shared<DemoOptions>();
    auto* demo = program.add_subcommand("demo", "Fill an empty folder with a believable simulated organisation");
    demo->add_option("--data", options->config.data, "The empty folder")->required();
    demo->add_option("--candidates", options->wish.candidates,
                     "How many candidates: 40 of open jobs, then up to 153 of past ones (270 from 1000 on), then more "
                     "of open ones")
        ->capture_default_str()
        ->check(CLI::Range(1, 1'000'000));
    demo->add_option("--seed", options->wish.seed, "Another seed, another organisation")->capture_default_str();
    demo->callback([options, &status] { status = fill(*options); });
}

} // namespace assay::app
