// Each function adds a group of commands to the command line; a command leaves its exit status in `status`.
#pragma once

#include <app/config.hpp>

namespace CLI {
class App;
}

namespace assay::app {

void add_guide_commands(CLI::App& program, int& status);
void add_serve_commands(CLI::App& program, int& status);
void add_people_commands(CLI::App& program, int& status);
void add_demo_command(CLI::App& program, int& status);

// --data and --database, for every command that works on an organisation.
void add_store_options(CLI::App& command, Config& config);

} // namespace assay::app
