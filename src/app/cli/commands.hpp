// Each function adds a group of commands to the command line; a command leaves its exit status in `status`.
#pragma once

#include <app/config.hpp>

#include <stdexcept>

namespace CLI {
class App;
}

namespace assay::app {

// What was asked cannot be meant: a sentence for the person who typed it, exit status 2.
struct WrongUse : std::runtime_error {
    using std::runtime_error::runtime_error;
};

void add_guide_commands(CLI::App& program, int& status);
void add_serve_commands(CLI::App& program, int& status);
void add_people_commands(CLI::App& program, int& status);
void add_measure_commands(CLI::App& program, int& status);
void add_worksample_commands(CLI::App& program, int& status);
void add_demo_command(CLI::App& program, int& status);

// --data and --database, for every command that works on an organisation.
void add_store_options(CLI::App& command, Config& config);

// Throws WrongUse where no organisation was ever kept: looking at one must not make one.
void expect_organisation(const Config& config);

} // namespace assay::app
