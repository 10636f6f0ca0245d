// assay guide …: the importer on the command line.
#include <CLI/CLI.hpp>
#include <app/commands.hpp>
#include <base/json.hpp>
#include <importer/guide_fields.hpp>
#include <importer/parse.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <memory>

namespace assay::app {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const {
        if (file != stdin) std::fclose(file);
    }
};

// The bytes of a file, `-` for standard input; reading stops soon after what the importer would refuse anyway.
Result<std::string> read_document(const std::string& name) {
    const std::unique_ptr<std::FILE, CloseFile> file(name == "-" ? stdin : std::fopen(name.c_str(), "rb"));
    if (!file) return refuse(Fault::not_found, "file/unreadable", "The file cannot be opened.");
    std::string bytes;
    constexpr std::size_t piece = 1u << 16;
    while (bytes.size() <= importer::max_bytes) {
        const std::size_t before = bytes.size();
        bytes.resize(before + piece);
        const std::size_t got = std::fread(bytes.data() + before, 1, piece, file.get());
        bytes.resize(before + got);
        if (got < piece) break;
    }
    if (std::ferror(file.get()) != 0) return refuse(Fault::not_found, "file/unreadable", "The file cannot be read.");
    return bytes;
}

void print_error(const std::string& file, const Error& error) {
    fmt::print(stderr, "{}: {}\n", file, error.detail);
    for (const FieldError& each : error.fields) fmt::print(stderr, "{}: {} {}\n", file, each.pointer, each.detail);
}

void print_notices(const std::string& file, const std::vector<importer::Notice>& notices) {
    for (const importer::Notice& each : notices)
        fmt::print(stderr, "{}:{}: {}: {} [{}]\n", file, each.line, enum_name(each.severity), each.sentence, each.code);
}

Result<importer::ParsedGuide> parse_file(const std::string& file) {
    const Result<std::string> bytes = read_document(file);
    if (!bytes) return std::unexpected(bytes.error());
    return importer::parse(*bytes, file);
}

int parse_command(const std::string& file, bool with_lines) {
    auto parsed = parse_file(file);
    if (!parsed) {
        print_error(file, parsed.error());
        return 2;
    }
    print_notices(file, parsed->notices);
    if (with_lines) parsed->guide.lines = std::move(parsed->placements);
    std::string text = json::write(parsed->guide);
    text += '\n';
    const bool is_written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    return is_written && std::fflush(stdout) == 0 ? 0 : 3;
}

} // namespace

void add_guide_commands(CLI::App& program, int& status) {
    auto* guide = program.add_subcommand("guide", "Work with interview guide documents");
    guide->require_subcommand(1);
    auto* parse = guide->add_subcommand("parse", "Print a guide document as JSON, what it doubts on standard error");
    const auto file = std::make_shared<std::string>();
    const auto with_lines = std::make_shared<bool>(false);
    parse->add_option("FILE", *file, "Plain text, Markdown or guide JSON; - is standard input")->required();
    parse->add_flag("--lines", *with_lines, "Add where each line of the document went");
    parse->callback([file, with_lines, &status] { status = parse_command(*file, *with_lines); });
}

} // namespace assay::app
