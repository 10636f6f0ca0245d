// Each function adds a group of commands to the command line; a command leaves its exit status in `status`.
#pragma once

namespace CLI {
class App;
}

namespace assay::app {

void add_guide_commands(CLI::App& program, int& status);

} // namespace assay::app
