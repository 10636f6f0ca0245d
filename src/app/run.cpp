#include <CLI/CLI.hpp>
#include <app/cli/commands.hpp>
#include <app/run.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <exception>

namespace assay::app {
namespace {

int complain(int status, std::string_view sentence) {
    fmt::print(stderr, "assay: {}\n", sentence);
    return status;
}

std::string sentence_about(const CLI::ParseError& fault, const CLI::App& program) {
    const auto left = program.remaining(true);
    const bool is_unknown_word = dynamic_cast<const CLI::RequiredError*>(&fault) != nullptr && !left.empty();
    const std::string what = is_unknown_word ? "there is no command " + left.front() : std::string(fault.what());
    return what + " (--help tells more)";
}

// What was printed may still have found no room.
int with_output_written(int status) {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return status;
    return complain(3, "standard output cannot be written");
}

int run_command(CLI::App& program, int count, char** arguments, const int& status) {
    try {
        program.parse(count, arguments);
    } catch (const CLI::Success& asked) {
        return program.exit(asked);
    } catch (const CLI::ParseError& fault) {
        return complain(2, sentence_about(fault, program));
    } catch (const WrongUse& fault) {
        return complain(2, fault.what());
    } catch (const std::exception& fault) {
        return complain(3, fault.what());
    }
    return status;
}

} // namespace

int run(int count, char** arguments) {
    CLI::App program{"Structured hiring you can measure.", "assay"};
    program.set_version_flag("--version", "assay 0.1.0");
    program.require_subcommand(1);
    int status = 0;
    add_guide_commands(program, status);
    add_serve_commands(program, status);
    add_people_commands(program, status);
    add_measure_commands(program, status);
    add_worksample_commands(program, status);
    add_demo_command(program, status);
    return with_output_written(run_command(program, count, arguments, status));
}

} // namespace assay::app
