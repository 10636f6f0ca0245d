// assay user …, assay audit …: what an administrator does at the machine itself.
#include <CLI/CLI.hpp>
#include <app/cli/commands.hpp>
#include <app/wiring.hpp>
#include <people/person_fields.hpp>
#include <people/person_rules.hpp>
#include <platform/crypto/password.hpp>

#include <fmt/format.h>

#include <iostream>

namespace assay::app {
namespace {

struct UserOptions {
    Config config;
    people::PersonInput input;
    std::string role;
    bool password_from_input = false;
};

int report(const Error& error) {
    for (const FieldError& each : error.fields)
        fmt::print(stderr, "assay: {} {}\n", each.pointer.substr(1), each.detail);
    if (error.fields.empty()) fmt::print(stderr, "assay: {}\n", error.detail);
    return 2;
}

int add_user(UserOptions options) {
    Role role{};
    if (!enum_from_name(options.role, role)) {
        fmt::print(stderr,
                   "assay: --role takes administrator, recruiter, hiring_manager, interviewer or fairness_officer\n");
        return 2;
    }
    options.input.roles = {role};
    if (options.password_from_input) {
        std::string password;
        std::getline(std::cin, password);
        if (password.ends_with('\r')) password.pop_back();
        options.input.password = password;
    }
    if (auto faults = people::faults_in(options.input); !faults.empty())
        return report(Error{Fault::invalid, "fields", "", std::move(faults)});
    World world;
    Wiring wiring(options.config, world.clock, world.ids);
    std::optional<std::string> hash;
    if (options.input.password) hash = crypto::hash_password(*options.input.password);
    const auto added = wiring.database->write([&](db::Tx& tx) -> Result<std::string> {
        const auto made = wiring.people.add(tx, std::nullopt, options.input, hash);
        if (!made) return pass_on(made);
        return hash ? std::string() : wiring.sessions.make_set_up_link(tx, made->person.id);
    });
    if (!added) return report(added.error());
    if (added->empty())
        fmt::print("{} can sign in now.\n", options.input.email);
    else
        fmt::print("{} chooses a password within 72 hours at /set-up/{}\n", options.input.email, *added);
    return 0;
}

int verify_audit(const Config& config, bool as_json) {
    expect_organisation(config);
    World world;
    Wiring wiring(config, world.clock, world.ids);
    const auto walked = audit::verify(*wiring.database);
    if (as_json)
        fmt::print("{}\n", json::write(walked));
    else if (walked.fault.empty())
        fmt::print("The audit chain is intact: {} rows.\n", walked.rows);
    if (walked.fault.empty()) return 0;
    fmt::print(stderr, "assay: {}\n", walked.fault);
    return 1;
}

} // namespace

void add_people_commands(CLI::App& program, int& status) {
    auto* user = program.add_subcommand("user", "Add people at the machine itself");
    user->require_subcommand(1);
    auto options = std::make_shared<UserOptions>();
    auto* add = user->add_subcommand("add", "Add a person");
    add->add_option("email", options->input.email, "E-mail address")->required();
    add->add_option("--name", options->input.name, "Name")->required();
    add->add_option("--role", options->role, "administrator, recruiter, hiring_manager, interviewer, fairness_officer")
        ->required();
    add->add_flag("--password-stdin", options->password_from_input, "Read the password from standard input");
    add_store_options(*add, options->config);
    add->callback([options, &status] { status = add_user(*options); });

    auto* audit = program.add_subcommand("audit", "Check the audit trail");
    audit->require_subcommand(1);
    auto config = std::make_shared<Config>();
    auto as_json = std::make_shared<bool>(false);
    auto* verify = audit->add_subcommand("verify", "Walk the chain of hashes and tell the first row that was changed");
    add_store_options(*verify, *config);
    verify->add_flag("--json", *as_json, "One JSON object");
    verify->callback([config, as_json, &status] { status = verify_audit(*config, *as_json); });
}

} // namespace assay::app
