// assay serve, migrate, openapi: the server and what it stands on.
#include <CLI/CLI.hpp>
#include <app/cli/commands.hpp>
#include <app/config_file.hpp>
#include <app/openapi.hpp>
#include <app/routes.hpp>
#include <app/serve.hpp>
#include <platform/db/migrate.hpp>

#include <fmt/format.h>

#include <cstdio>

namespace assay::app {
namespace {

// A registry needs services, but printing it needs no organisation: they are made over a folder that vanishes.
std::string print_openapi() {
    std::string name = (std::filesystem::temp_directory_path() / "assay-openapi-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder can be made");
    std::string document;
    {
        Config config;
        config.data = name;
        World world;
        Wiring wiring(config, world.clock, world.ids);
        document = openapi_document(all_routes(wiring, ""));
    }
    std::filesystem::remove_all(name);
    return document;
}

// What the command line says wins over the file.
void apply_config_file(CLI::App& serving, const std::string& file) {
    read_config_file(file, [&](std::string_view name, std::string_view value) {
        CLI::Option* option = name == "config" ? nullptr : serving.get_option_no_throw("--" + std::string(name));
        if (option == nullptr) return false;
        if (option->count() > 0) return true;
        option->add_result(std::string(value));
        option->run_callback();
        return true;
    });
}

int print_migrations(const Config& config) {
    expect_organisation(config);
    const auto database = open_database(config);
    int waiting = 0;
    for (const db::MigrationState& each : db::migration_states(*database, embedded::migrations())) {
        fmt::print("{}  {}\n", each.is_applied ? "applied" : "waiting", each.name);
        waiting += each.is_applied ? 0 : 1;
    }
    return waiting == 0 ? 0 : 1;
}

int run_migrations(const Config& config) {
    const auto database = open_database(config);
    const auto ran = bring_up_to_date(config, *database, SystemClock().now());
    for (const std::string& name : ran) fmt::print("ran {}\n", name);
    if (ran.empty()) fmt::print("nothing to do\n");
    return 0;
}

} // namespace

void add_store_options(CLI::App& command, Config& config) {
    command.add_option("--data", config.data, "The folder that holds the organisation")->capture_default_str();
    command.add_option("--database", config.database, "postgresql:// URL, in place of SQLite inside the folder")
        ->envname("ASSAY_DATABASE")
        ->check(CLI::Validator(
            [](const std::string& url) {
                const bool is_url = url.empty() || url.starts_with("postgresql://") || url.starts_with("postgres://");
                return is_url ? std::string() : "takes a postgresql:// URL";
            },
            "URL"));
}

void expect_organisation(const Config& config) {
    if (config.database.empty() && !std::filesystem::exists(config.data / "assay.sqlite"))
        throw WrongUse(config.data.string() + " holds no organisation");
}

void add_serve_commands(CLI::App& program, int& status) {
    auto config = std::make_shared<Config>();
    auto* serving = program.add_subcommand("serve", "Serve an organisation to browsers and programs");
    add_store_options(*serving, *config);
    serving->add_option("--listen", config->listen, "Address and port to answer at")->capture_default_str();
    serving->add_option("--public-url", config->public_url, "Where browsers reach this server, if not at --listen");
    auto config_file = std::make_shared<std::string>();
    serving->add_option("--config", *config_file, "A file of these options, one NAME=VALUE a line");
    serving->callback([config, config_file, serving, &status] {
        if (!config_file->empty()) apply_config_file(*serving, *config_file);
        status = serve(*config);
    });

    auto* migrating = program.add_subcommand("migrate", "Bring an organisation's tables up to date");
    auto only_status = std::make_shared<bool>(false);
    add_store_options(*migrating, *config);
    migrating->add_flag("--status", *only_status, "Only say what has run and what waits");
    migrating->callback([config, only_status, &status] {
        status = *only_status ? print_migrations(*config) : run_migrations(*config);
    });

    auto* openapi = program.add_subcommand("openapi", "Print the OpenAPI 3.1 document");
    openapi->callback([] { fmt::print("{}\n", print_openapi()); });
}

} // namespace assay::app
