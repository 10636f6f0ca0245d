#include <CLI/CLI.hpp>
#include <app/commands.hpp>
#include <app/run.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <exception>

namespace assay::app {

int run(int count, char** arguments) {
    CLI::App program{"Structured hiring you can measure.", "assay"};
    program.set_version_flag("--version", "assay 0.1.0");
    program.require_subcommand(1);
    int status = 0;
    add_guide_commands(program, status);
    add_serve_commands(program, status);
    add_people_commands(program, status);
    add_demo_command(program, status);
    try {
        program.parse(count, arguments);
    } catch (const CLI::Success& asked) {
        return program.exit(asked);
    } catch (const CLI::ParseError& fault) {
        program.exit(fault);
        return 2;
    } catch (const std::exception& fault) {
        fmt::print(stderr, "assay: {}\n", fault.what());
        return 3;
    }
    return status;
}

} // namespace assay::app
