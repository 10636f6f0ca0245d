// assay guide …: the importer on the command line.
#include <CLI/CLI.hpp>
#include <app/commands.hpp>

namespace assay::app {

void add_guide_commands(CLI::App& program, int&) {
    auto* guide = program.add_subcommand("guide", "Work with interview guide documents");
    guide->require_subcommand(1);
}

} // namespace assay::app
