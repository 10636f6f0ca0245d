// assay guide …: guide documents on the command line; reading and converting them here, judging and comparing beside.
#include <CLI/CLI.hpp>
#include <app/cli/commands.hpp>
#include <app/cli/files.hpp>
#include <app/cli/guide.hpp>
#include <app/typefaces.hpp>
#include <base/json.hpp>
#include <guides/guide_export_service.hpp>
#include <guides/guide_reading_service.hpp>
#include <importer/guide_fields.hpp>
#include <importer/parse.hpp>
#include <platform/sandbox/process_sandbox.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <memory>

namespace assay::app {
void print_error(const std::string& file, const Error& error) {
    fmt::print(stderr, "{}: {}\n", file, error.detail);
    for (const FieldError& each : error.fields) fmt::print(stderr, "{}: {} {}\n", file, each.pointer, each.detail);
}

void print_notices(const std::string& file, const std::vector<importer::Notice>& notices) {
    for (const importer::Notice& each : notices)
        fmt::print(stderr, "{}:{}: {}: {} [{}]\n", file, each.line, enum_name(each.severity), each.sentence, each.code);
}

Result<importer::ParsedGuide> parse_file(const std::string& file) {
    const Result<std::string> bytes = read_file(file, importer::max_bytes);
    if (!bytes) return std::unexpected(bytes.error());
    if (!importer::is_pdf(*bytes)) return importer::parse(*bytes, file);
    sandbox::ProcessSandbox sandbox;
    return guides::GuideReadingService(sandbox).read(*bytes, file);
}

namespace {

int parse_command(const std::string& file, bool with_lines) {
    auto parsed = parse_file(file);
    if (!parsed) {
        print_error(file, parsed.error());
        return 2;
    }
    print_notices(file, parsed->notices);
    if (with_lines) parsed->guide.lines = std::move(parsed->placements);
    return write_file(json::write(parsed->guide) + "\n", "-");
}

struct Conversion {
    std::string file;
    std::string form;
    std::string part = "guide";
    int stage = 0; // from 1; 0 where none is named
    std::string out = "-";
};

// Stages are named by their number on the command line and by their id everywhere else: here each number is the id.
void number_stages(importer::Guide& guide) {
    for (std::size_t index = 0; index < guide.stages.size(); ++index)
        guide.stages[index].id = std::to_string(index + 1);
}

int convert_command(const Conversion& asked) {
    auto parsed = parse_file(asked.file);
    if (!parsed) {
        print_error(asked.file, parsed.error());
        return 2;
    }
    print_notices(asked.file, parsed->notices);
    number_stages(parsed->guide);
    const std::string stage = asked.stage == 0 ? "" : std::to_string(asked.stage);
    const auto wish = guides::read_export_wish(parsed->guide, asked.form, asked.part, stage);
    if (!wish) {
        const bool is_stage = wish.error().code == "query/stage" && asked.stage != 0;
        const std::size_t count = parsed->guide.stages.size();
        fmt::print(stderr, "{}: {}\n", asked.file,
                   is_stage && count > 0 ? fmt::format("The guide has stages 1 to {}.", count) : wish.error().detail);
        return 2;
    }
    const booklet::Press press(typefaces_inside());
    const auto exported = guides::GuideExportService(press).write(parsed->guide, *wish, "");
    if (!exported) {
        print_error(asked.file, exported.error());
        return 2;
    }
    return write_file(exported->bytes + (wish->format == guides::ExportFormat::json ? "\n" : ""), asked.out);
}

void add_convert(CLI::App& guide, int& status) {
    auto* convert = guide.add_subcommand("convert", "Write the same guide, or a part of it, in another form");
    const auto asked = std::make_shared<Conversion>();
    const auto choices = [](const auto& words) { return std::vector<std::string>(std::begin(words), std::end(words)); };
    convert
        ->add_option("FILE", asked->file,
                     "Word, PDF, web page, Markdown, plain text or guide JSON; - is standard input")
        ->required();
    convert->add_option("--to", asked->form, "The form to write")
        ->required()
        ->check(CLI::IsMember(choices(guides::export_formats)));
    convert
        ->add_option("--part", asked->part,
                     "The whole guide, one stage's kit or blank scorecard, or what candidates may read")
        ->check(CLI::IsMember(choices(guides::export_parts)));
    convert->add_option("--stage", asked->stage, "The stage of a kit or scorecard, from 1")->check(CLI::Range(1, 1000));
    convert->add_option("-o", asked->out, "The file to write; - is standard output")->required();
    convert->callback([asked, &status] { status = convert_command(*asked); });
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
    add_guide_check(*guide, status);
    add_guide_diff(*guide, status);
}

} // namespace assay::app
