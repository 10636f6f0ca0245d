// assay guide …: the importer on the command line.
#include <CLI/CLI.hpp>
#include <app/commands.hpp>
#include <base/json.hpp>
#include <guides/guide_reading_service.hpp>
#include <importer/guide_fields.hpp>
#include <importer/parse.hpp>
#include <importer/write_markdown.hpp>
#include <importer/write_text.hpp>
#include <platform/sandbox/process_sandbox.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
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

// Exit status of writing `text` to a file, `-` for standard output: 0, or 3 with a sentence.
int write_document(const std::string& text, const std::string& name) {
    std::FILE* const file = name == "-" ? stdout : std::fopen(name.c_str(), "wb");
    bool is_written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (file != nullptr && (name == "-" ? std::fflush(file) : std::fclose(file)) != 0) is_written = false;
    if (!is_written) {
        std::error_code ignored;
        if (std::filesystem::is_regular_file(name, ignored)) std::filesystem::remove(name, ignored); // no half document
        fmt::print(stderr, "{}: The file cannot be written.\n", name);
    }
    return is_written ? 0 : 3;
}

Result<importer::ParsedGuide> parse_file(const std::string& file) {
    const Result<std::string> bytes = read_document(file);
    if (!bytes) return std::unexpected(bytes.error());
    if (!importer::is_pdf(*bytes)) return importer::parse(*bytes, file);
    sandbox::ProcessSandbox sandbox;
    return guides::GuideReadingService(sandbox).read(*bytes, file);
}

int parse_command(const std::string& file, bool with_lines) {
    auto parsed = parse_file(file);
    if (!parsed) {
        print_error(file, parsed.error());
        return 2;
    }
    print_notices(file, parsed->notices);
    if (with_lines) parsed->guide.lines = std::move(parsed->placements);
    return write_document(json::write(parsed->guide) + "\n", "-");
}

int convert_command(const std::string& file, const std::string& form, const std::string& out) {
    const auto parsed = parse_file(file);
    if (!parsed) {
        print_error(file, parsed.error());
        return 2;
    }
    print_notices(file, parsed->notices);
    if (form == "text") return write_document(importer::write_text(parsed->guide), out);
    if (form == "markdown") return write_document(importer::write_markdown(parsed->guide), out);
    return write_document(json::write(parsed->guide) + "\n", out);
}

void add_convert(CLI::App& guide, int& status) {
    auto* convert = guide.add_subcommand("convert", "Write the same guide in another form");
    const auto file = std::make_shared<std::string>();
    const auto form = std::make_shared<std::string>();
    const auto out = std::make_shared<std::string>("-");
    convert->add_option("FILE", *file, "Word, PDF, web page, Markdown, plain text or guide JSON; - is standard input")
        ->required();
    convert->add_option("--to", *form, "The form to write")
        ->required()
        ->check(CLI::IsMember({"text", "markdown", "json"}));
    convert->add_option("-o", *out, "The file to write; - is standard output")->required();
    convert->callback([file, form, out, &status] { status = convert_command(*file, *form, *out); });
}

} // namespace

void add_guide_commands(CLI::App& program, int& status) {
    auto* guide = program.add_subcommand("guide", "Work with interview guide documents");
    guide->require_subcommand(1);
    auto* parse = guide->add_subcommand("parse", "Print a guide document as JSON, what it doubts on standard error");
    const auto file = std::make_shared<std::string>();
    const auto with_lines = std::make_shared<bool>(false);
    parse->add_option("FILE", *file, "Word, PDF, web page, Markdown, plain text or guide JSON; - is standard input")
        ->required();
    parse->add_flag("--lines", *with_lines, "Add where each line of the document went");
    parse->callback([file, with_lines, &status] { status = parse_command(*file, *with_lines); });
    add_convert(*guide, status);
}

} // namespace assay::app
